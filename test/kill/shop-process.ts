import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../factories/free-port.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

export type ShopSettings = {
  readonly company: string;
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
};

export type ShopProcess = Awaited<ReturnType<typeof createShopProcess>>;

/** The real product in a process of its own, always on the same port, to be killed and started again. */
export async function createShopProcess({ company, dataDir, environment = {} }: ShopSettings) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let output = '';
  const flags = ['--company', company, '--data', dataDir, '--port', String(port)];
  const settings = {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
  };

  return {
    url,
    /** The last of what it wrote, for a failing test to show. */
    output: () => output.slice(-4_000),
    pid: () => child?.pid,
    /** Undefined while it runs; null when a signal ended it. */
    exitCode: () => child?.exitCode,
    start(): void {
      child = spawn(process.execPath, ['bin/vitrina.js', 'start', ...flags], {
        ...settings,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const keep = (part: Buffer) => {
        output = (output + part.toString()).slice(-20_000);
      };
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
    },
    /** What another command prints, with the same settings. */
    async run(command: readonly string[]): Promise<string> {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['bin/vitrina.js', ...command, ...flags],
        settings,
      );
      return stdout;
    },
    /** Resolves with the milliseconds until it could serve. */
    async untilReady(): Promise<number> {
      const startedAt = performance.now();
      while (performance.now() - startedAt < 120_000) {
        if (child?.exitCode !== null && child?.exitCode !== undefined) break;
        const isReady = await fetch(`${url}/readyz`).then(
          (answer) => answer.ok,
          () => false,
        );
        if (isReady) return performance.now() - startedAt;
        await delay(10);
      }
      throw new Error(`The shop did not become ready:\n${output.slice(-4_000)}`);
    },
    async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}
