import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

export type SafeFetchOptions = {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Milliseconds for the whole exchange, redirects included. Default 10,000. */
  readonly timeoutMs?: number;
  /** Bytes of the answer's body. Default 5 MB. */
  readonly maxBytes?: number;
  /** Default 3. */
  readonly maxRedirects?: number;
  readonly signal?: AbortSignal;
  /** For hosts the owner's own settings name; never for a URL that came from elsewhere. A function is asked at each redirect. */
  readonly allowPrivate?: boolean | ((url: URL) => boolean);
  /** Milliseconds without a byte after which the far side counts as gone. Default: only `timeoutMs` counts. */
  readonly silenceMs?: number;
  /** All addresses of a host; the system's resolver by default. */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
};

export type SafeResponse = {
  /** Where the answer came from, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type UnsafeUrlReason =
  | 'NOT_A_URL'
  | 'NOT_HTTP'
  | 'HAS_CREDENTIALS'
  | 'PRIVATE_ADDRESS'
  | 'TOO_MANY_REDIRECTS'
  | 'TOO_LARGE';

/** The URL, or what it led to, is one we do not fetch. Network failures and timeouts keep their own errors. */
export class UnsafeUrlError extends Error {
  readonly reason: UnsafeUrlReason;

  constructor(reason: UnsafeUrlReason, message: string) {
    super(message);
    this.name = 'UnsafeUrlError';
    this.reason = reason;
  }
}

/**
 * Fetches a URL that came from elsewhere (a document, a customer, a feed). The address is checked after the name is
 * resolved and the connection goes to that very address, so a name that changes its answer in between gains nothing.
 */
export async function safeFetch(url: string | URL, options: SafeFetchOptions = {}): Promise<SafeResponse> {
  const maxBytes = options.maxBytes ?? 5_000_000;
  const answer = await fetchSafely(url, options, (response, host) => wholeBody(response, host, maxBytes));
  return { ...answer.head, body: answer.received };
}

/** What came back, and what `receive` made of the body of the last answer; bodies of redirects are thrown away. */
export async function fetchSafely<Received>(
  url: string | URL,
  options: SafeFetchOptions,
  receive: Receive<Received>,
): Promise<{ readonly head: Omit<SafeResponse, 'body'>; readonly received: Received }> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 10_000);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  let target = readUrl(url);
  let step: SafeFetchOptions = options;
  for (let redirects = 0; ; redirects += 1) {
    const addresses = await resolveSafely(target, step, signal);
    const answer = await exchange(target, addresses, { options: step, signal, receive });
    if (!('location' in answer)) return answer;
    if (redirects >= (options.maxRedirects ?? 3)) {
      throw new UnsafeUrlError('TOO_MANY_REDIRECTS', `${target.host} redirects too often.`);
    }
    const next = readUrl(new URL(answer.location, target));
    step = followOptions(step, answer.status, next.origin === target.origin);
    target = next;
  }
}

function readUrl(url: string | URL): URL {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new UnsafeUrlError('NOT_A_URL', 'This is not a URL.');
  }
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new UnsafeUrlError('NOT_HTTP', `${parsed.protocol} addresses are not fetched.`);
  }
  if (parsed.username || parsed.password) {
    throw new UnsafeUrlError('HAS_CREDENTIALS', 'A URL with a name and password in it is not fetched.');
  }
  return parsed;
}

async function resolveSafely(url: URL, options: SafeFetchOptions, signal: AbortSignal): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await abortable((options.lookup ?? lookupAll)(host), signal);
  if (addresses.length === 0) throw new Error(`${host} has no address.`);
  // One private answer among public ones is how a rebinding attack looks: refuse them all.
  const { allowPrivate = false } = options;
  const isAllowed = typeof allowPrivate === 'function' ? allowPrivate(url) : allowPrivate;
  if (!isAllowed && addresses.some(isPrivateAddress)) {
    throw new UnsafeUrlError('PRIVATE_ADDRESS', `${url.host} is not on the public internet.`);
  }
  return addresses;
}

async function lookupAll(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true })).map((answer) => answer.address);
}

/** As browsers do: 303, and 301 and 302 after a POST, go on as GET; another origin does not see our headers. */
function followOptions(options: SafeFetchOptions, status: number, isSameOrigin: boolean): SafeFetchOptions {
  const { body, headers, ...rest } = options;
  const isGet = status === 303 || ((status === 301 || status === 302) && options.method === 'POST');
  return {
    ...rest,
    ...(isGet && options.method !== 'HEAD' ? { method: 'GET' } : body === undefined ? {} : { body }),
    ...(isSameOrigin && headers ? { headers } : {}),
  };
}

type Receive<Received> = (response: IncomingMessage, host: string) => Promise<Received>;

type Exchange<Received> = {
  readonly options: SafeFetchOptions;
  readonly signal: AbortSignal;
  readonly receive: Receive<Received>;
};

type Redirect = { readonly status: number; readonly location: string };

function exchange<Received>(
  url: URL,
  addresses: readonly string[],
  { options, signal, receive }: Exchange<Received>,
): Promise<Redirect | { readonly head: Omit<SafeResponse, 'body'>; readonly received: Received }> {
  const answers = addresses.map((address) => ({ address, family: isIP(address) }));
  const pinned: LookupFunction = (_host, wanted, callback) => {
    if (wanted.all) return callback(null, answers);
    callback(null, answers[0]?.address ?? '', answers[0]?.family);
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(
      url,
      { method: options.method ?? 'GET', headers: { ...options.headers }, lookup: pinned, signal, agent: false },
      (response) => {
        const status = response.statusCode ?? 0;
        const headers = flattenHeaders(response.headers);
        if (status >= 300 && status < 400 && status !== 304 && headers.location) {
          response.on('error', () => undefined);
          request.destroy();
          return resolve({ status, location: headers.location });
        }
        receive(response, url.host).then(
          (received) => resolve({ head: { url: url.href, status, headers }, received }),
          (error: unknown) => {
            request.destroy();
            reject(error);
          },
        );
      },
    );
    if (options.silenceMs !== undefined)
      request.setTimeout(options.silenceMs, () =>
        request.destroy(new Error(`${url.host} sent nothing for ${(options.silenceMs ?? 0) / 1000} s.`)),
      );
    request.on('error', reject);
    request.end(options.body);
  });
}

async function wholeBody(response: IncomingMessage, host: string, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > maxBytes) throw tooLarge(host, maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function tooLarge(host: string, maxBytes: number): UnsafeUrlError {
  return new UnsafeUrlError('TOO_LARGE', `${host} answered with more than ${maxBytes} bytes.`);
}

function flattenHeaders(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}

function abortable<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
