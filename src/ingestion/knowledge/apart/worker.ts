/** The thread that large files and those of heavy formats are read in: slow ones do not hold up customers, hostile ones end with it. */
import { parentPort } from 'node:worker_threads';
import { note } from '../../refusals.ts';
import type { Failed } from '../formats/format.ts';
import { type KnowledgeFile, readKnowledgeFile } from '../read-knowledge-file.ts';
import { knowledgeFormatOf } from '../registry.ts';
import type { Answer } from './protocol.ts';

const passagesAtOnce = 200;

parentPort?.on('message', (file: KnowledgeFile) => void answer(file));

async function answer(file: KnowledgeFile): Promise<void> {
  const say = (message: Answer) => parentPort?.postMessage(message);
  const read = await readIt(file);
  if ('type' in read) return say({ type: 'failed', failed: read });
  const { document, passages, warnings } = read;
  for (let start = 0; start < passages.length; start += passagesAtOnce)
    say({ type: 'passages', passages: passages.slice(start, start + passagesAtOnce) });
  say({ type: 'document', document, warnings });
}

async function readIt(file: KnowledgeFile) {
  const format = knowledgeFormatOf(file.uri);
  if (!format) return unreadable('no reader knows its ending');
  return await readKnowledgeFile(file, format).catch((error: unknown) =>
    unreadable(error instanceof Error ? error.message : String(error)),
  );
}

function unreadable(detail: string): Failed {
  return { type: 'failed', ...note(0, 'FILE_UNREADABLE', detail) };
}
