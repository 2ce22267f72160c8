import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';

const client = fileURLToPath(new URL('../servers/node_modules/chromadb/dist/cli.mjs', import.meta.url));

/** Why the real server can't be had here; undefined when it can. It weighs 417 MB and is installed on wish only. */
export function missingChromaServer(): string | undefined {
  return existsSync(client)
    ? undefined
    : 'its server is not installed; `npm ci --prefix test/servers` does it (417 MB)';
}

/** The vendor's own server on a free port and an empty folder. */
export async function startChromaServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const [port, folder] = [await freePort(), await mkdtemp(join(tmpdir(), 'vitrina-chroma-'))];
  const output: string[] = [];
  const server = spawn(process.execPath, [
    client,
    'run',
    '--path',
    folder,
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
  ]);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => output.push(String(text)));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  // It says that it listens before it does: only its answer tells.
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(`${url}/api/v2/heartbeat`).catch(() => undefined);
    if (answer?.ok) return { url, stop };
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 50))]);
    if (server.exitCode !== null) break;
  }
  await stop();
  throw new Error(`Chroma's server did not start: ${output.join('').slice(-500)}`);
}
