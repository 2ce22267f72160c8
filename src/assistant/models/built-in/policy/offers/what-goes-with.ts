/** "What else do I need for it?", "which filters fit it?": from the same source as the offers, up to three, with the reason. */
import type { OfferView } from '../../../../tools/views.ts';
import { inSentence } from '../../wording/format-value.ts';
import type { Sentence, Speech } from '../../wording/speech.ts';
import { newParagraph, say } from '../../wording/speech.ts';
import { closeness } from '../order/lines/closeness.ts';
import { partsOf } from '../order/lines/parts-of.ts';
import { productLines, rememberShown } from '../product-words.ts';
import type { Outcome, ToolCall, Turn } from '../turn.ts';
import { use } from '../turn.ts';
import { ofItsOwn } from './is-needed.ts';
import { asSentence } from './offer-words.ts';
import { questionOf } from './question-of.ts';

/** The product that "it" is when someone asks what goes with it. */
export function mainOfQuestion(turn: Turn): string | undefined {
  const { draft, page, offered } = turn.context;
  const [focus, ...others] = turn.note.focus;
  // Talked about only because it was offered: "it" is what the customer chose.
  if (offered && focus === offered.sku) return offered.mainSku;
  // What lies in the order beside something dearer goes with that.
  if (focus && others.length === 0 && !draft.items.some(({ sku }) => sku === focus)) return focus;
  const dearest = draft.items.toSorted(
    (left, right) => Number(right.unitPrice.amount) - Number(left.unitPrice.amount),
  )[0];
  return dearest?.sku ?? (turn.note.focus.length === 0 ? page?.sku : undefined);
}

export type GoingWith = {
  readonly name: string;
  /** What its own data say where it was asked whether such a thing is needed at all. */
  readonly own: readonly Sentence[];
  readonly outcome: Outcome | undefined;
};

/** Undefined when nothing goes with it that the company or the catalog tells of. */
export function* whatGoesWith(
  turn: Turn,
  main: { readonly sku: string; readonly category?: string },
): Generator<ToolCall, GoingWith | undefined, unknown> {
  const known = yield* use('what_goes_with', main);
  if (!known.found) return undefined;
  const { name } = known.product;
  const own = ofItsOwn(turn, known.product);
  if (known.offers.length === 0) return { name, own, outcome: undefined };
  const wished = offersOfWords(turn, known.offers);
  const products = wished.map(({ product }) => product);
  const because = new Map(wished.map(({ product, because: reasons }) => [product.sku, reasons ?? []]));
  return {
    name,
    own,
    outcome: {
      say: [
        ...own,
        ...intro(wished, name),
        ...productLines(products, (product) => because.get(product.sku) ?? []),
        newParagraph,
        say('recommend.close'),
        { choices: products.map((product) => ({ text: product.name })) },
        { cards: products.map((product) => product.sku) },
      ],
      note: {
        ...rememberShown(products, turn.note),
        // The talk goes on to these: "the cheapest one" is one of their kind.
        ...(products[0] ? { search: { query: inSentence(products[0].category), category: products[0].category } } : {}),
        asked: { expecting: 'which-product', for: 'order' },
        ...(turn.context.draft.items.length > 0 ? { isOrdering: true } : {}),
      },
    },
  };
}

/** "Which tamper fits it?", "is there Brazil for it?": those of the kind that are called so, where some are. */
function offersOfWords(turn: Turn, offers: readonly OfferView[]): readonly OfferView[] {
  const words = partsOf({ ...turn, text: questionOf(turn.text) }, { isAskedToo: true }).flatMap((part) => part.words);
  const inName = (offer: OfferView) => closeness({ ...offer.product, category: '', attributes: [] }, words);
  const most = Math.max(...offers.map(inName));
  return offers.filter((offer) => inName(offer) === most);
}

function intro(offers: readonly OfferView[], name: string): readonly Speech[] {
  const [first] = offers;
  const isOneReason = first?.reason !== undefined && offers.every(({ reason }) => reason === first.reason);
  if (isOneReason && first.reason)
    return [say('offer.list-reason', { name, reason: { inSentence: asSentence(first.reason) } })];
  const isUsual = offers.every(({ source }) => source === 'bought-together');
  return [say(isUsual ? 'offer.list-together' : 'offer.list', { name })];
}
