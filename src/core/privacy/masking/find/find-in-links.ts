import type { Found } from '../personal-data.ts';

const link =
  /(?:https?|tg|whatsapp|viber|skype):\/{0,2}[^\s<>"'«»]+|(?<![\p{L}\d@.-])(?:[\p{L}\d-]+\.)+[a-z]{2,}\/[^\s<>"'«»]*/giu;
const profile =
  /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|vk\.com|vk\.ru|instagram\.com|facebook\.com|fb\.com|wa\.me|ok\.ru|linkedin\.com\/in|x\.com|twitter\.com)\/[^\s?#]+/iu;
const handle = /(?<![\p{L}\d@._%+-])@[a-z][\w.]{3,31}(?![\p{L}\d@])/giu;

/** Profiles and handles of messengers. */
export function findContactsOfPerson(text: string): readonly Found[] {
  const found: Found[] = [];
  if (text.includes('@'))
    for (const match of text.matchAll(handle))
      found.push({ start: match.index, end: match.index + match[0].length, kind: 'contact' });
  if (/[./]/u.test(text))
    for (const match of text.matchAll(link)) {
      const whole = profile.exec(match[0]);
      if (whole)
        found.push({
          start: match.index,
          end: match.index + whole[0].replace(/[.,!:;)]+$/u, '').length,
          kind: 'contact',
        });
    }
  return found;
}

/**
 * What the parts of an address of a page hold: `?email=ivan%40example.com&name=Ivan+Petrov`. A part is told with its name,
 * which is a cue like any other; what is found takes the part's place as it is written there.
 */
export function findInLinks(text: string, find: (text: string) => readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(link))
    for (const part of match[0].matchAll(/(?<=[?&#;/])(?:([^=&#;/?]{1,40})=)?([^=&#;/?\s]+)/gu)) {
      const value = decoded(part[2] ?? '');
      const name = part[1] ?? '';
      const inside = value.length < 3 ? undefined : find(name ? `${name}: ${value}` : value).at(0);
      if (!inside || (name && inside.end <= name.length)) continue;
      const end = match.index + part.index + part[0].length;
      const start = end - (part[2] ?? '').length;
      found.push({ start, end, kind: inside.kind, value: part[2] === value ? (inside.value ?? value) : value });
    }
  return found;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return part;
  }
}
