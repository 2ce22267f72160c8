import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from './circuit-breaker.ts';
import { ModelFailure, type ModelFailureKind } from './model-failure.ts';
import { retryPause } from './retry-pause.ts';

const failure = (kind: ModelFailureKind, retryAfter?: number) => new ModelFailure(kind, kind, { retryAfter });

function start() {
  let time = 0;
  const breaker = createCircuitBreaker(() => time);
  return {
    breaker,
    pass(milliseconds: number) {
      time += milliseconds;
    },
    fail(kind: ModelFailureKind, times = 1, retryAfter?: number) {
      for (let at = 0; at < times; at += 1) breaker.failed(failure(kind, retryAfter));
    },
  };
}

describe('a circuit breaker', () => {
  it('opens after three failures in a row, and not after three with a success between them', () => {
    const { breaker, fail } = start();
    fail('unavailable', 2);
    breaker.succeeded();
    fail('unavailable', 2);
    expect(breaker.state()).toBe('closed');
    fail('slow-start');
    expect([breaker.state(), breaker.mayTry()]).toEqual(['open', false]);
    expect(breaker.lastFailure()?.kind).toBe('slow-start');
  });

  it('lets one try after its rest, and rests twice as long when that fails', () => {
    const { breaker, fail, pass } = start();
    fail('network', 3);
    pass(30_000);
    expect([breaker.state(), breaker.mayTry(), breaker.mayTry()]).toEqual(['half-open', true, false]);
    fail('network');
    pass(59_999);
    expect(breaker.mayTry()).toBe(false);
    pass(1);
    expect(breaker.mayTry()).toBe(true);
    breaker.succeeded();
    expect([breaker.state(), breaker.mayTry(), breaker.lastFailure()]).toEqual(['closed', true, undefined]);
  });

  it('lets another try when nobody tells how the first try went', () => {
    const { breaker, fail, pass } = start();
    fail('network', 3);
    pass(30_000);
    expect(breaker.mayTry()).toBe(true);
    pass(30_000);
    expect(breaker.mayTry()).toBe(true);
  });

  it.each<[ModelFailureKind, number | undefined, number]>([
    ['credential', undefined, 300_000],
    ['not-found', undefined, 300_000],
    ['rate-limited', 20_000, 20_000],
    ['rate-limited', 3_600_000, 300_000],
  ])('opens at once: %s, asked to wait %s', (kind, retryAfter, rest) => {
    const { breaker, fail, pass } = start();
    fail(kind, 1, retryAfter);
    pass(rest - 1);
    expect(breaker.state()).toBe('open');
    pass(1);
    expect(breaker.state()).toBe('half-open');
  });

  it.each<ModelFailureKind>(['filtered', 'loop', 'untrue', 'aborted'])(
    'is left as it is by what one talk does: %s',
    (kind) => {
      const { breaker, fail } = start();
      fail(kind, 10);
      expect(breaker.state()).toBe('closed');
    },
  );
});

describe('the pause before a model is asked again', () => {
  const ask = { failure: failure('unavailable'), calls: 1, timeLeft: 60_000, hasOther: false, random: 1 };
  it.each<[string, Partial<typeof ask>, number | undefined]>([
    ['at first', {}, 250],
    ['doubled', { calls: 2 }, 500],
    ['half of it at random', { random: 0 }, 125],
    ['not a third time', { calls: 3 }, undefined],
    ['not when it is refused', { failure: failure('rejected') }, undefined],
    ['not for a wrong key', { failure: failure('credential') }, undefined],
    ['not after a slow start', { failure: failure('slow-start') }, undefined],
    ['as long as the server asks', { failure: failure('rate-limited', 12_000) }, 12_000],
    ['not so long when another could answer', { failure: failure('rate-limited', 12_000), hasOther: true }, undefined],
    ['a moment even so', { failure: failure('rate-limited', 1_000), hasOther: true }, 1_000],
    ['not longer than the turn lasts', { failure: failure('rate-limited', 12_000), timeLeft: 13_000 }, undefined],
  ])('%s', (_what, changes, pause) => {
    expect(retryPause({ ...ask, ...changes })).toBe(pause);
  });
});
