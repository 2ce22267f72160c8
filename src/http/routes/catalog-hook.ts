import { type Context, Hono } from 'hono';
import { catalogEventSchema } from '../../../contracts/catalog-changes.ts';
import { AccessError, UserError } from '../../core/errors.ts';
import type { CatalogChange } from '../../core/ports/catalog-desk.ts';
import { isSignatureValid } from '../../shared/webhook-signature.ts';
import { type PathOf, presentChanges, refusalOf } from '../presenters/present-changes.ts';
import type { Services } from '../services.ts';
import { check, withoutNul } from '../validation.ts';

/** Seconds by which the sender's clock may differ; what was signed earlier is a replay. */
const tolerance = 5 * 60;

/**
 * Changes of single products, signed: `X-Vitrina-Timestamp` in seconds, and in `X-Vitrina-Signature` the hexadecimal HMAC-SHA256 of
 * `timestamp.body` with CATALOG_WEBHOOK_SECRET. An event that was taken before does nothing.
 */
export function createCatalogHookRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.post('/', async (context) => {
    const body = await context.req.text();
    checkSignature(context, body, services);
    const event = check(catalogEventSchema, parse(body));
    const changes = event.changes.map(
      (change): CatalogChange => (change.type === 'upsert' ? { type: 'upsert', product: change.product } : change),
    );
    const result = await services.catalog.change(changes, event.id);
    if (result.type === 'repeated') return context.json({ accepted: 0, isRepeated: true });
    const pathOf: PathOf = ({ index, field }) => {
      const inside = changes[index]?.type === 'upsert' ? 'product' : 'fields';
      return field === '' ? `changes.${index}` : `changes.${index}.${inside}.${field}`;
    };
    if (result.type === 'refused') throw refusalOf(result.problems, pathOf);
    return context.json({ accepted: changes.length, ...presentChanges(result, pathOf) });
  });
  return routes;
}

function checkSignature(
  context: Context,
  body: string,
  { catalogWebhookSecret: secret = '', clock }: Pick<Services, 'catalogWebhookSecret' | 'clock'>,
): void {
  const refuse = (why: string) => new AccessError('INVALID_SIGNATURE', why);
  if (secret === '') throw refuse('No CATALOG_WEBHOOK_SECRET is set here, so that no signature can be checked.');
  const timestamp = context.req.header('x-vitrina-timestamp') ?? '';
  const signature = (context.req.header('x-vitrina-signature') ?? '').replace(/^sha256=/i, '').toLowerCase();
  const isValid = isSignatureValid(
    { algorithm: 'sha256', encoding: 'hex' },
    { secret, signed: `${timestamp}.${body}`, signature },
  );
  if (!isValid)
    throw refuse(
      'X-Vitrina-Signature must be the hexadecimal HMAC-SHA256 of "<X-Vitrina-Timestamp>.<body>" with the shared secret.',
    );
  const age = clock.now().getTime() / 1000 - Number(timestamp);
  if (!/^\d{9,11}$/.test(timestamp) || Math.abs(age) > tolerance)
    throw refuse('X-Vitrina-Timestamp must be the present time in seconds; older than 5 minutes is a replay.');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(withoutNul(body));
  } catch {
    throw new UserError('VALIDATION_FAILED', 'The body is not valid JSON. Send { "id": "…", "changes": [ … ] }.');
  }
}
