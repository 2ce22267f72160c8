import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../../contracts/problem.ts';
import { isVitrinaError, type VitrinaError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';

const statusByCode: Readonly<Record<string, ContentfulStatusCode>> = {
  VALIDATION_FAILED: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TOO_LARGE: 413,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  INVALID_SIGNATURE: 401,
  PROVIDER_REJECTED: 502,
  PROVIDER_UNAVAILABLE: 503,
  PROVIDER_RATE_LIMITED: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not right',
  401: 'Who are you?',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  429: 'Too many requests',
  500: 'Something broke on our side',
  502: 'A service we rely on refused',
  503: 'Not available now',
};

/** The one place where errors become HTTP answers (RFC 9457). A bug tells the caller nothing but its request id. */
export function createErrorHandler(logger: Logger) {
  return (error: Error, context: Context): Response => {
    if (isVitrinaError(error)) return knownError(error, context);
    if (error instanceof HTTPException) {
      return problem(context, {
        status: error.status as ContentfulStatusCode,
        code: 'VALIDATION_FAILED',
        detail: error.message || (titles[error.status] ?? ''),
      });
    }
    logger.error({ error, requestId: context.get('requestId'), path: context.req.routePath }, 'request failed');
    return problem(context, {
      status: 500,
      code: 'INTERNAL',
      detail: `The failure was recorded. Tell us the request id ${context.get('requestId') ?? ''}.`,
    });
  };
}

function knownError(error: VitrinaError, context: Context): Response {
  const status = error.kind === 'configuration' ? 503 : (statusByCode[error.code] ?? 500);
  const retryAfter = error.kind === 'provider' ? error.retryAfter : error.details.retryAfter;
  if (typeof retryAfter === 'number') context.header('Retry-After', String(retryAfter));
  if (status === 401) context.header('WWW-Authenticate', 'Bearer');
  const errors = error.details.errors as Problem['errors'];
  return problem(context, { status, code: error.code, detail: error.message, ...(errors ? { errors } : {}) });
}

export function problem(
  context: Context,
  facts: {
    readonly status: ContentfulStatusCode;
    readonly code: string;
    readonly detail: string;
    readonly errors?: Problem['errors'];
  },
): Response {
  const body: Problem = {
    type: `/docs#${facts.code.toLowerCase().replaceAll('_', '-')}`,
    title: titles[facts.status] ?? 'Error',
    status: facts.status,
    detail: facts.detail,
    code: facts.code,
    instance: context.get('requestId'),
    ...(facts.errors ? { errors: facts.errors } : {}),
  };
  return context.body(JSON.stringify(body), facts.status, { 'Content-Type': 'application/problem+json' });
}
