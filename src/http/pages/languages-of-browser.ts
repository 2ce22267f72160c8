import type { Context } from 'hono';

/** The browser's languages by preference, as lower-case tags; browsers list them so. */
export function languagesOfBrowser(context: Context): readonly string[] {
  const header = (context.req.header('accept-language') ?? '').slice(0, 500);
  return header
    .split(',')
    .map((part) => part.split(';')[0]?.trim().toLowerCase() ?? '')
    .filter((tag) => tag !== '' && tag !== '*');
}
