/** Endings of stems by which an adjective is made of a noun: "индукция" and "индукционная", "газ" and "газовая". */
const adjectival = /^(?:ион|онн|ов|ев|ь?н|ян|ан|ическ|ичн|альн|ск|енн|onal|ional|al|ic|en|y)$/u;

/** Whether two stems are one word, or an adjective and its noun. */
export function isOneRoot(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) && adjectival.test(long.slice(short.length));
}

/** Endings by which a thing is called after what it does: "капучино" and "капучинатор", "массаж" and "массажёр", "blend" and "blender". */
const ofThings = /^(?:аторе?|итор|(?:ив|ыв)?ател|ител|ер|ор|atore?|itor|er|or)$/u;

/** Whether the stem of a thing's name is made of this word's stem. */
export function isMadeOf(thing: string, word: string): boolean {
  return word.length >= 5 && thing.startsWith(word) && ofThings.test(thing.slice(word.length));
}
