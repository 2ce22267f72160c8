import { ConfigurationError, ProviderError } from '../../core/errors.ts';

const provider = 'github-projects';

/**
 * What a failed call means. @octokit/graphql throws an error with `status` and `response` for an HTTP answer of 400
 * and up, one with `errors` for a GraphQL answer that carries errors, and anything else when no answer came.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function errorFrom(cause: unknown): Error {
  const failure = cause as Failure;
  if (failure.errors?.length) return errorFromGraphql(failure.errors, failure.headers ?? {});
  if (failure.response)
    return errorFromStatus(failure.response.status, failure.response.headers ?? {}, failure.message);
  const isTimeout = [failure, failure.cause].some((error) => (error as Error | undefined)?.name === 'TimeoutError');
  const words = isTimeout ? 'GitHub did not answer in time.' : 'GitHub cannot be reached.';
  // The cause holds the request, the request holds what the customer wrote: it goes no further.
  return new ProviderError('PROVIDER_UNAVAILABLE', words, { provider });
}

export function errorFromSurprise(cause: unknown): ProviderError {
  return new ProviderError('PROVIDER_UNAVAILABLE', 'GitHub answered in a form we do not know.', { provider, cause });
}

export function errorAboutProject(message: string): ConfigurationError {
  return new ConfigurationError('INVALID_SETTING', message, { provider });
}

type Headers = Readonly<Record<string, string | number | undefined>>;
type Failure = Error & {
  readonly errors?: readonly { readonly type?: string; readonly message: string }[];
  readonly headers?: Headers;
  readonly response?: { readonly status: number; readonly headers?: Headers };
};

function errorFromStatus(status: number, headers: Headers, message: string): Error {
  const words = message.slice(0, 200);
  const isLimited =
    status === 429 || (status === 403 && (headers['retry-after'] || headers['x-ratelimit-remaining'] === '0'));
  if (isLimited) return rateLimited(status, headers);
  if (status === 401 || status === 403) return credentialRejected(words);
  if (status >= 500 || status === 408) {
    return new ProviderError('PROVIDER_UNAVAILABLE', `GitHub answered ${status}.`, { provider, status });
  }
  return new ProviderError('PROVIDER_REJECTED', `GitHub refused the request: ${status} ${words}`, { provider, status });
}

function errorFromGraphql(errors: NonNullable<Failure['errors']>, headers: Headers): Error {
  const types = new Set(errors.map((error) => error.type));
  const words = errors
    .map((error) => error.message)
    .join(' ')
    .slice(0, 200);
  if (types.has('RATE_LIMITED')) return rateLimited(200, headers);
  if (types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES')) return credentialRejected(words);
  // GitHub's own troubles come as 200 with an error that has no type.
  if (!errors.some((error) => error.type) && words.startsWith('Something went wrong')) {
    return new ProviderError('PROVIDER_UNAVAILABLE', 'GitHub could not finish the request.', { provider });
  }
  const status = types.has('NOT_FOUND') ? 404 : 422;
  return new ProviderError('PROVIDER_REJECTED', `GitHub refused the request: ${words}`, { provider, status });
}

function rateLimited(status: number, headers: Headers): ProviderError {
  const asked = Number(headers['retry-after']);
  const reset = Number(headers['x-ratelimit-reset']) - Date.now() / 1000;
  // GitHub asks to wait at least a minute when it names no time.
  const retryAfter = Number.isFinite(asked) ? asked : Number.isFinite(reset) ? Math.max(1, Math.ceil(reset)) : 60;
  return new ProviderError('PROVIDER_RATE_LIMITED', 'GitHub asks us to slow down.', { provider, status, retryAfter });
}

function credentialRejected(words: string): ConfigurationError {
  return new ConfigurationError(
    'CREDENTIAL_REJECTED',
    `GitHub refused the token (${words}). GITHUB_TOKEN needs the scope "project" and write access to GITHUB_PROJECT.`,
    { provider },
  );
}
