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
    serializers: { error: serializeError, err: serializeError, cause: serializeError },
    redact: { paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), remove: true },
  };
  return destination ? pino(options, destination) : pino(options);
}

function serializeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, kind, statusCode } = error as { code?: unknown; kind?: unknown; statusCode?: unknown };
  return {
    type: error.name,
    ...(kind ? { kind } : {}),
    ...(code ? { code } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    message: messageOf(error),
    stack: stackOf(error),
    ...(error.cause instanceof Error ? { cause: `${error.cause.name}: ${messageOf(error.cause)}` } : {}),
  };
}

/** Errors of the LLM SDK quote what was asked and answered: customers' words. */
function quotesTexts(error: Error): boolean {
  return error.name.startsWith('AI_');
}

function messageOf(error: Error): string {
  return quotesTexts(error) ? '(not logged: it may quote a conversation)' : error.message.slice(0, 500);
}

/** A stack begins with the message. */
function stackOf(error: Error): string | undefined {
  return quotesTexts(error) ? error.stack?.slice(Math.max(0, error.stack.search(/^ {4}at /mu))) : error.stack;
}
