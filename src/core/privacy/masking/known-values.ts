import { foldNumber, type MaskMap } from './mask-map.ts';
import { type Found, foldLetters, type PersonalKind } from './personal-data.ts';

export type KnownValues = {
  /** Values of the map as they are written, and numbers of its phones in any writing; names are found by their own finder. */
  find(text: string): readonly Found[];
};

type Value = { readonly kind: PersonalKind; readonly value: string; readonly folded: string };

/** What the map holds, in the forms it is looked for in; read again when the map has grown. */
export function createKnownValues(map: MaskMap): KnownValues {
  let read = 0;
  const pieces: Value[] = [];
  const values: Value[] = [];
  const phones = new Map<string, string>();
  const readNew = () => {
    for (const { kind, value } of map.all().slice(read)) {
      const number = kind === 'phone' ? foldNumber(value) : undefined;
      if (number !== undefined) phones.set(number, value);
      if (number !== undefined && number.length < 7) pieces.push({ kind, value, folded: value });
      else if (kind !== 'name' && value.length >= 3) values.push({ kind, value, folded: foldLetters(value) });
    }
    read = map.all().length;
  };
  return {
    find(text) {
      if (map.all().length > read) readNew();
      const found: Found[] = [];
      for (const { kind, value } of pieces)
        if (text.trim() === value)
          found.push({ start: text.indexOf(value), end: text.indexOf(value) + value.length, kind, value });
      const letters = values.length === 0 ? '' : foldLetters(text);
      for (const { kind, value, folded } of values)
        for (let at = letters.indexOf(folded); at >= 0; at = letters.indexOf(folded, at + folded.length))
          if (isWhole(letters, at, at + folded.length)) found.push({ start: at, end: at + folded.length, kind, value });
      if (phones.size > 0)
        for (const match of text.matchAll(/\+?\d(?:[\s().\-–]{0,3}\d){6,14}/gu)) {
          const value = phones.get(foldNumber(match[0]));
          if (value) found.push({ start: match.index, end: match.index + match[0].length, kind: 'phone', value });
        }
      return found;
    },
  };
}

function isWhole(text: string, start: number, end: number): boolean {
  return (
    !(/[\p{L}\d]/u.test(text[start - 1] ?? '') && /[\p{L}\d]/u.test(text[start] ?? '')) &&
    !(/[\p{L}\d]/u.test(text[end - 1] ?? '') && /[\p{L}\d]/u.test(text[end] ?? ''))
  );
}
