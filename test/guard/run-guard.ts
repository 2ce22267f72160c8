import { createReplyGuard, type ReplyGuard } from '../../src/assistant/guard/reply-guard.ts';
import type { World } from './world.ts';

/** A scripted model: the reply in deltas cut anywhere, the same for the same seed. */
function deltasOf(reply: string, seed: number): readonly string[] {
  const deltas: string[] = [];
  let state = seed * 2_654_435_761 + 1;
  for (let at = 0; at < reply.length; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const length = 1 + (state % 9);
    deltas.push(reply.slice(at, at + length));
    at += length;
  }
  return deltas;
}

export function runGuard(
  reply: string,
  world: World,
  seed: number,
): { readonly released: string; readonly guard: ReplyGuard } {
  const guard = createReplyGuard({ ledger: world.ledger, language: world.language });
  const released = [...deltasOf(reply, seed).flatMap((delta) => guard.push(delta)), ...guard.flush()].join('');
  return { released, guard };
}
