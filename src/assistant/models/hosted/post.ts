import { type IncomingMessage, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { OnReadOpts } from 'node:net';
import { joinChunks, joiningChunks } from './join-chunks.ts';

/**
 * Sends one request and resolves with the head of its answer. Connections are kept and proxies of the environment heeded as Node is told to
 * (`NODE_USE_ENV_PROXY`). Rejects as `fetch` does, with a TypeError whose `cause` is the network's error, or with the signal's reason; and
 * with an Error that says where when the server sends on to another address.
 *
 * `fetch` takes a processor twice as long for a call of a model, and hands a stream on through streams of its own.
 */
export function post(url: URL, { headers, method = 'GET', body, signal }: RequestInit): Promise<IncomingMessage> {
  if (body !== undefined && body !== null && typeof body !== 'string')
    throw new TypeError('Only text can be sent to a model.');
  const bytes = body ? Buffer.from(body) : undefined;
  const options: RequestOptions & { readonly onread?: OnReadOpts } = {
    method,
    headers: {
      accept: '*/*',
      // What reads the answer unpacks nothing.
      'accept-encoding': 'identity',
      ...Object.fromEntries(new Headers(headers)),
      ...(bytes ? { 'content-length': bytes.length } : {}),
    },
    ...(signal ? { signal } : {}),
    ...(url.protocol === 'http:' ? { onread: joiningChunks } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options, (answer) => {
      joinChunks(answer);
      const { statusCode = 0, headers: heads } = answer;
      if (statusCode < 300 || statusCode > 399 || heads.location === undefined) return resolve(answer);
      answer.resume();
      // Not followed: the key would go along, to wherever that is.
      const to = new URL(heads.location, url);
      reject(
        new Error(`${url.origin} sends requests on to ${to.origin}${to.pathname}. Set the base URL of that address.`),
      );
    });
    request.on('error', (cause) => reject(signal?.aborted ? signal.reason : new TypeError('fetch failed', { cause })));
    request.end(bytes);
  });
}
