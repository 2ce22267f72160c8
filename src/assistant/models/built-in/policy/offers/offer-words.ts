/** An offer in one short sentence: the product, its price, and the reason that core gave. */
import type { OfferView } from '../../../../tools/views.ts';
import type { Sentence } from '../../wording/speech.ts';
import { say } from '../../wording/speech.ts';
import type { Value } from '../../wording/value.ts';
import { attributeWords } from '../product-words.ts';

/** `isNamed`: several things are in the order, so that "it" would not tell which one is meant. */
export function offerWords(offer: OfferView, { isNamed }: { readonly isNamed: boolean }): readonly Sentence[] {
  const { product, main, kind, source } = offer;
  const to: Value = isNamed ? { phrase: 'offer.to-named', values: { name: main.name } } : { word: 'offer.to-this' };
  const values = { name: product.name, price: product.price };
  const because = becauseOf(offer);
  const reason = offer.reason && asSentence(offer.reason);
  if (kind === 'up-sell') {
    return reason
      ? [say('offer.better', { ...values, reason })]
      : [say('offer.asked-for', { ...values, ...(because ? { because } : {}) })];
  }
  if (source === 'company') {
    return offer.isReasonShared && reason
      ? [say('offer.shared', { ...values, to, reason: { inSentence: reason } })]
      : [say('offer.company', { ...values, to, ...(reason ? { reason } : {}) })];
  }
  return [say(`offer.${source}`, { ...values, to, ...(because ? { because } : {}) })];
}

function becauseOf({ because }: OfferView): Value | undefined {
  return because && { list: because.slice(0, 2).map(attributeWords), joint: 'comma' };
}

/** The company may have begun its words with a capital and ended them with a full stop, or not. */
export function asSentence(text: string): string {
  const begun = text.trim().replace(/^\p{Ll}(?=\p{Ll}*(?!\p{L}))/u, (letter) => letter.toLocaleUpperCase());
  return /[.!?…]["»”)]*$/u.test(begun) ? begun : `${begun}.`;
}
