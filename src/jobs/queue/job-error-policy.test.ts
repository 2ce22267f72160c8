import { describe, expect, it } from 'vitest';
import { AccessError, ConfigurationError, ProviderError, UserError } from '../../core/errors.ts';
import { judgeJobError } from './job-error-policy.ts';

const provider = (code: ConstructorParameters<typeof ProviderError>[0], retryAfter?: number) =>
  new ProviderError(code, 'x', { provider: 'x', retryAfter });

describe('the job error policy', () => {
  it.each([
    ['an unknown request', new UserError('NOT_FOUND', 'x'), { type: 'give-up' }],
    ['a bad signature', new AccessError('INVALID_SIGNATURE', 'x'), { type: 'give-up' }],
    ['a rejected key', new ConfigurationError('CREDENTIAL_REJECTED', 'x'), { type: 'postpone', afterSeconds: 300 }],
    ['an outage', provider('PROVIDER_UNAVAILABLE'), { type: 'retry', afterSeconds: undefined }],
    ['a rate limit', provider('PROVIDER_RATE_LIMITED', 17), { type: 'retry', afterSeconds: 17 }],
    ['a refusal', provider('PROVIDER_REJECTED'), { type: 'give-up' }],
    ['a bug', new TypeError('x is undefined'), { type: 'retry', afterSeconds: undefined }],
    ['something thrown that is no error', 'oops', { type: 'retry', afterSeconds: undefined }],
  ])('judges %s', (_what, error, verdict) => {
    expect(judgeJobError(error)).toEqual(verdict);
  });
});
