import type { TakenRequest } from '../../test/fakes/model-server/start-model-process.ts';

/**
 * The same requests sent again by nothing but `fetch`, one after another, each read to its end: what of a turn is the far side's and the
 * connection's. Measured right after the turn, so that both had the same machine.
 */
export async function bareCallsMilliseconds(url: string, requests: readonly TakenRequest[]): Promise<number> {
  const startedAt = performance.now();
  for (const { path, text } of requests) {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer any' },
      body: text,
    });
    await response.text();
  }
  return performance.now() - startedAt;
}
