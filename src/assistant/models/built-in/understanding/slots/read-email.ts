import { type Masked, mask, nothingIn } from './slot-text.ts';

const spelledAt = /\s*[([]?\s*(?:собака|собачка|\bat\b)\s*[)\]]?\s*/giu;
const spelledDot = /\s*[([]?\s*(?:точка|\bdot\b)\s*[)\]]?\s*/giu;
const email = /[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-zа-я0-9-]{1,63}\.)+[a-zа-я]{2,24}/iu;
const spelled =
  /[a-z0-9][a-z0-9._%+-]{0,63}\s*[([]?\s*(?:собака|собачка|at|@)\s*[)\]]?\s*[a-z0-9-]{1,63}(?:\s*(?:[([]?\s*(?:точка|dot)\s*[)\]]?|\.)\s*[a-z0-9-]{1,63})*?\s*(?:[([]?\s*(?:точка|dot)\s*[)\]]?|\.)\s*[a-z]{2,24}(?![a-z])/iu;

/** An e-mail address, also when spelled: "ivan собака mail точка ru", "john (at) shop (dot) com". */
export function readEmail(text: string): Masked<string> {
  const plain = email.exec(text);
  if (plain) return found(text, plain, plain[0]);
  const words = spelled.exec(text);
  if (!words || !/собак|\bat\b|@/iu.test(words[0])) return nothingIn(text);
  const written = words[0].replace(spelledAt, '@').replace(spelledDot, '.').replace(/\s+/g, '');
  return email.test(written) ? found(text, words, written) : nothingIn(text);
}

function found(text: string, match: RegExpExecArray, value: string): Masked<string> {
  return mask(text, { start: match.index, end: match.index + match[0].length }, 'email', value.toLowerCase());
}
