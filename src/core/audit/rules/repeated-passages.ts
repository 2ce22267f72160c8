import { foldWord } from '../../claims/words/stem.ts';
import type { Passage } from '../../knowledge/document.ts';
import type { Finding } from '../finding.ts';
import { documentUri } from '../statements/place-of-statement.ts';
import type { AuditSubject } from '../subject.ts';

/** Shorter texts repeat by right: "ask a manager". */
const shortest = 120;
const shingle = 6;

/** The same text in two places: when one is mended, the other goes on saying the old thing. */
export function repeatedPassages({ passages }: AuditSubject): readonly Finding[] {
  const long = passages.filter(({ text }) => text.length >= shortest);
  const texts = long.map((passage) => ({ passage, shingles: shinglesOf(passage.text) }));
  const byShingle = new Map<string, number[]>();
  for (const [at, { shingles }] of texts.entries())
    for (const each of shingles) {
      const found = byShingle.get(each);
      if (found) found.push(at);
      else byShingle.set(each, [at]);
    }
  const findings: Finding[] = [];
  for (const [at, { passage, shingles }] of texts.entries()) {
    const shared = new Map<number, number>();
    for (const each of shingles)
      for (const other of byShingle.get(each) ?? []) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1);
    const [first, count] = [...shared].sort(([, left], [, right]) => right - left)[0] ?? [];
    const twin = first === undefined ? undefined : texts[first];
    if (!twin || (count ?? 0) < 0.8 * Math.min(shingles.size, twin.shingles.size)) continue;
    findings.push(findingOf(passage, twin.passage));
  }
  return findings;
}

function findingOf(passage: Passage, twin: Passage): Finding {
  const sentence = passage.text.split(/(?<=[.!?])\s/u)[0] ?? passage.text;
  const heading = passage.headings.at(-1);
  return {
    kind: 'passage-twice',
    place: { file: documentUri(passage.uri), holds: sentence, ...(heading ? { heading } : {}) },
    example: {
      id: 'passage-twice',
      values: { text: sentence, other: documentUri(twin.uri), heading: twin.headings.at(-1) ?? '' },
    },
  };
}

function shinglesOf(text: string): ReadonlySet<string> {
  const words = foldWord(text).match(/[\p{L}\d]+/gu) ?? [];
  const found = new Set<string>();
  for (let at = 0; at + shingle <= words.length; at += 1) found.add(words.slice(at, at + shingle).join(' '));
  return found;
}
