import { ConfigurationError, ProviderError } from '../../core/errors.ts';

const provider = 'trello';

/** What an answer other than 2xx means: https://developer.atlassian.com/cloud/trello/guides/rest-api/status-codes/ */
export function errorFromAnswer(status: number, retryAfter: string | null, text: string): Error {
  // Trello answers in a few plain words; a longer text is a page of some proxy.
  const words = text.trim().slice(0, 200);
  if (status === 401) {
    return new ConfigurationError(
      'CREDENTIAL_REJECTED',
      `Trello refused the key or token (${words || 'unauthorized'}). Check TRELLO_KEY, TRELLO_TOKEN and that the token's member may write to TRELLO_BOARD.`,
      { provider, status },
    );
  }
  if (status === 429) {
    return new ProviderError('PROVIDER_RATE_LIMITED', 'Trello asks us to slow down.', {
      provider,
      status,
      retryAfter: readRetryAfter(retryAfter),
    });
  }
  // 449: part of the work was refused for load; Trello asks to try again.
  if (status >= 500 || status === 408 || status === 449) {
    return new ProviderError('PROVIDER_UNAVAILABLE', `Trello answered ${status}.`, { provider, status });
  }
  return new ProviderError('PROVIDER_REJECTED', `Trello refused the request: ${status} ${words}`.trim(), {
    provider,
    status,
  });
}

export function errorFromFailure(cause: unknown): ProviderError {
  const isTimeout = cause instanceof Error && cause.name === 'TimeoutError';
  return new ProviderError(
    'PROVIDER_UNAVAILABLE',
    isTimeout ? 'Trello did not answer in time.' : 'Trello cannot be reached.',
    { provider, cause },
  );
}

export function errorFromSurprise(cause: unknown): ProviderError {
  return new ProviderError('PROVIDER_UNAVAILABLE', 'Trello answered in a form we do not know.', { provider, cause });
}

/** Seconds; Trello counts its limits over windows of ten seconds, which serve when the header is missing. */
function readRetryAfter(header: string | null): number {
  const seconds = Number(header);
  if (header !== null && header.trim() !== '' && Number.isFinite(seconds) && seconds >= 0) return Math.ceil(seconds);
  return 10;
}
