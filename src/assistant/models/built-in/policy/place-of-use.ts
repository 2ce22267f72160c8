/** "Дорожка для дома" where some model is called Дом: where a thing is to be used names no product. */
import type { Turn } from './turn.ts';
import { contentStemsOf, stemsOf, wordsOf } from './words.ts';

const places: ReadonlySet<string> = new Set(
  stemsOf(
    `дом дома дому домой дача дачи дачу даче офис офиса клуб клуба зал зала студия студии салон салона гараж гаража сад сада кухня кухни
    кафе ресторан ресторана бар бара магазин магазина школа школы отель отеля гостиница гостиницы ферма фермы поход похода
    home house office club gym studio garden garage kitchen salon cafe restaurant bar school hotel farm shop travel`,
  ),
);
/** Before a place of use, a word or two ahead: "для нашего клуба", "for my home". */
const purpose: ReadonlySet<string> = new Set('для в во на под к for to at in into'.split(' '));
/** Where and what for in one word. */
const adverbs: ReadonlySet<string> = new Set(['домой']);

/** The turn without the products of whose models nothing is said but where the thing is to be used. */
export function withoutPlacesOfUse(turn: Turn): Turn {
  const { found } = turn.context;
  const { named } = found.interpretation;
  const uses = placesOfUseIn(turn.text);
  if (named.length === 0 || uses.size === 0) return turn;
  const said = contentStemsOf(turn.text);
  const isOfUse = (sku: string) => {
    const product = [...(found.named ?? []), ...found.products].find((one) => one.sku === sku);
    if (!product) return false;
    const kind = new Set(stemsOf(product.category));
    const model = new Set(stemsOf(`${product.name} ${sku}`).filter((stem) => !kind.has(stem)));
    const held = said.filter((stem) => model.has(stem));
    return held.length > 0 && held.every((stem) => uses.has(stem));
  };
  const meant = named.filter((sku) => !isOfUse(sku));
  if (meant.length === named.length) return turn;
  const interpretation = { ...found.interpretation, named: meant };
  return { ...turn, context: { ...turn.context, found: { ...found, interpretation } } };
}

/** Stems of the places of use that the words name as such; "Дом" with a capital amid a sentence is a name. */
function placesOfUseIn(text: string): ReadonlySet<string> {
  const words = [...text.matchAll(/(-)?([\p{L}\p{N}]+)/gu)].map(([, hyphen, word = '']) => ({
    word: wordsOf(word)[0] ?? '',
    isInCompound: hyphen !== undefined,
    isCapital: /^\p{Lu}/u.test(word),
  }));
  return new Set(
    words.flatMap(({ word, isInCompound, isCapital }, at) => {
      const before = words.slice(Math.max(0, at - 2), at);
      const isUse = adverbs.has(word) || isInCompound || before.some((one) => purpose.has(one.word));
      return isUse && !isCapital ? stemsOf(word).filter((stem) => places.has(stem)) : [];
    }),
  );
}
