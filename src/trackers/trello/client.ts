import { type Client, createClient, type SendRequestOptions } from 'trello.js/core';
import { errorFromAnswer, errorFromFailure, errorFromSurprise } from './errors.ts';
import type { TrelloSettings } from './settings.ts';

export type TrelloDependencies = {
  readonly fetch?: typeof fetch;
  /** Milliseconds per call; default 10,000. */
  readonly timeoutMs?: number;
  /** Ends every call, e.g. when the process stops. */
  readonly signal?: AbortSignal;
};

/**
 * The transport under trello.js's endpoint functions. Its own one sleeps up to 14 s on a 429, hides the status in a
 * message and cannot be cancelled; retries are our job queue's work, so this one tells what happened at once.
 */
export function createTrelloClient(settings: TrelloSettings, dependencies: TrelloDependencies = {}): Client {
  const send = dependencies.fetch ?? fetch;
  const timeoutMs = dependencies.timeoutMs ?? 10_000;
  const bases = basesOf(settings.apiUrl);

  async function sendRequest<T>(options: SendRequestOptions<T>): Promise<T> {
    const { url, body } = place(options, settings);
    let response: Response;
    let text: string;
    try {
      const timeout = AbortSignal.timeout(timeoutMs);
      const init: RequestInit = {
        method: options.method ?? 'GET',
        headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}) },
        // A redirect could carry the key elsewhere; Trello's API has none.
        redirect: 'manual',
        signal: dependencies.signal ? AbortSignal.any([timeout, dependencies.signal]) : timeout,
        ...(body ? { body } : {}),
      };
      response = await send(bases[0] + url, init);
      if (response.status === 404 && bases[1] !== undefined) {
        const other = await send(bases[1] + url, init);
        if (other.status !== 404) bases.shift();
        response = other;
      } else {
        bases.splice(1);
      }
      text = await response.text();
    } catch (error) {
      throw errorFromFailure(error);
    }
    if (!response.ok) throw errorFromAnswer(response.status, response.headers.get('retry-after'), text);
    try {
      const answer: unknown = text === '' ? undefined : JSON.parse(text);
      return options.schema ? options.schema.parse(answer) : (answer as T);
    } catch (error) {
      throw errorFromSurprise(error);
    }
  }

  return createClient({ sendRequest });
}

/** An address without a path may mean Trello's own `/1` or not; the first call that is not 404 settles it. */
function basesOf(apiUrl: string): [string, ...string[]] {
  const url = new URL(apiUrl);
  const base = apiUrl.replace(/\/+$/, '');
  return url.pathname === '/' ? [`${base}/1`, base] : [base];
}

/** Longer addresses are refused by proxies on the way. */
const maxUrlLength = 6_000;

/** Puts parameters where Trello takes them: in the address as published, in a JSON body when they are long. */
function place(options: SendRequestOptions<unknown>, settings: TrelloSettings): { url: string; body?: string } {
  const parameters = Object.entries(options.searchParams ?? {}).filter(([, value]) => value !== undefined);
  const credentials = { key: settings.key, token: settings.token };
  const query = new URLSearchParams(parameters.map(([name, value]): [string, string] => [name, String(value)]));
  for (const [name, value] of Object.entries(credentials)) query.set(name, value);
  const url = `${options.url}?${query}`;
  const isWriting = options.method === 'POST' || options.method === 'PUT';
  if (!isWriting || url.length <= maxUrlLength) return { url };
  return {
    url: `${options.url}?${new URLSearchParams(credentials)}`,
    body: JSON.stringify(Object.fromEntries(parameters)),
  };
}
