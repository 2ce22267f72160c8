/** The thread that a large catalog is read in, so that customers are answered meanwhile. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { stayBehindOthers } from '../../shared/behind-others.ts';
import type { CatalogAnswer, CatalogCall, CatalogThreadData } from './catalog-thread.ts';
import { CatalogWork } from './catalog-work.ts';

if (parentPort) serve(parentPort);

function serve(port: MessagePort): void {
  stayBehindOthers();
  const work = new CatalogWork((workerData as CatalogThreadData).memoryFile);
  const tell = (answer: CatalogAnswer, given: readonly ArrayBuffer[] = []) => port.postMessage(answer, given);
  const count = (done: number) => tell({ type: 'progress', done });
  let last: Promise<void> = Promise.resolve();
  port.on('message', (call: CatalogCall) => {
    last = last.then(async () => {
      try {
        if (call.method === 'next') {
          const entries = await work.next(call.limit, count);
          tell({ type: 'result', result: entries }, [entries.json.buffer]);
        } else tell({ type: 'result', result: await answer(work, call, count) });
      } catch (error) {
        tell({ type: 'error', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    });
  });
}

async function answer(
  work: CatalogWork,
  call: Exclude<CatalogCall, { readonly method: 'next' }>,
  count: (done: number) => void,
): Promise<unknown> {
  switch (call.method) {
    case 'read':
      return await work.read(call.files, count);
    case 'know':
      return await work.know(call.offers);
    case 'compare':
      return await work.compare(call.terms, count);
    case 'comparison':
      return await work.comparison();
    case 'remember':
      return await work.remember();
  }
}
