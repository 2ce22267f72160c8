import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const here = new URL('./behind-others.ts', import.meta.url).href;

it.runIf(process.platform === 'linux')('lowers the priority of its own thread and of no other', async () => {
  const before = getPriority();
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const { readlinkSync } = require('node:fs');
     import(${JSON.stringify(here)}).then(({ stayBehindOthers }) => {
       stayBehindOthers();
       const thread = Number(readlinkSync('/proc/thread-self').split('/').pop());
       parentPort.postMessage(require('node:os').getPriority(thread));
     });`,
    { eval: true },
  );
  const inThread = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  expect(inThread).toBe(5);
  expect(getPriority()).toBe(before);
});
