import type { Found } from '../personal-data.ts';

const plain = /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}\s?@\s?(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,24}/giu;
const endings = 'ru|рф|su|com|net|org|io|info|biz|by|kz|ua|uk|de|fr|it|es|eu|us|dev|me|co|edu|gov|example|test';
const at = String.raw`\s*[([{<]\s*(?:at|@|собака|эт|а)\s*[)\]}>]\s*|\s+(?:собака|собачка|эт)\s+|\s*@\s*`;
const dot = String.raw`\s*[([{<]\s*(?:dot|точка|\.)\s*[)\]}>]\s*|\s+(?:точка|dot)\s+|\s?\.\s?`;
/** The sign in words or in brackets: "ivan собака mail точка ru", "john (at) shop (dot) com". */
const spelled = new RegExp(
  `(?<![\\p{L}\\d._%+-])([a-z\\d][a-z\\d._%+-]*(?:(?:\\s+(?:точка|dot|дефис|dash)\\s+)[a-z\\d_-]+)*)(?:${at})([a-z\\d-]{1,63}(?:(?:${dot})[a-z\\d-]{1,63}){0,2})(?:${dot})(${endings})(?![\\p{L}\\d])`,
  'giu',
);
/** "john at gmail dot com": where the sign is a common word, the dot must be spoken too, or the place be a post office. */
const spoken =
  /(?<![\p{L}\d._%+-])([a-z\d][a-z\d._+-]*(?:\s+dot\s+[a-z\d_-]+)*)\s+at\s+([a-z\d-]{1,63}(?:\s+dot\s+[a-z\d-]{1,63}){0,2})(?:\s+dot\s+([a-z]{2,6})|\.([a-z]{2,6}))(?![\p{L}\d])/giu;
const postOffices =
  /^(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|proton|protonmail|mail|yandex|ya|inbox|list|bk|rambler|aol|gmx|live|example)$/iu;

/** E-mail addresses, also when spelled out; `value` is the address as one would type it. */
export function findEmails(text: string): readonly Found[] {
  const found: Found[] = [];
  if (text.includes('@'))
    for (const match of text.matchAll(plain)) found.push(email(match, match[0].replace(/\s/g, '')));
  if (/собак|@|[([{<]\s*at|\sэт\s/iu.test(text))
    for (const match of text.matchAll(spelled)) {
      const [, name = '', place = '', ending = ''] = match;
      found.push(email(match, `${joined(name)}@${joined(place)}.${ending}`));
    }
  if (/\sat\s/iu.test(text))
    for (const match of text.matchAll(spoken)) {
      const [, name = '', place = '', said, written] = match;
      if (said || (written && postOffices.test(place)))
        found.push(email(match, `${joined(name)}@${joined(place)}.${said ?? written}`));
    }
  return found;
}

function joined(spoken: string): string {
  return spoken
    .replace(/\s*[([{<]?\s*(?:точка|\bdot\b)\s*[)\]}>]?\s*/giu, '.')
    .replace(/\s+(?:дефис|dash)\s+/giu, '-')
    .replace(/\s+/g, '');
}

function email(match: RegExpExecArray, value: string): Found {
  return { start: match.index, end: match.index + match[0].length, kind: 'email', value: value.toLowerCase() };
}
