import type { FindingPlace } from '../finding.ts';
import type { Statement } from './statement.ts';

/** The document, its heading, and the words to find the line by. */
export function placeOfStatement({ passage, text, cell }: Statement): FindingPlace {
  const heading = passage.headings.at(-1);
  const holds = cell ? cell.row : text;
  return { file: documentUri(passage.uri), holds, ...(heading ? { heading } : {}) };
}

export function documentUri(uri: string): string {
  return uri.split('#')[0] ?? uri;
}
