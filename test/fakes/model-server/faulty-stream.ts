import type { Piece } from './dialects/dialect.ts';
import type { Fault } from './script.ts';

/** A piece, or the end that a fault makes of the stream. */
export type Written = Piece | { readonly end: 'stall' | 'cut' | 'close' };

/** The pieces of an answer as a faulty service would send them. */
export function* faultyPieces(
  pieces: Iterable<Piece>,
  fault: Fault | undefined,
  errorEvent: (message: string) => string,
): Generator<Written> {
  if (fault === undefined || !breaks.has(fault.kind)) return yield* pieces;
  if (fault.kind === 'endless-text') return yield* endless(pieces);
  const all = [...pieces];
  const tokens = all.filter(({ token }) => token !== undefined).length;
  const last = fault.kind === 'stall-before-text' ? 0 : (fault.atToken ?? Math.ceil(tokens / 2));
  let sent = 0;
  for (const piece of all) {
    if (piece.token !== undefined && sent >= last) break;
    // What closes the answer is not sent: it ends before.
    if (piece.token === undefined && sent >= last && sent > 0) break;
    if (piece.token !== undefined) sent += 1;
    yield piece;
  }
  if (fault.kind === 'malformed-json') yield { sse: 'data: {"id": "broken", "choices": [{"delta": {"cont\n\n' };
  if (fault.kind === 'error-event') yield { sse: errorEvent('The server had an error while processing your request') };
  yield { end: fault.kind === 'cut-midway' ? 'cut' : fault.kind.startsWith('stall') ? 'stall' : 'close' };
}

const breaks: ReadonlySet<string> = new Set([
  'stall-before-text',
  'stall-midway',
  'cut-midway',
  'malformed-json',
  'error-event',
  'endless-text',
]);

function* endless(pieces: Iterable<Piece>): Generator<Piece> {
  const spoken: Piece[] = [];
  for (const piece of pieces) {
    if (piece.token === undefined && spoken.length > 0) break;
    if (piece.token !== undefined) spoken.push(piece);
    yield piece;
  }
  while (spoken.length > 0) yield* spoken;
}
