/**
 * Errors are named by who must act. Two places translate them, and only they:
 * the HTTP error handler and the job error policy.
 */
export type ErrorDetails = Readonly<Record<string, unknown>>;

abstract class KnownError extends Error {
  abstract readonly kind: 'user' | 'access' | 'configuration' | 'provider';
  readonly code: string;
  readonly details: ErrorDetails;

  constructor(code: string, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.details = details;
    this.name = new.target.name;
  }
}

export type UserErrorCode = 'VALIDATION_FAILED' | 'NOT_FOUND' | 'CONFLICT' | 'RATE_LIMITED' | 'TOO_LARGE';

/** The caller must change what it sent; trying again as it is will not help. */
export class UserError extends KnownError {
  readonly kind = 'user';
  declare readonly code: UserErrorCode;

  constructor(code: UserErrorCode, message: string, details?: ErrorDetails) {
    super(code, message, details);
  }
}

export type AccessErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INVALID_SIGNATURE';

/** The caller is not who it must be. */
export class AccessError extends KnownError {
  readonly kind = 'access';
  declare readonly code: AccessErrorCode;

  constructor(code: AccessErrorCode, message: string, details?: ErrorDetails) {
    super(code, message, details);
  }
}

export type ConfigurationErrorCode =
  | 'MISSING_SETTING'
  | 'INVALID_SETTING'
  | 'CREDENTIAL_REJECTED'
  | 'DATA_FOLDER_IN_USE';

/** The owner of the installation must change a setting or a key. The message says what to do. */
export class ConfigurationError extends KnownError {
  readonly kind = 'configuration';
  declare readonly code: ConfigurationErrorCode;

  constructor(code: ConfigurationErrorCode, message: string, details?: ErrorDetails) {
    super(code, message, details);
  }
}

export type ProviderErrorCode = 'PROVIDER_UNAVAILABLE' | 'PROVIDER_REJECTED' | 'PROVIDER_RATE_LIMITED';

/** A far side failed. `isRetryable` is data, so that a job policy needs no knowledge of the vendor. */
export class ProviderError extends KnownError {
  readonly kind = 'provider';
  declare readonly code: ProviderErrorCode;
  readonly provider: string;
  readonly status: number | undefined;
  /** Seconds the far side asked us to wait. */
  readonly retryAfter: number | undefined;
  readonly isRetryable: boolean;

  constructor(
    code: ProviderErrorCode,
    message: string,
    facts: { provider: string; status?: number | undefined; retryAfter?: number | undefined; cause?: unknown },
  ) {
    super(code, message, { provider: facts.provider, status: facts.status }, facts.cause);
    this.provider = facts.provider;
    this.status = facts.status;
    this.retryAfter = facts.retryAfter;
    this.isRetryable = code !== 'PROVIDER_REJECTED';
  }
}

export type VitrinaError = UserError | AccessError | ConfigurationError | ProviderError;

export function isVitrinaError(error: unknown): error is VitrinaError {
  return error instanceof KnownError;
}
