import type { SourceFile } from '../../core/ports/ingestion.ts';
import { note } from '../refusals.ts';
import { streamText } from '../text/stream-text.ts';
import { type IsWanted, trueEncoding, XmlGatherer, type XmlItem } from './xml-items.ts';
import { type XmlPiece, XmlRuns } from './xml-runs.ts';

export type XmlRunItem =
  | XmlItem
  /** What follows, up to the next, was cut out as one run; a known run is left out. */
  | { readonly type: 'run'; readonly line: number; readonly digest: string | undefined; readonly isKnown: boolean };

export type RunCutting = {
  /** Name of the elements that are cut out, and of the attribute by which those that follow each other belong together. */
  readonly element: string;
  readonly group: string;
  /** Whether a run need not be read. */
  readonly isKnown: (digest: string) => boolean;
};

/** The wanted elements of an XML file as `xmlItems` gives them, in runs; what an earlier import knows is not parsed. */
export async function* xmlRunItems(
  file: SourceFile,
  isWanted: IsWanted,
  cutting: RunCutting,
): AsyncGenerator<XmlRunItem> {
  const gatherer = new XmlGatherer(isWanted);
  const runs = new XmlRuns(cutting.element, cutting.group, file.uri);
  try {
    for await (const text of streamText(file.path, await trueEncoding(file.path))) {
      for (const piece of runs.push(text)) yield* itemsOf(piece, gatherer, cutting.isKnown);
      if (gatherer.isOver) return;
    }
    for (const piece of runs.rest()) yield* itemsOf(piece, gatherer, cutting.isKnown);
    if (!gatherer.isOver) gatherer.close();
  } catch (error) {
    gatherer.fail(note(gatherer.line, 'XML_INVALID', error instanceof Error ? error.message : String(error)));
  }
  yield* gatherer.take();
}

function* itemsOf(piece: XmlPiece, gatherer: XmlGatherer, isKnown: RunCutting['isKnown']): Generator<XmlRunItem> {
  const { line } = gatherer;
  const known = piece.type === 'run' && piece.digest !== undefined && isKnown(piece.digest);
  if (piece.type === 'run') yield { type: 'run', line, digest: piece.digest, isKnown: known };
  else if (piece.text.trim() !== '') yield { type: 'run', line, digest: undefined, isKnown: false };
  // Lines are counted on.
  gatherer.write(known ? lineBreaksOf(piece.text) : piece.text);
  yield* gatherer.take();
}

function lineBreaksOf(text: string): string {
  let breaks = '';
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) breaks += '\n';
  return breaks;
}
