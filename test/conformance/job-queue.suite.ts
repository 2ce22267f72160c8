import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigurationError, ProviderError, UserError } from '../../src/core/errors.ts';
import type { JobHandler, JobQueue } from '../../src/core/ports/job-queue.ts';
import type { UnitOfWork } from '../../src/core/ports/unit-of-work.ts';

export type JobQueueUnderTest = {
  readonly unitOfWork: UnitOfWork;
  readonly jobQueue: JobQueue & {
    deadLetters(): Promise<Readonly<Record<string, number>>>;
    redrive(): Promise<number>;
  };
  readonly close: () => Promise<void>;
};
export type OnOutcome = (definition: string, outcome: string) => void;

const greet = { name: 'greet', payload: z.object({ text: z.string() }), retryLimit: 3 };
type Greeting = z.infer<typeof greet.payload>;

/** What every job queue promises; run on each database. `open` hears of outcomes and polls often. */
export function testJobQueue(name: string, open: (onOutcome: OnOutcome) => Promise<JobQueueUnderTest>): void {
  describe(`job queue: ${name}`, () => {
    let subject: JobQueueUnderTest;
    let outcomes: string[];
    let waiting: { readonly count: number; readonly resolve: () => void }[];

    /** Resolves when so many attempts have ended. */
    const ended = (count: number) =>
      new Promise<void>((resolve) => {
        if (outcomes.length >= count) resolve();
        else waiting.push({ count, resolve });
      });

    beforeEach(async () => {
      outcomes = [];
      waiting = [];
      subject = await open((definition, outcome) => {
        outcomes.push(`${definition} ${outcome}`);
        for (const { count, resolve } of waiting) if (outcomes.length >= count) resolve();
      });
    });
    afterEach(() => subject.close());

    const work = async (handler: JobHandler<Greeting>) => {
      subject.jobQueue.handle(greet, handler);
      await subject.jobQueue.start({ isWorker: true });
    };

    it('hands each job with its payload to its handler, once', async () => {
      const texts: string[] = [];
      await work(async ({ text }, attempt) => {
        expect(attempt).toEqual({ number: 1, isLast: false });
        texts.push(text);
      });
      const sent = Array.from({ length: 30 }, (_, index) => `hello ${index} \u0000🙂`);
      for (const text of sent) await subject.jobQueue.enqueue(greet, { text });
      await ended(30);
      expect(texts.toSorted()).toEqual(sent.map((text) => text.replace('\u0000', '')).toSorted());
      expect(await subject.jobQueue.depth()).toEqual({});
    });

    it('runs a job of a transaction after it is kept, and none of one rolled back', async () => {
      const texts: string[] = [];
      await work(async ({ text }) => void texts.push(text));
      const rolledBack = subject.unitOfWork.run(async (transaction) => {
        await transaction.jobs.enqueue(greet, { text: 'never' });
        throw new Error('no');
      });
      await expect(rolledBack).rejects.toThrow('no');
      await subject.unitOfWork.run(async (transaction) => {
        await transaction.settings.save('greeted', true);
        await transaction.jobs.enqueue(greet, { text: 'kept' });
        expect(texts).toEqual([]);
      });
      await ended(1);
      expect(texts).toEqual(['kept']);
    });

    it('keeps one waiting job for a key, and takes another once that one runs', async () => {
      await subject.jobQueue.start({ isWorker: false });
      for (const text of ['first', 'second']) {
        await subject.unitOfWork.run(async ({ jobs }) => {
          await jobs.enqueue(greet, { text }, { key: 'card-1' });
          await jobs.enqueue(greet, { text }, { key: 'card-2' });
          await jobs.enqueue({ ...greet, name: 'other' }, { text }, { key: 'card-1' });
          await jobs.enqueue(greet, { text });
        });
      }
      expect(await subject.jobQueue.depth()).toEqual({ greet: 4, other: 1 });
    });

    it('takes a new job for a key while the last one runs', async () => {
      const texts: string[] = [];
      await work(async ({ text }) => {
        texts.push(text);
        if (text === 'first') await subject.jobQueue.enqueue(greet, { text: 'again' }, { key: 'card-1' });
      });
      await subject.jobQueue.enqueue(greet, { text: 'first' }, { key: 'card-1' });
      await ended(2);
      expect(texts).toEqual(['first', 'again']);
    });

    it('does not run a job before its time', async () => {
      const texts: string[] = [];
      await work(async ({ text }) => void texts.push(text));
      await subject.jobQueue.enqueue(greet, { text: 'tomorrow' }, { runAt: new Date(Date.now() + 86_400_000) });
      await subject.jobQueue.enqueue(greet, { text: 'soon' }, { runAt: new Date(Date.now() + 200) });
      await ended(1);
      expect(texts).toEqual(['soon']);
      expect(await subject.jobQueue.depth()).toEqual({ greet: 1 });
    });

    it('tries again as soon as the far side asks, telling the attempt', async () => {
      const attempts: number[] = [];
      await work(async (_payload, { number }) => {
        attempts.push(number);
        if (number < 3) throw new ProviderError('PROVIDER_RATE_LIMITED', 'slow down', { provider: 'x', retryAfter: 0 });
      });
      await subject.jobQueue.enqueue(greet, { text: 'x' });
      await ended(3);
      expect(attempts).toEqual([1, 2, 3]);
      expect(outcomes).toEqual(['greet retried', 'greet retried', 'greet completed']);
    });

    it('keeps a job whose retries ended as a dead letter, and brings it back when told', async () => {
      let isMended = false;
      const lasts: boolean[] = [];
      subject.jobQueue.handle({ ...greet, retryLimit: 1 }, async (_payload, { isLast }) => {
        lasts.push(isLast);
        if (!isMended) throw new ProviderError('PROVIDER_UNAVAILABLE', 'down', { provider: 'x', retryAfter: 0 });
      });
      await subject.jobQueue.start({ isWorker: true });
      await subject.jobQueue.enqueue({ ...greet, retryLimit: 1 }, { text: 'x' });
      await ended(2);
      expect(outcomes).toEqual(['greet retried', 'greet dead']);
      expect(lasts).toEqual([false, true]);
      expect(await subject.jobQueue.deadLetters()).toEqual({ greet: 1 });

      isMended = true;
      expect(await subject.jobQueue.redrive()).toBe(1);
      await ended(3);
      expect(outcomes.at(-1)).toBe('greet completed');
      expect(await subject.jobQueue.deadLetters()).toEqual({});
    });

    it.each([
      ['what the caller sent is wrong', new UserError('NOT_FOUND', 'no such request')],
      ['the far side refused for good', new ProviderError('PROVIDER_REJECTED', 'bad', { provider: 'x' })],
    ])('does not try again when %s', async (_why, error) => {
      await work(() => Promise.reject(error));
      await subject.jobQueue.enqueue(greet, { text: 'x' });
      await ended(1);
      expect(outcomes).toEqual(['greet dead']);
      expect(await subject.jobQueue.depth()).toEqual({});
      expect(await subject.jobQueue.deadLetters()).toEqual({ greet: 1 });
    });

    it('keeps a job waiting that only the owner can help', async () => {
      await work(() => Promise.reject(new ConfigurationError('CREDENTIAL_REJECTED', 'the key is wrong')));
      await subject.jobQueue.enqueue({ ...greet, retryLimit: 0 }, { text: 'x' });
      await ended(1);
      expect(outcomes).toEqual(['greet postponed']);
      expect(await subject.jobQueue.depth()).toEqual({ greet: 1 });
    });

    it('ends a job that nobody handles quietly, and one with a payload that does not fit as dead', async () => {
      await work(async () => {});
      await subject.jobQueue.enqueue({ ...greet, name: 'unheard' }, { text: 'x' });
      await ended(1);
      await subject.jobQueue.enqueue({ ...greet, payload: z.object({ text: z.number() }) }, { text: 5 });
      await ended(2);
      expect(outcomes).toEqual(['unheard unhandled', 'greet dead']);
    });

    it('lets a running job finish when it stops, and starts none', async () => {
      const { promise: isRunning, resolve: running } = Promise.withResolvers<void>();
      const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
      await work(async () => {
        running();
        await mayEnd;
      });
      await subject.jobQueue.enqueue(greet, { text: 'x' });
      await isRunning;
      const stopped = subject.jobQueue.stop();
      end();
      await stopped;
      expect(outcomes).toEqual(['greet completed']);
    });

    it('refuses two handlers for one definition', () => {
      subject.jobQueue.handle(greet, async () => {});
      expect(() => subject.jobQueue.handle(greet, async () => {})).toThrow('greet');
    });
  });
}
