/**
 * The network is forbidden in tests: only loopback addresses can be reached, so a test that would
 * call a real vendor fails at once instead of passing by luck.
 */

import dns from 'node:dns';
import net from 'node:net';

const loopback = new Set(['localhost', '127.0.0.1', '::1', '0.0.0.0', '[::1]']);

function refuse(host: string): never {
  throw new Error(`Tests may not use the network: connection to ${host} was refused. Use a local far side.`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guardedConnect(this: net.Socket, ...args: unknown[]) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof first === 'object' && first !== null
      ? (first as { host?: string }).host
      : typeof args[1] === 'string'
        ? args[1]
        : undefined;
  if (host && !loopback.has(host) && !host.startsWith('127.')) refuse(host);
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof net.Socket.prototype.connect;

const lookup = dns.lookup;
dns.lookup = function guardedLookup(host: string, ...rest: unknown[]) {
  if (!loopback.has(host) && !host.startsWith('127.')) refuse(host);
  return Reflect.apply(lookup, dns, [host, ...rest]);
} as typeof dns.lookup;
