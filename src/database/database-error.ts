import { ConfigurationError } from '../core/errors.ts';

/** What PostgreSQL refused, without the data it was about. */
class DatabaseError extends Error {
  /** SQLSTATE, e.g. `23505` for a value that must be unique; undefined when the connection failed. */
  readonly code: string | undefined;
  readonly constraint: string | undefined;

  constructor(message: string, code: string | undefined, constraint: string | undefined) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
    this.constraint = constraint;
  }
}

type DriverError = { readonly message?: string; readonly code?: string; readonly constraint?: string };

export function toPlainError(cause: unknown): Error {
  if (!(cause instanceof Error)) return new DatabaseError('The database failed', undefined, undefined);
  const { code, constraint, message } = cause as Error & DriverError;
  if (isDiskFull(cause)) return diskFull();
  if (code === undefined) return cause;
  return new DatabaseError(`The database refused: ${message}`, code, constraint);
}

/** SQLSTATE 53100, or what the operating system said before PostgreSQL could. */
export function isDiskFull(error: unknown): boolean {
  const { code, message = '' } = error as DriverError;
  return code === '53100' || code === 'ENOSPC' || /no space left on device|ENOSPC|disk quota exceeded/i.test(message);
}

export function diskFull(): ConfigurationError {
  return new ConfigurationError(
    'INVALID_SETTING',
    'The disk of the database is full. Free some space, or move DATA_DIR to a larger disk; nothing that was confirmed is lost.',
  );
}
