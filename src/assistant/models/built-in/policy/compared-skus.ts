/** Which products are to be put side by side: named together or apart, pointed at, or talked about one after the other. */
import type { ProductView } from '../../../tools/views.ts';
import { namedProducts, referredProducts } from './references.ts';
import type { ToolCall, Turn } from './turn.ts';
import { use } from './turn.ts';
import { contentStemsOf, stemsOf } from './words.ts';

const most = 3;
const mostParts = 4;

export function* comparedSkus(turn: Turn): Generator<ToolCall, readonly string[], unknown> {
  const said = pointedOut(turn);
  if (said.length >= 2 && !isNamedAlone(turn)) return said;
  const apart = yield* namedApart(turn);
  return apart.length > 1 ? apart : said;
}

function pointedOut(turn: Turn): readonly string[] {
  const { skus, by } = referredProducts(turn);
  const started = turn.asked?.for === 'compare' ? turn.note.compared : [];
  const named = by === 'name' || by === 'reference' ? [...new Set([...started, ...skus])] : started;
  if (named.length >= 2) return named.slice(0, most);
  const { talked, focus } = turn.note;
  const shown = turn.note.shown.map((product) => product.sku);
  if (named.length === 1) {
    // "Compare it with the second one" while one was being talked about.
    const others = focus.filter((sku) => !named.includes(sku));
    return others.length > 0 ? [...others.slice(0, 1), ...named] : named;
  }
  // "The two", said of what was asked about one after the other.
  if (shown.length < 2 && focus.length < 2 && talked.length > 1) return talked.slice(-2);
  return (focus.length >= 2 ? focus : shown).slice(0, most);
}

/** One named where two parts of the message name something: "Alba and Alba Pro", "the 70 or the 60". */
function isNamedAlone(turn: Turn): boolean {
  return namedProducts(turn).length === 1 && partsOf(turn.text).length > 1;
}

/** Names that lend each other words are heard apart, each part of the message by itself. */
function* namedApart(turn: Turn): Generator<ToolCall, readonly string[], unknown> {
  const parts = partsOf(turn.text);
  if (parts.length < 2) return [];
  const skus: string[] = [];
  for (const part of parts.slice(0, mostParts)) {
    const { interpretation, products } = yield* use('search_products', { query: part, limit: 5 });
    const sku = interpretation.named.length === 1 ? interpretation.named[0] : holderOf(part, products);
    if (sku !== undefined && !skus.includes(sku)) skus.push(sku);
  }
  return skus.slice(0, most);
}

/** The only one whose name has every word that is said, one of them a figure or two of them at least. */
function holderOf(part: string, products: readonly ProductView[]): string | undefined {
  const said = contentStemsOf(part);
  if (said.length < 2) return undefined;
  const holders = products.filter(({ name }) => {
    const own = new Set(stemsOf(name));
    return said.every((stem) => own.has(stem));
  });
  return holders.length === 1 ? holders[0]?.sku : undefined;
}

function partsOf(text: string): readonly string[] {
  const parts = text.split(
    /[,;?]|\s(?:и|или|либо|против|vs\.?|versus|or|and|with|from|than|чем|от|с|между|between)\s/iu,
  );
  return parts.map((part) => part.trim()).filter((part) => contentStemsOf(part).length > 0);
}
