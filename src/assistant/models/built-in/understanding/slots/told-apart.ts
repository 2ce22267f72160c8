const contact = /\s*\{(?:phone|email)\}/u;
const house = /(?<=\s\d{1,4}[а-яa-z]?(?:[/-]\d{1,4})?)\s+(?=\p{L}{2})/iu;

/** "Самара Ленина 5 Олег {phone}": who and where to in one breath gets its commas: behind the town and the house, and before the contact. */
export function toldApart(text: string, isTown: (words: string) => boolean): string {
  if (text.includes(',') || !contact.test(text)) return text;
  const [, opening = '', second = ''] = /^\s*(\p{L}[\p{L}-]+)(?:\s+(\p{L}[\p{L}-]+))?/u.exec(text) ?? [];
  const town = [`${opening} ${second}`, opening].find((words) => isTown(words.trim()));
  const end = town === undefined ? -1 : text.indexOf(town.trim()) + town.trim().length;
  const told = end < 0 ? '' : text.slice(end);
  // A town and a contact alone are told apart by everybody.
  if (!/\p{L}.*\d/u.test(told.replace(contact, ''))) return text;
  return `${text.slice(0, end)},${told.replace(house, ', ').replace(contact, (found) => `, ${found.trim()}`)}`;
}
