import type { Context } from 'hono';
import { AccessError } from '../../core/errors.ts';

/**
 * Whose page sent the request, by the headers that a browser writes and no page can forge (Fetch Metadata, Origin). Our own pages
 * are those of PUBLIC_URL and of the host that was asked.
 */
function senderOf(context: Context, publicUrl: string): 'own' | 'foreign' | 'unsaid' {
  const site = context.req.header('sec-fetch-site');
  const origin = context.req.header('origin');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign';
  if (origin !== undefined && !isOwn(origin, context, publicUrl)) return 'foreign';
  return site === undefined && origin === undefined ? 'unsaid' : 'own';
}

function isOwn(origin: string, context: Context, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === new URL(context.req.url).host;
}

/** Throws FORBIDDEN when another site's page sent it. What is no browser says nothing, and carries no cookie of a staff member. */
export function refuseForeign(context: Context, publicUrl: string): void {
  if (senderOf(context, publicUrl) === 'foreign') throw foreign();
}

/** Throws FORBIDDEN unless a page of ours sent it; reading changes nothing and may come from anywhere. */
export function requireOwnPage(context: Context, publicUrl: string): void {
  if (isReading(context) || senderOf(context, publicUrl) === 'own') return;
  throw foreign();
}

export function isReading(context: Context): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
}

function foreign(): AccessError {
  return new AccessError(
    'FORBIDDEN',
    'With a cookie, changes are taken from pages of this server only: send its address as "Origin", or use the ADMIN_API_KEY.',
  );
}
