import { isMark, languageMark } from '../analysis/analyze.ts';
import type { Interpreted } from '../interpretation/interpret.ts';
import { isLanguageWord, isSaidInPassing } from '../language/known-words.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { QueryWord } from '../vocabulary/mend-words.ts';
import type { ProductKnowledge } from '../vocabulary/product-knowledge.ts';
import { type Piece, toPieces } from './name-pieces.ts';
import type { NamedRow, ProductMatcher } from './product-matcher.ts';

type Match = {
  readonly sku: string;
  /** The words said that are of its model, or of its whole name. */
  readonly terms: ReadonlySet<string>;
  /** Those and every other word said that its name has ("graphite"): they tell variants of one model apart. */
  readonly held: ReadonlySet<string>;
  /** Every word of its name is said, and nearly nothing between them. */
  readonly isWhole: boolean;
  readonly worth: number;
};

/** The whole message: as written, and the terms of each word. */
type Said = { readonly words: readonly string[]; readonly terms: readonly (readonly string[])[] };

/** A model word that more products share names a series, and the customer no one product. */
const seriesLimit = 8;
/** So many are looked at that share a telling word with the message. */
const mostCalledSo = 60;

/**
 * SKUs of the products that the words name outright: by article number, by the whole name, or by the
 * part of the name that is the model ("Primo S40"). Brands and categories alone name nothing.
 */
export async function findNamed(
  file: IndexFile,
  matcher: Pick<ProductMatcher, 'calledBy' | 'withCode'>,
  { naming: words, words: all }: Pick<Interpreted, 'naming' | 'words'>,
  known: ProductKnowledge,
): Promise<readonly string[]> {
  const byArticle = findByArticle(file, words);
  if (byArticle.length > 0) return byArticle;
  const telling = words.filter((word) => word.terms.some((term) => isTelling(term, known)));
  if (telling.length === 0) return findByPartOfArticle(file, matcher, words);
  const rows = await matcher.calledBy(
    telling.map(({ terms, isPrefix = false }) => ({ terms, isPrefix })),
    mostCalledSo,
  );
  const ordinary = ordinaryTerms(rows);
  const pieces = toPieces(words);
  // What was read as a bound may be of the name: "Portino 51 mm distributor".
  const said: Said = {
    words: all.map(({ written }) => written),
    terms: all.map(({ terms, heard = [] }) => terms.filter((term) => !heard.includes(term))),
  };
  const matches = rows.flatMap((row) => matchName(row, pieces, known, ordinary, said) ?? []);
  const fullest = matches.filter((one) => !matches.some((other) => other !== one && isSaidFuller(other, one)));
  const best = preferWhole(fullest);
  if (best.length > seriesLimit) return [];
  if (best.length === 0) return findByPartOfArticle(file, matcher, words);
  return best
    .toSorted((left, right) => right.worth - left.worth || (left.sku < right.sku ? -1 : 1))
    .map((one) => one.sku);
}

/** Rare enough in names to be a model, or the product's whole name is short and said in full. */
function isTelling(term: string, { lexicon, products }: ProductKnowledge): boolean {
  const titles = lexicon.titles(term);
  return titles > 0 && titles <= Math.max(30, products * 0.002);
}

function matchName(
  row: NamedRow,
  pieces: readonly Piece[],
  known: ProductKnowledge,
  ordinary: ReadonlySet<string>,
  said: Said,
): Match | undefined {
  const wordings = row.name_terms
    .split(` ${languageMark} `)
    .map((wording) => wording.split(' ').filter((term) => !isMark(term)));
  const name = wordings.flat();
  const model = new Set(row.model_terms.split(' ').filter((term) => term !== '' && !ordinary.has(term)));
  const matched = new Set<string>();
  const held = new Set<string>();
  let hasModelWord = false;
  // "Primo S60" is not Primo S40: of the codes right after a model word at least one must be this name's.
  const codesAfter = { said: 0, met: 0 };
  let isModelBefore = false;
  for (const piece of pieces) {
    const terms = piece.words.map((word) => heldTerm(word, name, model));
    const isHeld = terms.every((term) => term !== undefined);
    for (const term of terms) if (term !== undefined) held.add(term);
    const ofModel = isHeld ? terms.filter((term) => term !== undefined && model.has(term)) : [];
    if (piece.kind !== 'word' && piece.isAdjacent && isModelBefore) {
      codesAfter.said++;
      if (isHeld) codesAfter.met++;
    }
    for (const term of ofModel) if (term !== undefined) matched.add(term);
    const isProof = piece.kind === 'code' || (piece.kind === 'word' && isOwnWord(piece.words[0], said.words));
    const isSaid = ofModel.some(
      (term) => term !== undefined && !piece.words.some((word) => word.heard?.includes(term)),
    );
    if (isSaid && isProof) hasModelWord = true;
    isModelBefore = ofModel.length > 0 && piece.kind === 'word';
  }
  if (codesAfter.said > 0 && codesAfter.met === 0) return undefined;
  const whole = wordings.find((wording) => wording.length >= 2 && isSaidTogether(wording, said.terms));
  const isWholeName = whole !== undefined;
  for (const term of whole ?? []) matched.add(term);
  if (!hasModelWord && !isWholeName) return undefined;
  const rarity = (term: string) => Math.log(1 + known.products / (1 + known.lexicon.titles(term)));
  return {
    sku: row.sku,
    terms: matched,
    held,
    isWhole: isWholeName,
    worth: [...matched].reduce((sum, term) => sum + rarity(term), 0),
  };
}

/** All words of a name within a stretch of the message that holds hardly anything else; else two names lend each other words. */
function isSaidTogether(name: readonly string[], said: readonly (readonly string[])[]): boolean {
  const wanted = new Set(name);
  const longest = name.length + 2;
  for (let start = 0; start < said.length; start += 1) {
    if (!said[start]?.some((term) => wanted.has(term))) continue;
    const within = new Set(said.slice(start, start + longest).flat());
    if ([...wanted].every((term) => within.has(term))) return true;
  }
  return false;
}

/** Names that are said whole are meant, not those that only share their words; beside them a name that has words of its own. */
function preferWhole(matches: readonly Match[]): readonly Match[] {
  const whole = matches.filter((one) => one.isWhole);
  if (whole.length === 0) return matches;
  return matches.filter(
    (one) =>
      one.isWhole ||
      [...one.terms].some((term) => !whole.some((other) => other.held.has(term) || other.terms.has(term))),
  );
}

/** "The second one" names no product called One: an everyday word proves a name only beside another word of it. */
function isOwnWord(word: QueryWord | undefined, said: readonly string[]): boolean {
  return (
    word !== undefined &&
    word.written.length > 1 &&
    !isLanguageWord(word.written, word.terms[0] ?? '') &&
    !isSaidInPassing(word.written, said)
  );
}

function heldTerm(word: QueryWord, name: readonly string[], model: ReadonlySet<string>): string | undefined {
  return word.terms.find((term) =>
    word.isPrefix ? name.some((own) => own.startsWith(term)) : name.includes(term) || model.has(term),
  );
}

/** A word that another name has as a common noun ("colouring book") is no model where it happens to be a capital ("Book cover"). */
function ordinaryTerms(rows: readonly NamedRow[]): Set<string> {
  const ordinary = new Set<string>();
  for (const row of rows) {
    const model = new Set(row.model_terms.split(' '));
    for (const term of row.name_terms.split(' ')) if (!model.has(term) && /^\p{L}{3,}$/u.test(term)) ordinary.add(term);
  }
  return ordinary;
}

function isSaidFuller(one: Match, other: Match): boolean {
  if (isWithin(other.terms, one.terms)) return !isSpelledOtherwise(one, other);
  const isSameModel = one.terms.size === other.terms.size && [...one.terms].every((term) => other.terms.has(term));
  return isSameModel && isWithin(other.held, one.held);
}

/** "205/55 R16" and "205/55R16": both names have all that was said, and only figures of it are a code in the one and not in the other. */
function isSpelledOtherwise(one: Match, other: Match): boolean {
  const isSameSaid = one.held.size === other.held.size && [...one.held].every((term) => other.held.has(term));
  return isSameSaid && [...one.terms].every((term) => other.terms.has(term) || /^(?:\d+|\p{L})$/u.test(term));
}

function isWithin(terms: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return terms.size < others.size && [...terms].every((term) => others.has(term));
}

/** Article numbers as written together or apart, whole. */
function findByArticle(file: IndexFile, words: readonly QueryWord[]): string[] {
  const found: string[] = [];
  for (let start = 0; start < words.length; start++) {
    let key = '';
    for (let end = start; end < Math.min(words.length, start + 6); end++) {
      key += words[end]?.written.replace(/[^\p{L}\d]/gu, '') ?? '';
      if (key.length < 3 || !/\d/.test(key)) continue;
      const isWholeWord = words[end]?.token.joint === undefined && words[start - 1]?.token.joint === undefined;
      if (!isWholeWord) continue;
      const isNumberAlone = /^\d+$/.test(key);
      if (isNumberAlone && key.length < 4) continue;
      for (const row of file.all<{ sku: string }>('select sku from products where sku_key = ? limit 5', key))
        if (!found.includes(row.sku)) found.push(row.sku);
    }
  }
  return found;
}

/** The beginning of a few articles ("SK-48"), or a long number that is part of just one ("2010" of LV-2010). */
async function findByPartOfArticle(
  file: IndexFile,
  matcher: Pick<ProductMatcher, 'withCode'>,
  words: readonly QueryWord[],
): Promise<readonly string[]> {
  for (const piece of toPieces(words)) {
    const begin = piece.words.map((word) => word.written.replace(/[^\p{L}\d]/gu, '')).join('');
    if (piece.kind !== 'code' || !/^\p{L}{2,}\d{2,}$/u.test(begin)) continue;
    const rows = file.all<{ sku: string }>(
      'select sku from products where sku_key >= ? and sku_key < ? order by sku_key limit ?',
      begin,
      `${begin}\u{10ffff}`,
      seriesLimit + 1,
    );
    if (rows.length > 0 && rows.length <= seriesLimit) return rows.map((row) => row.sku);
  }
  for (const [index, { token }] of words.entries()) {
    // "М-9020" is somebody else's article, not the 9020 of ours.
    const isOfCode = words[index - 1]?.token.joint !== undefined;
    if (token.kind !== 'number' || isOfCode || !/^\d{4,}$/.test(token.text)) continue;
    const [only, another] = await matcher.withCode(token.text, 2);
    if (only !== undefined && another === undefined && only.includes(token.text)) return [only];
  }
  return [];
}
