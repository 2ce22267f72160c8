import { expect, test } from 'vitest';
import { errorFrom } from './errors.ts';

const http = (status: number, headers = {}) => Object.assign(new Error('words'), { response: { status, headers } });
const graphql = (...errors: { type?: string; message: string }[]) => Object.assign(new Error('words'), { errors });

test.each([
  [http(401), { code: 'CREDENTIAL_REJECTED' }],
  [http(403), { code: 'CREDENTIAL_REJECTED' }],
  [http(403, { 'retry-after': '30' }), { code: 'PROVIDER_RATE_LIMITED', retryAfter: 30 }],
  [http(403, { 'x-ratelimit-remaining': '0' }), { code: 'PROVIDER_RATE_LIMITED', retryAfter: 60 }],
  [http(429, { 'x-ratelimit-reset': '1' }), { code: 'PROVIDER_RATE_LIMITED', retryAfter: 1 }],
  [http(408), { code: 'PROVIDER_UNAVAILABLE' }],
  [http(502), { code: 'PROVIDER_UNAVAILABLE', status: 502 }],
  [http(422), { code: 'PROVIDER_REJECTED', isRetryable: false }],
  [graphql({ type: 'RATE_LIMITED', message: 'x' }), { code: 'PROVIDER_RATE_LIMITED' }],
  [graphql({ type: 'FORBIDDEN', message: 'x' }), { code: 'CREDENTIAL_REJECTED' }],
  [graphql({ type: 'INSUFFICIENT_SCOPES', message: 'x' }), { code: 'CREDENTIAL_REJECTED' }],
  [graphql({ type: 'NOT_FOUND', message: 'x' }), { code: 'PROVIDER_REJECTED', status: 404 }],
  [graphql({ message: "Field 'x' doesn't exist" }), { code: 'PROVIDER_REJECTED', status: 422 }],
  [graphql({ message: 'Something went wrong while executing your query.' }), { code: 'PROVIDER_UNAVAILABLE' }],
  [new Error('socket hang up'), { code: 'PROVIDER_UNAVAILABLE' }],
  [new DOMException('late', 'TimeoutError'), { message: 'GitHub did not answer in time.' }],
])('%o', (failure, expected) => {
  expect(errorFrom(failure)).toMatchObject(expected);
});
