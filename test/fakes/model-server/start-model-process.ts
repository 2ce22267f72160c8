import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Received } from './model-request.ts';
import type { RunOptions } from './run.ts';

export type TakenRequest = Omit<Received, 'body' | 'headers'>;

/** The far side in a process of its own, so that what is measured does not share its thread. Ends with this process. */
export async function startModelProcess(options: RunOptions) {
  const child = fork(path.join(import.meta.dirname, 'run.ts'), [JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const [line] = (await once(child.stdout as NonNullable<typeof child.stdout>, 'data')) as [Buffer];
  const { url } = JSON.parse(line.toString()) as { url: string };
  return {
    url,
    pid: child.pid,
    /** What came since the last time it was asked. */
    async received(): Promise<readonly TakenRequest[]> {
      const answer = once(child, 'message');
      child.send('received');
      const [taken] = (await answer) as [readonly TakenRequest[]];
      return taken;
    },
    async stop(): Promise<void> {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
