/** Endings of stems by which an adjective is made of a noun: "индукция" and "индукционная", "газ" and "газовая". */
const adjectival = /^(?:ион|онн|ов|ев|ь?н|ян|ан|ическ|ичн|альн|ск|енн|onal|ional|al|ic|en|y)$/u;

/** Whether two stems are one word, or an adjective and its noun. */
export function isOneRoot(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 3 && long.startsWith(short) && adjectival.test(long.slice(short.length));
}
