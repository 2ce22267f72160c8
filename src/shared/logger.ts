import pino from 'pino';
import type { Logger } from '../core/ports/logger.ts';

/** Field names that may hold personal data; whatever is logged under them is removed. */
const personal = ['text', 'name', 'phone', 'email', 'address', 'token', 'authorization', 'contact', 'comment', 'body'];

/** JSON lines, or readable ones on a terminal. Errors are logged with kind, code and stack, never with request bodies. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { error: serializeError },
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, kind } = error as { code?: unknown; kind?: unknown };
  return {
    type: error.name,
    ...(kind ? { kind } : {}),
    ...(code ? { code } : {}),
    message: error.message.slice(0, 500),
    stack: error.stack,
    ...(error.cause instanceof Error ? { cause: error.cause.message.slice(0, 500) } : {}),
  };
}
