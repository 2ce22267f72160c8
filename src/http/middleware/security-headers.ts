import type { MiddlewareHandler } from 'hono';

/** Our pages load nothing from other hosts and run no inline script; the API may be called from any page (no cookies). */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  if (headers.get('content-type')?.startsWith('text/html')) {
    headers.set(
      'Content-Security-Policy',
      "default-src 'self'; img-src 'self' data: https:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    );
    headers.set('X-Frame-Options', 'DENY');
  }
};
