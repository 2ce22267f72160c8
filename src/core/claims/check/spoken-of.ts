import type { Fact } from '../fact.ts';
import { contentStems } from '../words/stem.ts';
import type { Scene } from './scene.ts';

/** A name or a value of a fact, and its place among all of them. */
type Said<Of> = { readonly fact: Of; readonly text: string; readonly place: number };

type Index<Of> = ReadonlyMap<string, readonly Said<Of>[]>;

/**
 * The names or values of facts of which a sentence has all the words that carry meaning, in the order of the facts. A turn's facts hold
 * hundreds, and a sentence speaks of two or three: they are found by one of their words. A list of facts must not grow once it was asked of.
 */
export function createSpokenOf<Of extends Fact>(textsOf: (fact: Of) => readonly string[]) {
  const indexes = new WeakMap<readonly Of[], Index<Of>>();
  return ({ stems }: Pick<Scene, 'stems'>, facts: readonly Of[]): readonly Said<Of>[] => {
    let index = indexes.get(facts);
    if (!index) {
      index = indexOf(facts, textsOf);
      indexes.set(facts, index);
    }
    const found: Said<Of>[] = [];
    for (const stem of stems)
      for (const said of index.get(stem) ?? []) if (isWithin(contentStems(said.text), stems)) found.push(said);
    return found.sort((one, other) => one.place - other.place);
  };
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const stem of some) if (!all.has(stem)) return false;
  return true;
}

function indexOf<Of extends Fact>(facts: readonly Of[], textsOf: (fact: Of) => readonly string[]): Index<Of> {
  const index = new Map<string, Said<Of>[]>();
  for (const [place, { fact, text }] of facts
    .flatMap((each) => textsOf(each).map((one) => ({ fact: each, text: one })))
    .entries()) {
    const [stem] = contentStems(text);
    if (stem === undefined) continue;
    const together = index.get(stem) ?? [];
    together.push({ fact, text, place });
    index.set(stem, together);
  }
  return index;
}
