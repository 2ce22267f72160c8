import { openThread } from '../../shared/threads/open-thread.ts';
import type { Answer, Command, Envelope, OpenOptions } from './protocol.ts';

export interface DatabaseThread {
  /** Answered in order. */
  ask<Result>(command: Command): Promise<Result>;
  close(): Promise<void>;
}

type Waiting = { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void };

/** Starts the thread and waits until the database in it is open. `onFailure` hears of a thread that died by itself. */
export async function startThread(options: OpenOptions, onFailure: (error: Error) => void): Promise<DatabaseThread> {
  const worker = openThread(new URL('./worker.ts', import.meta.url), { workerData: options });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let unsent: Envelope[] = [];
  let failure: Error | undefined;
  let isClosing = false;

  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      stop(new Error('The embedded database has stopped'));
      resolve();
    });
  });
  worker.on('error', stop);
  worker.on('message', (answers: readonly Answer[]) => {
    for (const answer of answers) {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('error' in answer) asked?.reject(Object.assign(new Error(answer.error.message), answer.error));
      else asked?.resolve(answer.result as never);
    }
  });

  function stop(error: Error): void {
    if (failure) return;
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    if (!isClosing) onFailure(error);
  }

  function waitFor<Result>(id: number): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (failure) reject(failure);
      else waiting.set(id, { resolve, reject });
    });
  }

  function ask<Result>(command: Command): Promise<Result> {
    lastId += 1;
    const answered = waitFor<Result>(lastId);
    // What is asked at one go crosses to the thread at one go: waking it takes longer than most statements.
    if (unsent.length === 0) process.nextTick(send);
    unsent.push({ id: lastId, command });
    return answered;
  }

  function send(): void {
    const envelopes = unsent;
    unsent = [];
    try {
      worker.postMessage(envelopes);
    } catch {
      // One of them holds what cannot cross; the others still may.
      for (const envelope of envelopes) sendAlone(envelope);
    }
  }

  function sendAlone(envelope: Envelope): void {
    try {
      worker.postMessage([envelope]);
    } catch (error) {
      waiting.get(envelope.id)?.reject(error as Error);
      waiting.delete(envelope.id);
    }
  }

  async function close(): Promise<void> {
    if (isClosing) return await exited;
    isClosing = true;
    const isDone = failure ? Promise.resolve() : ask<void>({ type: 'close' });
    await isDone.finally(() => worker.terminate());
    await exited;
  }

  try {
    await waitFor<void>(0);
  } catch (error) {
    isClosing = true;
    await worker.terminate();
    throw error;
  }
  return { ask, close };
}
