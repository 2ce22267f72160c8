import { editDistance } from '../analysis/distance.ts';
import { sound, toCyrillic } from '../analysis/sound.ts';
import { stem } from '../analysis/stem.ts';

type Near = { readonly term: string; readonly distance: number };

/** About 1 MB. */
const mostLooked = 5_000;

/**
 * Every term of an index with the number of texts that hold it, kept in memory (about 100 bytes a term)
 * so that unknown words can be told and mended in well under a millisecond.
 */
export class Lexicon {
  readonly #documents = new Map<string, number>();
  readonly #titles = new Map<string, number>();
  /** Letter-only terms by length, with the set of their letters as bits: most are ruled out without comparing. */
  readonly #byLength = new Map<number, { terms: string[]; letters: number[] }>();
  #bySound: Map<string, string[]> | undefined;
  /** What was looked for, until a term is added: customers slip alike, and each message is read for products and for passages. */
  readonly #looked = new Map<string, unknown>();

  has(term: string): boolean {
    return (this.#documents.get(term) ?? 0) > 0;
  }

  documents(term: string): number {
    return this.#documents.get(term) ?? 0;
  }

  /** Texts that hold the term in their name or heading. */
  titles(term: string): number {
    return this.#titles.get(term) ?? 0;
  }

  /** Every term that any text holds, with its counts. */
  *counts(): Generator<readonly [term: string, documents: number, titles: number]> {
    for (const [term, documents] of this.#documents) if (documents > 0) yield [term, documents, this.titles(term)];
  }

  add(term: string, documents: number, titles: number): void {
    if (this.#looked.size > 0) this.#looked.clear();
    const known = this.#documents.get(term);
    if (known === undefined) this.#register(term);
    this.#documents.set(term, Math.max(0, (known ?? 0) + documents));
    if (titles !== 0) this.#titles.set(term, Math.max(0, (this.#titles.get(term) ?? 0) + titles));
  }

  /** Terms within the distance that the length of the word allows, nearest and most frequent first. */
  near(term: string, surfaceLength = term.length): readonly Near[] {
    return this.#once(`near ${surfaceLength} ${term}`, () => this.#findNear(term, surfaceLength));
  }

  #findNear(term: string, surfaceLength: number): readonly Near[] {
    const limit = allowedDistance(Math.min(surfaceLength, term.length + 2));
    if (limit === 0) return [];
    const letters = letterBits(term);
    const found: { term: string; distance: number; worth: number }[] = [];
    for (let length = term.length - limit; length <= term.length + limit; length++) {
      const group = this.#byLength.get(length);
      if (!group) continue;
      for (let index = 0; index < group.terms.length; index++) {
        if (bitCount((group.letters[index] ?? 0) ^ letters) > 2 * limit) continue;
        const candidate = group.terms[index] ?? '';
        if (!this.has(candidate)) continue;
        const distance = editDistance(term, candidate, limit);
        if (distance > limit || !isLikelySlip(term, candidate, distance)) continue;
        // Two slips and an ending as well leave too little of a word: "commuting" is not Comet.
        if (distance > 1 && surfaceLength - candidate.length > 3) continue;
        const isFirstKept = candidate[0] === term[0] ? 0 : 0.6;
        found.push({
          term: candidate,
          distance,
          worth: distance + isFirstKept - Math.log10(1 + this.documents(candidate)) * 0.15,
        });
      }
    }
    return found.sort((left, right) => left.worth - right.worth).slice(0, 3);
  }

  /** Terms that begin with these letters, most frequent first. */
  startingWith(prefix: string, limit: number): string[] {
    const found: string[] = [];
    for (const [length, group] of this.#byLength) {
      if (length <= prefix.length || length > prefix.length + 12) continue;
      for (const term of group.terms) if (term.startsWith(prefix) && this.has(term)) found.push(term);
    }
    return found.sort((left, right) => this.documents(right) - this.documents(left)).slice(0, limit);
  }

  /** Terms of the other script that sound the same: "делонги" finds "delonghi", "nasos" finds "насос". */
  soundingLike(word: string): readonly string[] {
    return this.#once(`like ${word}`, () => this.#findSoundingLike(word));
  }

  #findSoundingLike(word: string): readonly string[] {
    const isCyrillic = /[а-я]/.test(word);
    const spoken = isCyrillic ? [word, stem(word)] : [stem(toCyrillic(word)), word];
    const found = new Set<string>();
    for (const spelling of spoken) {
      for (const term of this.#sounds().get(sound(spelling)) ?? []) {
        if (this.has(term) && /[а-я]/.test(term) !== isCyrillic) found.add(term);
      }
    }
    return [...found];
  }

  /** Words of titles in the other script that sound nearly the same: "напули" finds "napoli". */
  soundingNear(word: string): readonly string[] {
    return this.#once(`sound ${word}`, () => this.#findSoundingNear(word));
  }

  #findSoundingNear(word: string): readonly string[] {
    const isCyrillic = /[а-я]/.test(word);
    const key = sound(isCyrillic ? word : stem(toCyrillic(word)));
    if (key.length < 5) return [];
    const letters = letterBits(key);
    const found: string[] = [];
    for (const [candidate, terms] of this.#sounds()) {
      if (Math.abs(candidate.length - key.length) > 1 || candidate[0] !== key[0]) continue;
      if (bitCount(letterBits(candidate) ^ letters) > 2 || editDistance(key, candidate, 1) > 1) continue;
      for (const term of terms) if (/[а-я]/.test(term) !== isCyrillic && this.titles(term) > 0) found.push(term);
    }
    return found.sort((left, right) => this.titles(right) - this.titles(left)).slice(0, 2);
  }

  #once<Found>(key: string, find: () => Found): Found {
    const known = this.#looked.get(key);
    if (known !== undefined) return known as Found;
    const found = find();
    if (this.#looked.size >= mostLooked) this.#looked.clear();
    this.#looked.set(key, found);
    return found;
  }

  #sounds(): Map<string, string[]> {
    if (!this.#bySound) {
      this.#bySound = new Map();
      for (const term of this.#documents.keys()) if (isLetters(term)) this.#registerSound(this.#bySound, term);
    }
    return this.#bySound;
  }

  #register(term: string): void {
    if (!isLetters(term)) return;
    let group = this.#byLength.get(term.length);
    if (!group) {
      group = { terms: [], letters: [] };
      this.#byLength.set(term.length, group);
    }
    group.terms.push(term);
    group.letters.push(letterBits(term));
    if (this.#bySound) this.#registerSound(this.#bySound, term);
  }

  #registerSound(sounds: Map<string, string[]>, term: string): void {
    if (term.length < 3) return;
    const key = sound(term);
    const list = sounds.get(key);
    if (list) list.push(term);
    else sounds.set(key, [term]);
  }
}

/** The first letter is rarely dropped or doubled, and two edits rarely both lengthen a word: "nespresso" is not "espresso". */
function isLikelySlip(term: string, candidate: string, distance: number): boolean {
  if (distance > 1 && Math.abs(term.length - candidate.length) > 1) return false;
  if (term[0] === candidate[0] || (term[0] === candidate[1] && term[1] === candidate[0])) return true;
  return term.length === candidate.length;
}

/** Edits forgiven in a word of this many letters. */
function allowedDistance(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

function isLetters(term: string): boolean {
  return term.length >= 2 && term.length <= 32 && /^\p{L}+$/u.test(term);
}

function letterBits(term: string): number {
  let bits = 0;
  for (let index = 0; index < term.length; index++) bits |= 1 << (term.charCodeAt(index) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
