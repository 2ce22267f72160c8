import { APICallError, InvalidResponseDataError, JSONParseError, TypeValidationError } from '@ai-sdk/provider';

export type ModelFailureKind =
  /** No sign of life within the time to the first token. */
  | 'slow-start'
  /** Began and then fell silent. */
  | 'stalled'
  /** The time of the whole turn was up. */
  | 'out-of-time'
  | 'rate-limited'
  /** 5xx: the server is broken or overloaded. */
  | 'unavailable'
  | 'network'
  /** 4xx: the request is refused as it stands. */
  | 'rejected'
  /** 401, 403: the key. */
  | 'credential'
  /** 404: the address or the model's name. */
  | 'not-found'
  /** What came back is no answer of this protocol. */
  | 'malformed'
  /** The stream ended before the reply did. */
  | 'cut'
  /** Nothing was said and nothing called. */
  | 'empty'
  /** The provider's filter, or the model's own refusal. */
  | 'filtered'
  /** It called tools until the steps were used up, and said nothing. */
  | 'loop'
  /** Nothing it said could be traced to a fact, nor after it was told so. */
  | 'untrue'
  /** Whoever asked went away. */
  | 'aborted'
  | 'unknown';

/** Why a call of a model came to nothing, in a form that the chain can decide by. */
export class ModelFailure extends Error {
  readonly kind: ModelFailureKind;
  readonly status: number | undefined;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: ModelFailureKind,
    message: string,
    facts: {
      readonly status?: number | undefined;
      readonly retryAfter?: number | undefined;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = 'ModelFailure';
    this.kind = kind;
    this.status = facts.status;
    this.retryAfter = facts.retryAfter;
  }
}

const passing: ReadonlySet<ModelFailureKind> = new Set([
  'rate-limited',
  'unavailable',
  'network',
  'malformed',
  'empty',
]);

/** The same call may go well a moment later. A slow start is not among them: trying again would take as long. */
export function isRetryable({ kind }: ModelFailure): boolean {
  return passing.has(kind);
}

/** Any error a provider's package or the network throws, as the kind it is. */
export function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (APICallError.isInstance(error)) return failureOfApiCall(error);
  if (
    JSONParseError.isInstance(error) ||
    TypeValidationError.isInstance(error) ||
    InvalidResponseDataError.isInstance(error)
  )
    return new ModelFailure('malformed', 'The answer cannot be read.', { cause: error });
  if (error instanceof Error) {
    if (error.name === 'AbortError' || error.name === 'TimeoutError')
      return new ModelFailure('aborted', 'The call was given up.', { cause: error });
    if (isNetworkError(error)) return new ModelFailure('network', networkReason(error), { cause: error });
    return new ModelFailure('unknown', error.message, { cause: error });
  }
  return failureOfErrorEvent(error);
}

function failureOfApiCall(error: APICallError): ModelFailure {
  const { statusCode: status, responseHeaders = {}, message } = error;
  const facts = { status, retryAfter: retryAfterOf(responseHeaders), cause: error };
  if (status === undefined) return new ModelFailure('network', networkReason(error), facts);
  if (status === 401 || status === 403) return new ModelFailure('credential', message, facts);
  if (status === 404) return new ModelFailure('not-found', message, facts);
  // An account without money answers 429 too; waiting mends nothing there.
  if (status === 429 && /insufficient_quota|billing/u.test(error.responseBody ?? ''))
    return new ModelFailure('credential', message, facts);
  if (status === 429) return new ModelFailure('rate-limited', message, facts);
  if (status === 408 || status === 409 || status >= 500) return new ModelFailure('unavailable', message, facts);
  // The status was good and the body was not what it should be.
  if (status < 400) return new ModelFailure('malformed', message, facts);
  return new ModelFailure('rejected', message, facts);
}

/** An error told inside a stream that had begun well: plain data, in each provider's own form. */
function failureOfErrorEvent(error: unknown): ModelFailure {
  const text = typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
  const message = text.slice(0, 500);
  if (/rate.?limit/iu.test(text)) return new ModelFailure('rate-limited', message, { cause: error });
  if (/overloaded|unavailable|server_error|api_error|timeout|internal/iu.test(text))
    return new ModelFailure('unavailable', message, { cause: error });
  return new ModelFailure('unknown', message, { cause: error });
}

/** Seconds, a date, or OpenAI's own milliseconds. */
function retryAfterOf(headers: Readonly<Record<string, string>>): number | undefined {
  const milliseconds = Number(headers['retry-after-ms']);
  if (milliseconds > 0) return milliseconds;
  const given = headers['retry-after'];
  if (given === undefined) return undefined;
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(given);
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now());
}

function isNetworkError(error: Error): boolean {
  return /fetch failed|network|socket|terminated|ECONN|ENOTFOUND|EAI_AGAIN|UND_ERR|EPIPE/iu.test(
    `${error.message} ${codeOf(error)} ${codeOf(error.cause)}`,
  );
}

function networkReason(error: Error): string {
  const code = codeOf(error.cause) || codeOf(error);
  return code ? `${error.message} (${code})` : error.message;
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}
