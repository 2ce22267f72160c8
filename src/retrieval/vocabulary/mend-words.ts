import { fold, switchLayout } from '../analysis/fold.ts';
import { codeTwins } from '../analysis/sound.ts';
import { stem } from '../analysis/stem.ts';
import { type Token, tokenize } from '../analysis/tokenize.ts';
import { alsoCalled } from '../language/goods-synonyms.ts';
import { askingWordMeant } from '../language/slips.ts';
import { functionWords } from '../language/stop-words.ts';
import type { Lexicon } from './lexicon.ts';

/** One word of the customer, with the index terms that stand for it. */
export type QueryWord = {
  readonly token: Token;
  /** The word as written, folded. */
  readonly written: string;
  /** Terms to look for, best first; empty when nothing in the catalog is meant. */
  readonly terms: readonly string[];
  /** Those of the terms that only sound like what was written, which the catalog knows too: they find, and name nothing. */
  readonly heard?: readonly string[];
  /** All completions of what was written are meant. */
  readonly isPrefix?: boolean;
  /** Two slips away from what was written: good for finding, too weak to rule anything out by. */
  readonly isGuess?: boolean;
  /** What the catalog calls the thing ("sweater" for "jumper"), and its index term. */
  readonly calledHere?: { readonly word: string; readonly term: string };
  /** What was searched instead of what was written. */
  readonly correction?: string;
  /** A sentence ended before it: no phrase reaches over that. */
  readonly startsSentence?: boolean;
};

export type Known = {
  readonly lexicon: Lexicon;
  /** Words of the language and of the company's vocabulary that need no mending although no product says them. */
  isKnownWord(text: string, term: string): boolean;
  /** Goods, kinds of them or their values are called so. */
  isName?(term: string): boolean;
};

/** Text longer than this is cut: nobody asks for a product in more. */
const textLimit = 2000;
const tokenLimit = 64;
/** Letters of the shortest head of a compound; shorter endings are chance. */
const shortestHead = 5;
/** Longer runs of letters are no word that somebody misspelled. */
const longestMended = 40;

/** Folds, mends the keyboard layout and reads the words; never more than a fixed number of them. */
export function readWords(text: string, known: Known): QueryWord[] {
  const folded = mendLayout(fold(text.slice(0, textLimit)), known);
  const tokens = tokenize(folded, tokenLimit);
  const words: QueryWord[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const previous = tokens[index - 1];
    const word = readWord(token, previous, tokens[index + 1], known);
    words.push(
      previous && endsSentence(previous, folded.slice(previous.end)) ? { ...word, startsSentence: true } : word,
    );
  }
  return words;
}

/** A stop after a short word may only shorten it ("250 гр. молотого"). */
function endsSentence({ kind, text }: Token, after: string): boolean {
  return /^\s*[?!;\n]/u.test(after) || (kind === 'word' && text.length > 3 && /^\.+\s/u.test(after));
}

function readWord(token: Token, previous: Token | undefined, next: Token | undefined, known: Known): QueryWord {
  const { lexicon } = known;
  const written = token.text;
  if (token.kind === 'quantity') {
    const plain = String(token.number).replace('.', 'd');
    // What is called by the number may leave out the unit; a property of another kind that has it is not meant ("7 лет", and 7 speeds).
    const isNamed = known.isName?.(plain) ?? true;
    return { token, written, terms: [token.term, ...(isNamed ? [plain] : [])].filter((term) => lexicon.has(term)) };
  }
  const isCode =
    token.kind === 'word' &&
    (token.joint === 'glued' || previous?.joint === 'glued' || (next?.kind === 'number' && token.text.length <= 4));
  const calledHere = isCode ? undefined : nameOfThing(token, known);
  if (calledHere) return { token, written, terms: [calledHere.term], calledHere };
  const joined = joinedTerm(token, next);
  const alternatives = [
    ...(lexicon.has(token.term) ? [token.term] : []),
    ...(joined && lexicon.has(joined) ? [joined] : []),
  ];
  // "Капучино" where other names say Cappuccino: a catalog in two languages calls one thing by both.
  const heard =
    alternatives.length > 0 && token.kind === 'word' && written.length >= 5
      ? lexicon
          .soundingLike(written)
          .filter((term) => lexicon.titles(term) > 0 && !alternatives.includes(term))
          .slice(0, 2)
      : [];
  alternatives.push(...heard);
  if (isCode && !lexicon.has(token.term))
    alternatives.push(...codeTwins(token.text).filter((twin) => lexicon.has(twin)));
  if (alternatives.length > 0 || token.kind === 'number')
    return { token, written, terms: alternatives, ...(heard.length > 0 ? { heard } : {}) };
  if (known.isKnownWord(token.text, token.term)) return { token, written, terms: [] };
  const mended = mend(token, known);
  if (mended.terms.length > 0 && !mended.isGuess) return mended;
  const asking = askingWordMeant(written);
  return asking === undefined ? mended : { token, written: asking, terms: [] };
}

/** Another name of the same thing, where goods are called so and none is called by this one. */
function nameOfThing({ kind, term }: Token, { isName }: Known) {
  if (!isName || kind !== 'word' || isName(term)) return undefined;
  return alsoCalled(term).find((other) => isName(other.term));
}

function mend(token: Token, { lexicon }: Known): QueryWord {
  const written = token.text;
  const mended = (terms: readonly string[]): QueryWord => ({ token, written, terms, correction: terms[0] ?? written });
  if (written.length < 3 || written.length > longestMended) return { token, written, terms: [] };
  // A name heard in the other script is surer than any edit: "примо" is Primo, not "прямо".
  const sounding = lexicon.soundingLike(written);
  if (sounding.some((term) => lexicon.titles(term) > 0)) return mended(sounding.slice(0, 3));
  const near = nearTerms(token, lexicon);
  const close = near.filter((candidate) => candidate.distance <= 1);
  if (close.length > 0 && written.length > 3) {
    const found = mended(withFarMoreFrequent(close, near, lexicon));
    // Four letters have a neighbour too easily: "come" is not Comet.
    return written.length > 4 ? found : { ...found, isGuess: true };
  }
  if (sounding.length > 0) return mended(sounding.slice(0, 3));
  const parts = splitWord(written, lexicon);
  if (parts) return mended(parts);
  if (written.length >= 4) {
    const completions = lexicon.startingWith(token.term, 1);
    if (completions.length > 0)
      return { token, written, terms: [token.term], isPrefix: true, correction: completions[0] ?? written };
  }
  if (near.length > 0) return { ...mended(near.slice(0, 2).map((candidate) => candidate.term)), isGuess: true };
  const heard = lexicon.soundingNear(written);
  if (heard.length > 0) return { ...mended(heard), isGuess: true };
  const head = compoundHead(written, lexicon);
  return head === undefined ? { token, written, terms: [] } : { ...mended([head]), isGuess: true };
}

/** By the stem and by the whole word: a slip near the end changes what the stemmer cuts off. */
function nearTerms(token: Token, lexicon: Lexicon): readonly { readonly term: string; readonly distance: number }[] {
  const byStem = lexicon.near(token.term, token.text.length);
  if (token.term === token.text) return byStem;
  const known = new Set(byStem.map((candidate) => candidate.term));
  const byWord = lexicon.near(token.text).filter((candidate) => !known.has(candidate.term));
  return [...byStem, ...byWord].sort((left, right) => left.distance - right.distance);
}

/** "batteyr" is one edit from the rare "batter" and two from "batteri", which a hundred times more products hold: both are meant. */
function withFarMoreFrequent(
  close: readonly { term: string }[],
  near: readonly { term: string }[],
  lexicon: Lexicon,
): string[] {
  const nearest = close.slice(0, 2).map((candidate) => candidate.term);
  const usual = Math.max(...nearest.map((term) => lexicon.documents(term)));
  const frequent = near.find(
    (candidate) => !nearest.includes(candidate.term) && lexicon.documents(candidate.term) > usual * 20,
  );
  return frequent ? [frequent.term, ...nearest] : nearest;
}

/** "кофе машина" for an index that says "кофемашина". */
function joinedTerm(token: Token, next: Token | undefined): string | undefined {
  if (token.kind !== 'word' || next?.kind !== 'word' || token.text.length < 2) return undefined;
  return token.joint === 'hyphen' || token.text.length > 2 ? stem(token.text + next.text) : undefined;
}

/** "кофемашина" for an index that says "кофе машина"; both parts must be known. */
function splitWord(word: string, lexicon: Lexicon): string[] | undefined {
  if (word.length < 7) return undefined;
  for (let at = 3; at <= word.length - 3; at++) {
    const left = word.slice(0, at);
    const right = stem(word.slice(at));
    if (lexicon.has(right) && (lexicon.has(left) || lexicon.has(stem(left))))
      return [right, lexicon.has(left) ? left : stem(left)];
  }
  return undefined;
}

/** What a compound that the catalog does not know is a kind of: "аэропресс" is a пресс, a "Kaffeemaschine" a Maschine. */
function compoundHead(word: string, lexicon: Lexicon): string | undefined {
  for (let at = 3; at <= word.length - shortestHead; at++) {
    const term = stem(word.slice(at));
    if (lexicon.titles(term) > 0) return term;
  }
  return undefined;
}

/**
 * Words typed with the other keyboard layout, mended only where what was typed means nothing and the other reading does.
 * Where nothing at all was typed in the right one, every word is turned, those too that no catalog knows ("почём", "щас").
 */
function mendLayout(folded: string, known: Known): string {
  if (!/[^\s\d]/.test(folded)) return folded;
  const chunks = folded.split(' ');
  if (chunks.length > tokenLimit) return folded;
  const readings = chunks.map((chunk) => otherReading(chunk, known));
  if (!readings.some((reading) => reading?.isContent)) return folded;
  const isTyped = (chunk: string, index: number) =>
    readings[index] === undefined &&
    /\p{L}.*\p{L}/u.test(chunk) &&
    tokenize(chunk).every((token) => isKnownToken(token, known));
  const isWhole = !chunks.some(isTyped);
  return chunks
    .map((chunk, index) => readings[index]?.text ?? (isWhole ? switchChunk(chunk) : undefined) ?? chunk)
    .join(' ');
}

/** The marks of the end that mean themselves in both layouts' hands: "tcnm?" asks "есть?". */
function withoutEndMark(chunk: string): { readonly word: string; readonly mark: string } {
  const [, word = chunk, mark = ''] = /^(.+?)([?!…)]+)$/u.exec(chunk) ?? [];
  return { word, mark };
}

function switchChunk(chunk: string): string | undefined {
  const { word, mark } = withoutEndMark(chunk);
  const text = switchLayout(word);
  return text === undefined ? undefined : text + mark;
}

function isKnownToken(token: Token, known: Known): boolean {
  return token.kind !== 'word' || known.lexicon.has(token.term) || known.isKnownWord(token.text, token.term);
}

function otherReading(chunk: string, known: Known): { text: string; isContent: boolean } | undefined {
  if (chunk.length < 2) return undefined;
  const isKnown = (token: Token) => isKnownToken(token, known);
  if (tokenize(chunk).every(isKnown)) return undefined;
  const text = switchChunk(chunk);
  if (!text) return undefined;
  const words = tokenize(text).filter((token) => token.kind === 'word');
  const isNearlyKnown = (token: Token) =>
    isKnown(token) || (token.text.length >= 5 && known.lexicon.near(token.term).some((near) => near.distance <= 1));
  if (words.length === 0 || !words.every(isNearlyKnown)) return undefined;
  if (!words.every(isKnown) && known.lexicon.near(chunk).length > 0) return undefined;
  return { text, isContent: words.some((token) => token.text.length > 2 && !functionWords.has(token.text)) };
}
