import type { Worker } from 'node:worker_threads';
import type { Passage } from '../../../core/knowledge/document.ts';
import type { ReadDocument } from '../../../core/ports/ingestion.ts';
import { openThread } from '../../../shared/threads/open-thread.ts';
import { note } from '../../refusals.ts';
import type { Failed } from '../formats/format.ts';
import type { KnowledgeFile } from '../read-knowledge-file.ts';
import type { Answer } from './protocol.ts';

export type ThreadLimits = {
  readonly seconds: number;
  /** Of the JavaScript heap, and again of memory outside it (unpacked streams). */
  readonly megabytes: number;
};

/** Reads files in a thread of its own, one at a time. Made when the first file comes, made anew after one that broke it. */
export interface ParserThread {
  read(file: KnowledgeFile): Promise<ReadDocument | Failed>;
  /** At once; what is being read is given up. */
  close(): Promise<void>;
}

const usual: ThreadLimits = { seconds: 30, megabytes: 384 };
const memoryCheckMs = 100;

export function createParserThread(limits: ThreadLimits = usual): ParserThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function stop(): Promise<void> {
    const stopped = worker;
    worker = undefined;
    await stopped?.terminate();
  }

  async function read(file: KnowledgeFile): Promise<ReadDocument | Failed> {
    if (isClosed) return { type: 'failed', ...note(0, 'FILE_UNREADABLE', 'the import was stopped') };
    worker ??= start(limits);
    const outcome = await outcomeOf(worker, file, limits);
    if (outcome.isBroken) await stop();
    return outcome.result;
  }

  return {
    read(file) {
      const result = last.then(() => read(file));
      last = result.catch(() => {});
      return result;
    },
    async close() {
      isClosed = true;
      await stop();
      await last;
    },
  };
}

function start({ megabytes }: ThreadLimits): Worker {
  const worker = openThread(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
    // Libraries write complaints about a file there; what matters is in the report.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  return worker;
}

type Outcome = { readonly result: ReadDocument | Failed; readonly isBroken: boolean };

function outcomeOf(worker: Worker, file: KnowledgeFile, limits: ThreadLimits): Promise<Outcome> {
  return new Promise((resolve) => {
    const passages: Passage[] = [];
    const end = (result: ReadDocument | Failed, isBroken = false) => {
      clearTimeout(timer);
      clearInterval(watch);
      worker.off('message', hear).off('error', fail).off('exit', exit).unref();
      // A worker that fails after it was given up must not end the process.
      if (isBroken) worker.on('error', () => {});
      resolve({ result, isBroken });
    };
    const refuse = (failed: Parameters<typeof note>[1], ...facts: readonly unknown[]) =>
      end({ type: 'failed', ...(note as (...given: unknown[]) => ReturnType<typeof note>)(0, failed, ...facts) }, true);
    const hear = (answer: Answer) => {
      if (answer.type === 'passages') passages.push(...answer.passages);
      else if (answer.type === 'failed') end(answer.failed);
      else end({ document: answer.document, passages, warnings: answer.warnings });
    };
    const fail = (error: Error & { readonly code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? refuse('DOCUMENT_TOO_HEAVY')
        : refuse('FILE_UNREADABLE', error.message);
    const exit = () => refuse('FILE_UNREADABLE', 'its reader stopped');
    const timer = setTimeout(() => refuse('DOCUMENT_TOO_SLOW', limits.seconds), limits.seconds * 1000);
    // Buffers are not counted by the limit of the heap.
    const watch = setInterval(async () => {
      const { external_memory: outside } = await worker.getHeapStatistics().catch(() => ({ external_memory: 0 }));
      if (outside > limits.megabytes * 1024 * 1024) refuse('DOCUMENT_TOO_HEAVY');
    }, memoryCheckMs);
    worker.ref();
    worker.on('message', hear).once('error', fail).once('exit', exit);
    worker.postMessage(file);
  });
}
