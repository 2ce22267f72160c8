import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Starts `writer.ts` on a data folder. */
export function startWriter(dataDir: string, work = 'rows') {
  const script = fileURLToPath(new URL('./writer.ts', import.meta.url));
  const child = spawn(process.execPath, [script, dataDir, work], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let output = '';
  let errors = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  child.stderr.on('data', (part) => {
    errors += part;
  });
  /** Whole lines only: a killed process may have been saying something. */
  const lines = () => output.split('\n').slice(0, -1);

  return {
    pid: child.pid,
    /** Resolves when it has confirmed so many writes. */
    async hasWritten(count: number): Promise<void> {
      while (lines().length < count) {
        const next = await Promise.race([once(child.stdout, 'data'), ended.then(() => 'ended' as const)]);
        if (next === 'ended') throw new Error(`The writer ended early: ${errors}`);
      }
    },
    kill: () => child.kill('SIGKILL'),
    /** Everything that it confirmed. */
    async ended(): Promise<readonly string[]> {
      await ended;
      return lines();
    },
  };
}
