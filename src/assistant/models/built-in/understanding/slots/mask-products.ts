import { stem } from '../../../../../retrieval/analysis/stem.ts';
import { foldText } from '../reading/clean-text.ts';

type Word = { readonly start: number; readonly end: number; readonly term: string };

/**
 * Names of products said in the message become marks: their figures ("100 pcs", "Офис 07:30", "250 г") are nobody's quantity and
 * their words nobody's name or town. A name counts where at least two of its words stand together as it has them.
 */
export function maskProducts(text: string, names: readonly string[]): string {
  const words = wordsOf(text);
  const spans = names
    .flatMap((name) => longestRun(words, wordsOf(name)) ?? modelBehind(words, wordsOf(name)) ?? [])
    .toSorted((left, right) => right.end - right.start - (left.end - left.start));
  let masked = text;
  const taken: { start: number; end: number }[] = [];
  for (const span of spans)
    if (!taken.some((other) => span.start < other.end && span.end > other.start)) taken.push(span);
  for (const { start, end } of taken.toSorted((left, right) => right.start - left.start))
    masked = `${masked.slice(0, start)}{product}${masked.slice(end)}`;
  return masked;
}

/** "Ротбанд 7": a word that a name has, so it is no street. */
export function holdsWordOf(text: string, names: readonly string[]): boolean {
  const own = new Set(names.flatMap(wordsOf).map(({ term }) => term));
  return wordsOf(text).some(({ term }) => term.length >= 4 && own.has(term));
}

/** "…, 8 шт. to the order": the dot of a name's own short word ends no sentence where a small letter follows. */
export function withoutDotsOfNames(text: string, names: readonly string[]): string {
  const shortened = new Set(names.flatMap((name) => foldText(name).match(/\d+\s?\p{L}+(?=\.)/gu) ?? []).map(tight));
  if (shortened.size === 0) return text;
  return text.replace(/(?<![\p{L}\d])(\d+\s?\p{L}+)\.(?=\s+\p{Ll})/gu, (written, words: string) =>
    shortened.has(tight(foldText(words))) ? words : written,
  );
}

/** "12 шт." is what the name says of itself: no number of it. */
export function isFigureOfName(text: string, name: string): boolean {
  const figure = /^\d+\s?\p{L}+(?=\.?$)/u.exec(foldText(text).trim())?.[0];
  const own: readonly string[] = foldText(name).match(/(?<![\p{L}\d])\d+\s?\p{L}+/gu) ?? [];
  return figure !== undefined && own.some((one) => tight(one) === tight(figure));
}

/** "Автоклав 23" of Автоклав Стери 23, "the Aurora 200": a bare figure behind a word of the name is the name's own. */
export function endsWithFigureOf(text: string, name: string): boolean {
  const [, word = '', figure = ''] = /(\p{L}{3,})\s+(\d{2,4})\P{L}*$/u.exec(foldText(text).trim()) ?? [];
  const own: readonly string[] = foldText(name).match(/[\p{L}\d]+/gu) ?? [];
  const before = own.slice(0, Math.max(0, own.lastIndexOf(figure)));
  return figure !== '' && before.some((one) => one.slice(0, 4) === word.slice(0, 4));
}

function tight(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The most neighbouring words of the text that stand so in the name, two at least and one of them letters. */
function longestRun(text: readonly Word[], name: readonly Word[]): { start: number; end: number } | undefined {
  let best: { start: number; end: number; length: number } | undefined;
  for (let at = 0; at < text.length; at += 1) {
    for (let from = 0; from < name.length; from += 1) {
      let length = 0;
      while (text[at + length] && text[at + length]?.term === name[from + length]?.term) length += 1;
      const [first, last] = [text[at], text[at + length - 1]];
      if (!first || !last || length < 2 || length <= (best?.length ?? 0)) continue;
      if (!text.slice(at, at + length).some(({ term }) => /^\p{L}{3,}/u.test(term))) continue;
      best = { start: first.start, end: last.end, length };
    }
  }
  return best;
}

/** "Секатор 220" of "Секатор контактный Ветка 220": the model behind the kind, what stands between left out. */
function modelBehind(text: readonly Word[], name: readonly Word[]): { start: number; end: number } | undefined {
  for (const [at, word] of text.entries()) {
    const kind = text[at - 1];
    if (!kind || !/^\d{3,}$/u.test(word.term) || !/^\p{L}{3,}/u.test(kind.term)) continue;
    const model = name.findIndex(({ term }) => term === word.term);
    if (name.slice(0, Math.max(0, model)).some(({ term }) => term === kind.term))
      return { start: kind.start, end: word.end };
  }
  return undefined;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\p{L}+|\d+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    term: stem(foldText(word)),
  }));
}
