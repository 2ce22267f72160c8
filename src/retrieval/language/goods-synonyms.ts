import { indexTerms } from '../analysis/analyze.ts';

/**
 * Goods that customers of many trades call otherwise than the catalog does. One line is one thing; words are compared by stems. Only
 * words that mean the same whatever the shop: a kind within a kind ("loafers" of shoes) is none.
 */
const lines: readonly string[] = [
  'jumper, sweater, pullover, джемпер, свитер, пуловер',
  'hoodie, худи',
  'trousers, slacks, брюки',
  'jeans, джинсы',
  'tights, pantyhose, колготки',
  'trainers, sneakers, кроссовки',
  'wellies, wellingtons, сапоги',
  'slippers, тапочки, тапки',
  'swimsuit, swimwear, купальник',
  'raincoat, mac, дождевик',
  'waistcoat, vest, жилет, жилетка',
  'dungarees, overalls, комбинезон',
  'dress, frock, платье',
  'handbag, purse, сумочка',
  'rucksack, backpack, рюкзак, ранец',
  'suitcase, чемодан',
  'sofa, couch, settee, диван',
  'wardrobe, armoire, шкаф',
  'nightstand, тумбочка',
  'cushion, pillow, подушка',
  'duvet, comforter, quilt, одеяло',
  'curtains, drapes, шторы, занавески, портьеры',
  'rug, carpet, ковёр, палас',
  'lamp, лампа, светильник',
  'torch, flashlight, фонарик, фонарь',
  'tap, faucet, кран, смеситель',
  'bin, wastebasket, урна, ведро',
  'cooker, stove, плита',
  'fridge, refrigerator, холодильник',
  'hoover, vacuum, пылесос',
  'laptop, notebook, ноутбук, лэптоп',
  'mobile, smartphone, cellphone, смартфон',
  'earphones, headphones, наушники',
  'telly, television, телевизор, телек',
  'spanner, wrench, ключ',
  'screwdriver, отвёртка',
  'lawnmower, mower, газонокосилка',
  'secateurs, pruners, секатор',
  'wheelbarrow, тачка',
  'pram, stroller, pushchair, buggy, коляска',
  'nappies, diapers, подгузники, памперсы',
  'dummy, pacifier, соска, пустышка',
  'armchair, кресло',
  'scissors, ножницы',
  'shampoo, шампунь',
  'bicycle, bike, велосипед, велик',
];

const byTerm = new Map<string, readonly string[]>();
for (const line of lines) {
  const words = line.split(', ');
  for (const word of words)
    for (const term of indexTerms(word)) byTerm.set(term, [...(byTerm.get(term) ?? []), ...words]);
}

/** What else a thing is called, with the index term of each word; nothing where the word is no thing of the list. */
export function alsoCalled(term: string): readonly { readonly word: string; readonly term: string }[] {
  return (byTerm.get(term) ?? [])
    .flatMap((word) => indexTerms(word).map((own) => ({ word, term: own })))
    .filter((one) => one.term !== term);
}
