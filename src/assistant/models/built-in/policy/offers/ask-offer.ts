import type { DraftView, OfferView } from '../../../../tools/views.ts';
import type { Note } from '../../note.ts';
import type { ChoiceId, Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { askNext } from '../order/ask-next.ts';
import type { Turn } from '../turn.ts';
import { offerWords } from './offer-words.ts';

/**
 * The offer in place of the order's next question, which follows the answer. A customer who gave everything at once is not held
 * up: they get their summary, and the offer is one tap beside it.
 */
export function askOffer(
  turn: Turn,
  draft: DraftView,
  offer: OfferView,
): { readonly say: readonly Speech[]; readonly note: Partial<Note> } {
  const { sku } = offer.product;
  const take: ChoiceId = offer.kind === 'up-sell' ? 'choice.replace-offer' : 'choice.add-offer';
  if (draft.missing.length === 0) {
    const asked = askNext(turn, draft);
    return {
      say: [
        ...asked.say.filter((speech) => !('choices' in speech) && !('say' in speech && speech.say === 'ask.confirm')),
        newParagraph,
        ...offerWords(offer, { isNamed: draft.items.length > 1 }),
        newParagraph,
        say('ask.confirm'),
        { choices: ['choice.confirm', take, 'choice.change'] },
        { cards: [sku] },
      ],
      note: { ...asked.note, asked: { expecting: 'confirmation', for: 'offer' } },
    };
  }
  return {
    say: [
      newParagraph,
      ...offerWords(offer, { isNamed: draft.items.length > 1 }),
      say(offer.kind === 'up-sell' ? 'offer.replace' : 'offer.add'),
      { choices: [take, 'choice.no-offer'] },
      { cards: [sku] },
    ],
    note: { asked: { expecting: 'offer', for: 'offer' }, isOrdering: true, focus: [sku] },
  };
}
