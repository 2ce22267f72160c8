import { largeCue, openingWords, strongCue, weakCue } from '../names/name-cues.ts';
import { isPatronymic, isSurnameLike } from '../names/name-forms.ts';
import { givenNameOf } from '../names/name-lexicon.ts';
import { nominativeOf } from '../names/nominative.ts';
import type { Found } from '../personal-data.ts';
import { type Word, wordsOf } from './words-of.ts';

export type NameOptions = {
  /** A name was asked for: an answer of nothing but unknown words is one. */
  readonly isExpected: boolean;
  /** A phone or an e-mail stands in the same text: two large words beside it are a name. */
  readonly hasContact: boolean;
  /** A word that people of any trade say; folded. */
  readonly isEverydayWord: (word: string) => boolean;
  /** A word of the company's own names, products and places; folded. */
  readonly isOwnWord: (word: string) => boolean;
};

type Run = { readonly first: number; readonly last: number };

/** Names of people: introduced, known as given names, with a patronymic or initials, asked for, or beside a contact. */
export function findNames(text: string, options: NameOptions): readonly Found[] {
  const words = wordsOf(text);
  const taken = new Set<number>();
  const runs: Run[] = [];
  const take = (run: Run | undefined) => {
    if (!run) return;
    runs.push(run);
    for (let at = run.first; at <= run.last; at += 1) taken.add(at);
  };
  const wordAt = new Map(words.map((word, at) => [word.start, at]));
  for (const [cue, strength] of [
    [strongCue, 'strong'],
    [largeCue, 'large'],
    [weakCue, 'weak'],
  ] as const)
    for (const match of text.matchAll(cue)) {
      const at = wordAt.get(match.index + match[0].length);
      if (at !== undefined && !taken.has(at)) take(introduced(words, at, strength, options, text));
    }
  for (const run of withInitials(text, words, wordAt, options))
    if (!taken.has(run.first) && !taken.has(run.last)) take(run);
  for (let at = 0; at < words.length; at += 1) if (!taken.has(at)) take(known(words, at, taken, options, text));
  for (const run of surnamed(words, options)) if (!taken.has(run.first) && !taken.has(run.last)) take(run);
  for (const run of alone(text, words, wordAt, options)) if (![...range(run)].some((at) => taken.has(at))) take(run);
  return runs.map((run) => found(text, words, run));
}

function found(text: string, words: readonly Word[], { first, last }: Run): Found {
  const start = words[first]?.start ?? 0;
  const lastWord = words[last];
  const end = lastWord ? lastWord.end + (lastWord.text.length === 1 && text[lastWord.end] === '.' ? 1 : 0) : start;
  return { start, end, kind: 'name', value: nominativeOf(text.slice(start, end)) };
}

/** Up to four words after "меня зовут", "my name is", "это". */
function introduced(
  words: readonly Word[],
  first: number,
  strength: 'strong' | 'large' | 'weak',
  options: NameOptions,
  text: string,
): Run | undefined {
  const start = words[first];
  if (!start || openingWords.has(start.folded)) return undefined;
  const given = givenNameOf(start.text);
  const isOwn = options.isOwnWord(start.folded);
  if (isOwn && !given) return undefined;
  if (start.text.length === 1 && text[start.end] !== '.') return undefined;
  const isUnknown = !options.isEverydayWord(start.folded);
  const isGreeting = /^[,.!]?\s*(?:добр|здрав|привет|good|hello|hi(?!\p{L}))/iu.test(text.slice(start.end));
  const isSure =
    strength === 'strong' || (start.isCapital && (strength === 'large' || isGreeting))
      ? given !== undefined || isUnknown
      : given !== undefined && ((!given.isAlsoWord && !isOwn) || (start.isCapital && !isOwn));
  if (isSure) {
    const last = lastOf(words, first, options, text);
    // "меня зовут зебулон мороз": nothing but the end stands behind it.
    const more = words[last + 1];
    const goesToEnd =
      strength === 'strong' && last === first && more?.gap === ' ' && /^\s*(?:[,.;!?\n]|$)/u.test(text.slice(more.end));
    return { first, last: goesToEnd && !isNoName(more, options) ? last + 1 : last };
  }
  if (strength === 'strong' && start.isCapital && !start.isOpening && given === undefined && isSurnameLike(start.text))
    return { first, last: lastOf(words, first, options, text) };
  // "для Зебулона Квика": two large words that nobody knows.
  const next = words[first + 1];
  if (!start.isCapital || !isUnknown || !next?.isCapital || !/^\s$/u.test(next.gap)) return undefined;
  if (options.isEverydayWord(next.folded) || options.isOwnWord(next.folded) || openingWords.has(next.folded))
    return undefined;
  return { first, last: lastOf(words, first, options, text) };
}

/** A word of the lists of given names, with the surname or patronymic beside it. */
function known(
  words: readonly Word[],
  at: number,
  taken: ReadonlySet<number>,
  options: NameOptions,
  text: string,
): Run | undefined {
  const word = words[at];
  if (!word) return undefined;
  const given =
    givenNameOf(word.text) ?? (word.text.includes('-') ? givenNameOf(word.text.split('-')[0] ?? '') : undefined);
  // Of a word that is no given name nothing but a patronymic is asked: most words end here.
  if (!given && !(word.isCapital && isPatronymic(word.text))) return undefined;
  const last = lastOf(words, at, options, text);
  const before = words[at - 1];
  // "Цой Мария Ильинична": before a name with its father's stands the surname, whatever it is.
  const isWhole = given !== undefined && words.slice(at + 1, last + 1).some(({ text: more }) => isPatronymic(more));
  const isBeforeName =
    before !== undefined &&
    /^\s$/u.test(word.gap) &&
    !taken.has(at - 1) &&
    (isSurnameLike(before.text) || isWhole) &&
    before.isCapital === word.isCapital &&
    before.text.length > 3 &&
    !openingWords.has(before.folded) &&
    !options.isEverydayWord(before.folded) &&
    (!options.isOwnWord(before.folded) || (before.isCapital && !options.isOwnWord(word.folded))) &&
    (isWhole || !before.isOpening || !/[хк]$/u.test(before.folded));
  if (!given) {
    const isFatherName = !options.isEverydayWord(word.folded) && !options.isOwnWord(word.folded);
    return isFatherName && (/ич/u.test(word.folded) || !word.isOpening)
      ? { first: isBeforeName ? at - 1 : at, last }
      : undefined;
  }
  if (openingWords.has(word.folded)) return undefined;
  const isOwn = options.isOwnWord(word.folded);
  const hasMore = last > at || (isBeforeName && word.isCapital);
  if (given.isAlsoWord || isOwn) {
    const next = words[at + 1];
    const isSure =
      word.isCapital &&
      ((hasMore && next?.isCapital) ||
        (isBeforeName && before?.isCapital) ||
        (!isOwn && !word.isOpening && !options.isEverydayWord(word.folded) && /[а-я]/u.test(word.folded)));
    if (!isSure) return undefined;
  } else if (!word.isCapital && word.text.length < 4 && given.isInflected) return undefined;
  return { first: isBeforeName ? at - 1 : at, last };
}

/** How far a name that begins here goes: patronymic, surname, initials. */
function lastOf(words: readonly Word[], first: number, options: NameOptions, text: string): number {
  let last = first;
  const start = words[first];
  while (start && last - first < 3) {
    const here = words[last];
    const next = words[last + 1];
    if (!here || !next || !/^(?:\s|\.\s?)$/u.test(next.gap)) break;
    if (next.gap.startsWith('.') && here.text.length > 1) break;
    if (next.text.length === 1) {
      if (!(next.isCapital && text[next.end] === '.')) break;
    } else if (!goesOn(here, next, start, options)) break;
    last += 1;
  }
  return last;
}

function goesOn(here: Word, next: Word, start: Word, options: NameOptions): boolean {
  if (openingWords.has(next.folded)) return false;
  // "Получатель: Ветров Иван", also where there is a tea called so.
  if (next.isCapital && start.isCapital && givenNameOf(next.text)?.isAlsoWord === false) return true;
  // "Анна Королёва", "Кирилл Королёв": a town may be called as a person is.
  if (options.isOwnWord(next.folded))
    return next.isCapital && start.isCapital && isSurnameLike(next.text) && !options.isOwnWord(start.folded);
  if (isPatronymic(next.text) && !options.isEverydayWord(next.folded)) return true;
  if (next.isCapital) return start.isCapital || !options.isEverydayWord(next.folded);
  if (start.isCapital && !(here === start && isSurnameLike(next.text) && givenNameOf(start.text) !== undefined))
    return false;
  if (options.isEverydayWord(next.folded)) return false;
  const isRussian = /[а-я]/u.test(next.folded);
  return isRussian
    ? isSurnameLike(next.text) && next.text.length > 4
    : givenNameOf(start.text) !== undefined && here === start;
}

function isNoName(word: Word, options: NameOptions): boolean {
  return openingWords.has(word.folded) || options.isOwnWord(word.folded) || options.isEverydayWord(word.folded);
}

/** A given name that was asked for is one, also where a thing is called so. */
function mayBeName(word: Word, options: NameOptions): boolean {
  return (
    !isNoName(word, options) ||
    (options.isExpected && givenNameOf(word.text)?.isAlsoWord === false && options.isOwnWord(word.folded))
  );
}

const initialsAfter = /(?<!\p{L})(\p{Lu}[\p{L}-]{2,})\s(\p{Lu})\.\s?(?:(\p{Lu})(?:\.|(?!\p{L})))?/gu;
const initialsBefore = /(?<!\p{L})(\p{Lu})\.\s?(?:(\p{Lu})\.\s?)?(\p{Lu}[\p{L}-]{2,})/gu;

const initial = /\p{Lu}\./u;

/** "Иванов И. И.", "J. R. Smith". */
function* withInitials(
  text: string,
  words: readonly Word[],
  wordAt: ReadonlyMap<number, number>,
  options: NameOptions,
): Generator<Run> {
  if (!initial.test(text)) return;
  for (const pattern of [initialsAfter, initialsBefore])
    for (const match of text.matchAll(pattern)) {
      const first = wordAt.get(match.index);
      if (first === undefined) continue;
      const count = match.slice(1).filter((group) => group !== undefined).length;
      const surname = pattern === initialsAfter ? words[first] : words[first + count - 1];
      if (!surname || isNoName(surname, options)) continue;
      if (count === 3 || isSurnameLike(surname.text) || pattern === initialsBefore)
        yield { first, last: first + count - 1 };
    }
}

/** "Зебулон Ветров", "вчера Зебулон Мороз": two large words that nobody knows, of which the second ends as surnames do or neither begins a sentence. */
function* surnamed(words: readonly Word[], options: NameOptions): Generator<Run> {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next?.gap !== ' ' || !word.isCapital || !next.isCapital || next.text.length < 4) continue;
    if (
      /^[А-ЯЁа-яё-]+$/u.test(word.text + next.text) &&
      (isSurnameLike(next.text) || !word.isOpening) &&
      !isNoName(word, options) &&
      !isNoName(next, options)
    )
      yield { first: at, last: at + 1 };
  }
}

const fillers =
  /^(?:(?:я|ну|ой|нет|вернее|точнее|извините|меня|зовите|просто|пусть|будет|можно|да|ок|хорошо|конечно|i'm|i am|it's|yes|no|hmm|oh|sorry|actually|sure|ok|okay|just|well|it is|and)[\s,]+)+/iu;

/** A part between commas or lines that is nothing but a name. */
function* alone(
  text: string,
  words: readonly Word[],
  wordAt: ReadonlyMap<number, number>,
  options: NameOptions,
): Generator<Run> {
  for (const part of text.matchAll(/[^,;.!?\n[\]():]+/gu)) {
    const lead = fillers.exec(part[0].trimStart())?.[0].length ?? 0;
    const start = part.index + (part[0].length - part[0].trimStart().length) + lead;
    const plain = text.slice(start, part.index + part[0].length).trimEnd();
    if (!/^[\p{L}'’ -]{2,}$/u.test(plain)) continue;
    const first = wordAt.get(start) ?? -1;
    const inside = first < 0 ? [] : words.slice(first, first + 5).filter((word) => word.end <= start + plain.length);
    if (
      inside.length === 0 ||
      inside.length > 4 ||
      inside.some((word) => word.text.length < 2 || !mayBeName(word, options))
    )
      continue;
    const areLarge = inside.length > 1 && inside.every(({ isCapital }) => isCapital);
    const [one, two] = inside;
    // "игорь мороз, вы меня помните?"
    const isGivenFirst =
      inside.length === 2 && one && two && givenNameOf(one.text)?.isAlsoWord === false && two.text.length > 2;
    if (options.isExpected ? inside.length <= 3 || areLarge : isGivenFirst || (options.hasContact && areLarge))
      yield { first, last: first + inside.length - 1 };
  }
}

function* range({ first, last }: Run): Generator<number> {
  for (let at = first; at <= last; at += 1) yield at;
}
