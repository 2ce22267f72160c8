import type { Finding } from '../finding.ts';
import { documentUri } from '../statements/place-of-statement.ts';
import { type AuditSubject, groupBy } from '../subject.ts';

/** A section longer than this is cut into pieces that no longer say what they are about. */
const longestSection = 4_000;
/** One piece longer than this could not be cut at all. */
const longestPiece = 2_600;

/** Sections without headings of their own: the search finds a piece of them, and the answer lacks the rest. */
export function longPassages({ passages }: AuditSubject): readonly Finding[] {
  const sections = groupBy(passages, ({ documentId, headings }) => `${documentId}|${headings.join('|')}`);
  return [...sections.values()].flatMap((pieces): readonly Finding[] => {
    const [first] = pieces;
    const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
    const isTable = pieces.every(({ text }) => text.trimStart().startsWith('|'));
    const isTooLong = (length > longestSection && !isTable) || pieces.some(({ text }) => text.length > longestPiece);
    if (!first || !isTooLong) return [];
    const heading = first.headings.at(-1) ?? first.documentTitle;
    return [
      {
        kind: 'passage-too-long',
        place: { file: documentUri(first.uri), heading, holds: heading },
        example: { id: 'passage-too-long', values: { heading, length, pieces: pieces.length } },
      },
    ];
  });
}
