import { productMentions, type Scene, subjectsOf } from './check/scene.ts';
import { readScene } from './check-sentence.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { contentStems } from './words/stem.ts';

/** What a sentence tells, in a form that two sentences can be compared by. */
export type Told = {
  /** One key a claim, with what it is about; a sentence that claims nothing tells of the products it names. */
  readonly keys: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly isQuestion: boolean;
  /** Products spoken of after it. */
  readonly subjects: readonly string[];
};

/** `subjects`: products spoken of before. */
export function toldIn(sentence: string, ledger: Ledger, subjects: readonly string[] = []): Told {
  const scene = readScene(sentence, ledger, { subjects });
  const named = [...new Set(productMentions(scene).flatMap(({ skus }) => skus))];
  const claims = scene.reading.claims.map((claim) => keyOf(claim, scene));
  return {
    keys: new Set(claims.length > 0 ? claims : named.map((sku) => `product:${sku}`)),
    stems: contentStems(sentence),
    isQuestion: scene.isQuestion,
    subjects: named.length > 0 ? named : subjects,
  };
}

function keyOf(claim: Claim, scene: Scene): string {
  const { text: _text, start: _start, end: _end, ...content } = claim;
  const about = subjectsOf(scene, claim);
  const {
    currency: _currency,
    hedge: _hedge,
    noun: _noun,
    ...value
  } = {
    currency: undefined,
    hedge: undefined,
    noun: undefined,
    ...content,
  };
  return JSON.stringify([value, [...about].sort()]);
}
