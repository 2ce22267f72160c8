import { setImmediate } from 'node:timers/promises';
import type { IndexFile } from '../storage/index-file.ts';
import { Lexicon } from './lexicon.ts';

type StoredLexicon = { readonly terms: string; readonly documents: Uint8Array; readonly titles: Uint8Array };

/** Terms packed between two turns of the event loop: a few milliseconds. */
const slice = 4_000;

/**
 * The counts of all terms of all products, kept in the file for the next start: counting them takes seconds in a large catalog.
 * Whoever writes a product deletes them in the same transaction (`forgetStoredLexicon`). Undefined when there are none.
 */
export function readStoredLexicon(file: IndexFile): Lexicon | undefined {
  const stored = file.get<StoredLexicon>('select terms, documents, titles from stored_lexicon');
  if (!stored) return undefined;
  const [documents, titles] = [numbersOf(stored.documents), numbersOf(stored.titles)];
  const lexicon = new Lexicon();
  if (stored.terms === '') return lexicon;
  for (const [index, term] of stored.terms.split(' ').entries())
    lexicon.add(term, documents[index] ?? 0, titles[index] ?? 0);
  return lexicon;
}

export function forgetStoredLexicon(file: IndexFile): void {
  file.run('delete from stored_lexicon');
}

/** Keeps the counts unless something has changed when all are packed. */
export function storeLexicon(file: IndexFile, lexicon: Lexicon, isCurrent: () => boolean): void {
  const packing = packed(lexicon);
  let step = packing.next();
  while (!step.done) step = packing.next();
  write(file, step.value, isCurrent);
}

/** The same, with turns of the event loop in between. */
export async function storeLexiconInSlices(file: IndexFile, lexicon: Lexicon, isCurrent: () => boolean): Promise<void> {
  const packing = packed(lexicon);
  for (let step = packing.next(); isCurrent(); step = packing.next()) {
    if (step.done) return write(file, step.value, isCurrent);
    await setImmediate();
  }
}

function* packed(lexicon: Lexicon): Generator<void, StoredLexicon> {
  const terms: string[] = [];
  const documents: number[] = [];
  const titles: number[] = [];
  for (const [term, inTexts, inTitles] of lexicon.counts()) {
    terms.push(term);
    documents.push(inTexts);
    titles.push(inTitles);
    if (terms.length % slice === 0) yield;
  }
  return { terms: terms.join(' '), documents: bytesOf(documents), titles: bytesOf(titles) };
}

function write(file: IndexFile, stored: StoredLexicon, isCurrent: () => boolean): void {
  file.transaction(() => {
    // Asked again now that nobody else can write.
    if (!isCurrent()) return;
    forgetStoredLexicon(file);
    file.run(
      'insert into stored_lexicon (terms, documents, titles) values (?, ?, ?)',
      stored.terms,
      stored.documents,
      stored.titles,
    );
  });
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Int32Array.from(numbers).buffer);
}

function numbersOf(bytes: Uint8Array): Int32Array {
  return new Int32Array(bytes.slice().buffer);
}
