import type { Ledger } from '../../core/claims/ledger.ts';
import { type Told, toldIn } from '../../core/claims/told-in.ts';
import { createSentenceSplitter, type Piece } from '../guard/sentence-splitter.ts';

/** Of two sentences with so many words in common one says what the other said. */
const sameShare = 0.6;
/** Shorter than this and without a claim it only leads up to an answer: "Good morning! I'll have a look." */
const longestPreamble = 160;

/**
 * Whether what was sent so far leads up to an answer and is none yet.
 */
export function isPreamble(sent: string, ledger: Ledger): boolean {
  return sent.trim().length <= longestPreamble && readAll(sent, ledger).every(({ told }) => told.keys.size === 0);
}

/**
 * What of a whole reply goes on with the beginning of another model's: nothing is told twice, and one question is asked. White
 * space included; empty when all was said.
 */
export function theRest(sent: string, reply: string, ledger: Ledger): string {
  const before = readAll(sent, ledger);
  const isAnswered = !isPreamble(sent, ledger);
  const hasQuestion = before.some(({ told }) => told.isQuestion);
  const isNew = ({ piece, told }: Read) => {
    if (piece.kind === 'directive' || piece.raw.trim() === '') return true;
    if (before.some((one) => isSame(one.told, told) || isSameText(one.piece, piece))) return false;
    if (told.isQuestion) return !hasQuestion;
    return !isAnswered || told.keys.size > 0;
  };
  const read = readAll(reply, ledger);
  // A list needs its title, unless it goes on with one that was begun.
  const isListBegun = before.at(-1)?.piece.kind === 'list-item' || isTitle(sent);
  const titles = isListBegun ? [] : read.filter((_one, at) => isTitleOf(read.slice(at), isNew));
  const kept = read.filter((one) => isNew(one) || titles.includes(one));
  const rest = kept
    .map(({ piece }) => piece.raw)
    .join('')
    .trim();
  if (rest === '') return '';
  return sent.trim() === '' ? rest : `${/\n\s*$/u.test(sent) ? '' : '\n\n'}${rest}`;
}

function isTitle(text: string): boolean {
  return /[:：]\**\s*$/u.test(text);
}

/** Whether pieces begin with the title of a list in which something is new. */
function isTitleOf([title, ...following]: readonly Read[], isNew: (one: Read) => boolean): boolean {
  if (!title || !isTitle(title.piece.raw)) return false;
  const after = following.filter(({ piece }) => piece.raw.trim() !== '');
  return after[0]?.piece.kind === 'list-item' && after.some((one) => one.piece.kind === 'list-item' && isNew(one));
}

type Read = { readonly piece: Piece; readonly told: Told };

function readAll(text: string, ledger: Ledger): readonly Read[] {
  const splitter = createSentenceSplitter();
  let subjects: readonly string[] = ledger.productsOfCustomer();
  return [...splitter.push(text), ...splitter.flush()].map((piece) => {
    const told = toldIn(piece.raw, ledger, subjects);
    subjects = told.subjects;
    return { piece, told };
  });
}

function isSame(one: Told, other: Told): boolean {
  // Claims speak for themselves: two prices of two things are told in the same words.
  if (one.keys.size > 0 && other.keys.size > 0) return [...other.keys].some((key) => one.keys.has(key));
  if (other.stems.size === 0) return false;
  const common = [...other.stems].filter((stem) => one.stems.has(stem)).length;
  return common / other.stems.size >= sameShare;
}

function isSameText(one: Piece, other: Piece): boolean {
  return fold(one.raw) !== '' && fold(one.raw) === fold(other.raw);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
