import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isVitrinaError, UserError, type VitrinaError } from '../../core/errors.ts';
import type { Logger } from '../../core/ports/logger.ts';

/** What clients of OpenAI's API read when a call fails. */
export type OpenAiError = {
  readonly error: {
    readonly message: string;
    readonly type: string;
    readonly code: string | null;
    /** The field that is wrong: `messages[0].content`. */
    readonly param: string | null;
  };
};

type Shape = { readonly status: ContentfulStatusCode; readonly type: string; readonly code: string | null };

const invalid = { status: 400, type: 'invalid_request_error', code: null } as const satisfies Shape;

const shapes: Readonly<Record<string, Shape>> = {
  VALIDATION_FAILED: invalid,
  NOT_FOUND: { ...invalid, status: 404, code: 'not_found' },
  CONFLICT: { status: 409, type: 'idempotency_error', code: 'conflict' },
  TOO_LARGE: { ...invalid, status: 413, code: 'request_too_large' },
  RATE_LIMITED: { status: 429, type: 'requests', code: 'rate_limit_exceeded' },
  UNAUTHENTICATED: { ...invalid, status: 401, code: 'invalid_api_key' },
  FORBIDDEN: { status: 403, type: 'permission_error', code: 'insufficient_scope' },
};

const broken = { status: 500, type: 'server_error', code: null } as const satisfies Shape;

/** Throws VALIDATION_FAILED that names the field, and OpenAI's code where it has one. */
export function unfit(param: string, message: string, code?: string): UserError {
  return new UserError('VALIDATION_FAILED', message, { param, ...(code ? { openAiCode: code } : {}) });
}

/** The errors of `/v1` in OpenAI's shape. A bug tells the caller nothing but its request id. */
export function createOpenAiErrorHandler(logger: Logger) {
  return (error: Error, context: Context): Response => {
    const known = isVitrinaError(error) ? error : undefined;
    if (!known && !(error instanceof HTTPException)) noteBug(error, context, logger);
    const { shape, body } = describe(error, context);
    const retryAfter = known?.details.retryAfter;
    if (typeof retryAfter === 'number') context.header('Retry-After', String(retryAfter));
    if (shape.status === 401) context.header('WWW-Authenticate', 'Bearer');
    return context.json(body, shape.status);
  };
}

/** The same for an answer that has begun: the status is gone by then. */
export function openAiErrorBody(error: unknown, context: Context, logger: Logger): OpenAiError {
  if (!isVitrinaError(error)) noteBug(error, context, logger);
  return describe(error, context).body;
}

function describe(error: unknown, context: Context): { readonly shape: Shape; readonly body: OpenAiError } {
  if (isVitrinaError(error)) {
    const shape = { ...(shapes[error.code] ?? broken), ...codeOf(error) };
    return { shape, body: bodyOf(error.message, shape, paramOf(error)) };
  }
  if (error instanceof HTTPException) {
    const shape = { ...invalid, status: error.status as ContentfulStatusCode };
    return { shape, body: bodyOf(error.message || 'The request is not right.', shape, null) };
  }
  const id = context.get('requestId') ?? '';
  return { shape: broken, body: bodyOf(`The failure was recorded. Tell us the request id ${id}.`, broken, null) };
}

function bodyOf(message: string, { type, code }: Shape, param: string | null): OpenAiError {
  return { error: { message, type, code, param } };
}

function codeOf({ details }: VitrinaError): { readonly code?: string } {
  return typeof details.openAiCode === 'string' ? { code: details.openAiCode } : {};
}

function paramOf({ details }: VitrinaError): string | null {
  return typeof details.param === 'string' ? details.param : null;
}

function noteBug(error: unknown, context: Context, logger: Logger): void {
  logger.error({ error, requestId: context.get('requestId'), path: context.req.routePath }, 'request failed');
}
