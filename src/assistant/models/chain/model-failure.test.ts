import { APICallError } from '@ai-sdk/provider';
import { expect, it } from 'vitest';
import { failureOf, type ModelFailureKind } from './model-failure.ts';

const answered = (statusCode: number | undefined, responseHeaders: Record<string, string> = {}, responseBody = '') =>
  new APICallError({
    message: 'm',
    url: 'u',
    requestBodyValues: {},
    responseHeaders,
    responseBody,
    ...(statusCode === undefined ? {} : { statusCode }),
  });
const withCode = (message: string, code: string) => Object.assign(new TypeError(message), { cause: { code } });

it.each<[string, unknown, ModelFailureKind]>([
  ['400', answered(400), 'rejected'],
  ['401', answered(401), 'credential'],
  ['403', answered(403), 'credential'],
  ['404', answered(404), 'not-found'],
  ['408', answered(408), 'unavailable'],
  ['413', answered(413), 'rejected'],
  ['429', answered(429), 'rate-limited'],
  ['429 for an empty account', answered(429, {}, '{"error":{"code":"insufficient_quota"}}'), 'credential'],
  ['500', answered(500), 'unavailable'],
  ['529', answered(529), 'unavailable'],
  ['a page in place of an answer', answered(200), 'malformed'],
  ['no answer', answered(undefined), 'network'],
  ['a name that leads nowhere', withCode('fetch failed', 'ENOTFOUND'), 'network'],
  ['a refused connection', withCode('fetch failed', 'ECONNREFUSED'), 'network'],
  ['a broken stream', new TypeError('terminated'), 'network'],
  ['given up', new DOMException('aborted', 'AbortError'), 'aborted'],
  ['an event of OpenAI', { type: 'error', error: { type: 'server_error' } }, 'unavailable'],
  ['an event of Anthropic', { type: 'overloaded_error', message: 'Overloaded' }, 'unavailable'],
  ['an event about limits', { code: 'rate_limit_exceeded' }, 'rate-limited'],
  ['a bug', new RangeError('oops'), 'unknown'],
  ['nothing', undefined, 'unknown'],
])('reads %s', (_what, error, kind) => {
  expect(failureOf(error).kind).toBe(kind);
});

it.each<[Record<string, string>, number | undefined]>([
  [{}, undefined],
  [{ 'retry-after': '7' }, 7_000],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
])('reads how long to wait: %o', (headers, expected) => {
  expect(failureOf(answered(429, headers)).retryAfter).toBe(expected);
});
