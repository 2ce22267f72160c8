import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createRounds } from './rounds.ts';

describe('rounds', () => {
  test('takes a step for all who came to it, one right after another and in the order they came', async () => {
    const rounds = createRounds();
    const steps: string[] = [];
    const work = async (name: string, before: number) => {
      await delay(before);
      steps.push(`${name} comes`);
      await rounds.join();
      steps.push(`${name} goes`);
    };
    await Promise.all([work('first', 1), work('second', 1), work('third', 1)]);
    expect(steps).toEqual(['first comes', 'second comes', 'third comes', 'first goes', 'second goes', 'third goes']);
  });

  test('who comes while a round goes waits for the next one', async () => {
    const rounds = createRounds();
    const steps: string[] = [];
    const again = async () => {
      await rounds.join();
      steps.push('first');
      await rounds.join();
      steps.push('again');
    };
    const once = async () => {
      await rounds.join();
      steps.push('second');
    };
    await Promise.all([again(), once()]);
    expect(steps).toEqual(['first', 'second', 'again']);
  });
});
