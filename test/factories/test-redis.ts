import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { freePort } from './free-port.ts';
import type { TestServer } from './test-server.ts';

/** A Redis server for tests: the one at REDIS_URL, else a `redis-server` on PATH for as long as the test file lives, else why there is none. */
export async function findTestRedis(): Promise<TestServer> {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL };
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], {
    cwd: tmpdir(),
    stdio: 'ignore',
  });
  const failed = once(server, 'error').then(() => 'REDIS_URL is not set, and there is no redis-server on PATH');
  const missing = await Promise.race([failed, untilListening(port, server)]);
  if (missing) return { missing };
  afterAll(() => void server.kill());
  return { url: `redis://127.0.0.1:${port}` };
}

export type Gate = { readonly url: string; shut(): Promise<void>; open(): Promise<void> };

/** A door before a server that can be shut and opened: an outage that harms nobody else who uses the server. */
export async function createGate(serverUrl: string): Promise<Gate> {
  const target = new URL(serverUrl);
  const port = await freePort();
  const sockets = new Set<{ destroy(): void }>();
  const gate = createServer((socket) => {
    const far = connect(Number(target.port || 6379), target.hostname);
    for (const one of [socket, far]) {
      sockets.add(one);
      one.on('error', () => {});
      one.on('close', () => {
        socket.destroy();
        far.destroy();
      });
    }
    socket.pipe(far).pipe(socket);
  });
  const open = async () => {
    gate.listen(port, '127.0.0.1');
    await once(gate, 'listening');
  };
  const shut = async () => {
    if (!gate.listening) return;
    gate.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await once(gate, 'close');
  };
  await open();
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.href, shut, open };
}

async function untilListening(port: number, server: ChildProcess): Promise<string | undefined> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) return 'redis-server on PATH ended at once';
    const socket = connect(port, '127.0.0.1');
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (isOpen) return undefined;
    await delay(25);
  }
  return 'redis-server on PATH did not listen within 5 s';
}
