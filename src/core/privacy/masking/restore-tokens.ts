import type { MaskMap } from './mask-map.ts';
import type { PersonalKind } from './personal-data.ts';

/** What models make of a token's word. */
const kindOfWord: Readonly<Record<string, PersonalKind>> = {
  name: 'name',
  имя: 'name',
  имени: 'name',
  phone: 'phone',
  телефон: 'phone',
  телефона: 'phone',
  email: 'email',
  'e-mail': 'email',
  почта: 'email',
  почты: 'email',
  address: 'address',
  адрес: 'address',
  адреса: 'address',
  card: 'card',
  карта: 'card',
  карты: 'card',
  document: 'document',
  документ: 'document',
  документа: 'document',
  contact: 'contact',
  контакт: 'contact',
  контакта: 'contact',
};
const word = Object.keys(kindOfWord)
  .sort((left, right) => right.length - left.length)
  .join('|');
const inside = String.raw`\s?(${word})\\?[\s_-]{0,2}0{0,2}(\d{1,4})\s?`;
/** A Russian ending that a model hung on to a token: "[NAME_1]у". */
const ending = String.raw`(?:[а-яё]{1,3}(?![\p{L}]))?`;
const token = new RegExp(
  String.raw`\\?\[\\?\[${inside}\\?\]\\?\]${ending}|\\?\[${inside}\\?\]${ending}|[{<]${inside}[}>]|(?<![\p{L}\d_])(${word})\\?_0{0,2}(\d{1,4})(?![\p{L}\d_])`,
  'giu',
);
/** The end of a text that more text could make a token of. */
const open =
  /(?:\\?\[{1,2}|[{<])\\?\s?[\p{L}-]{0,9}\\?[\s_-]{0,2}\d{0,6}\s?\\?\]{0,2}[а-яё]{0,3}$|(?<![\p{L}\d_])[\p{L}-]{1,9}\\?(?:_\d{0,6})?$|\\$/iu;
const words = Object.keys(kindOfWord);
/** Every form of a token has one of these. */
const sign = /[[{<_]/u;
/** Characters; no beginning of a token is longer, however it was changed. */
const longestOpen = 48;

export type RestoreOptions = {
  readonly map: MaskMap;
  /** How a value is written where the token stood; default as it is. */
  readonly writeValue?: (value: string) => string;
  /** What stands for a token that the conversation never had. A customer must not read it. */
  readonly unknown?: string;
};

/** Puts the values back in place of their tokens, also of tokens that a model changed a little. */
export function restoreTokens(text: string, { map, writeValue = String, unknown = '…' }: RestoreOptions): string {
  if (!sign.test(text) || !/\d/u.test(text)) return text;
  return text.replace(token, (...found: unknown[]) => {
    const groups = found.slice(1, 9) as (string | undefined)[];
    const at = groups.findIndex((group) => group !== undefined);
    const kind = kindOfWord[(groups[at] ?? '').toLowerCase()];
    const entry = kind && map.find(kind, Number(groups[at + 1]));
    return entry ? writeValue(entry.value) : unknown;
  });
}

/** The same for a text that comes in pieces: only what could still become a token waits for the next one. */
export function createTokenRestorer(options: RestoreOptions): { push(piece: string): string; end(): string } {
  let waiting = '';
  let before = '';
  const restore = (text: string) => {
    const last = before.slice(-1);
    const restored = restoreTokens(last + text, options).slice(last.length);
    // Longer than any token's word, so that the end of a longer word is not taken for the start of one.
    before = (before + text).slice(-12);
    return restored;
  };
  return {
    push(piece) {
      waiting += piece;
      const cut = openAt(waiting, before);
      const ready = waiting.slice(0, cut);
      waiting = waiting.slice(cut);
      return ready === '' ? '' : restore(ready);
    },
    end() {
      const rest = waiting;
      waiting = '';
      return rest === '' ? '' : restore(rest);
    },
  };
}

function openAt(text: string, before: string): number {
  const whole = before + text;
  const skipped = Math.max(0, whole.length - longestOpen);
  const match = open.exec(whole.slice(skipped));
  if (!match) return text.length;
  const letters = /[\p{L}-]+/u.exec(match[0])?.[0].toLowerCase().replace(/-$/u, '') ?? '';
  if (letters !== '' && !words.some((known) => known.startsWith(letters))) return text.length;
  return Math.max(0, skipped + match.index - before.length);
}
