import { type Context, Hono } from 'hono';
import { UserError } from '../../core/errors.ts';
import type { Tracker } from '../../core/ports/tracker.ts';
import { applyTrackerEvents } from '../../jobs/apply-tracker-events.ts';
import type { Services } from '../services.ts';

/** Far above any vendor's webhook (GitHub's limit is 25 MB, ours are a few kB). */
const largestBody = 1_000_000;

/** Webhooks of trackers. The plug checks the signature; a replay carries an event that was seen and does nothing. */
export function createHookRoutes(services: Services): Hono {
  const { trackers, publicUrl } = services;
  const routes = new Hono();

  // Trello asks with HEAD, when a webhook is made, whether somebody is there.
  routes.get('/:plug', (context) => {
    plugOf(context, trackers);
    return context.json({ status: 'ok' });
  });

  routes.post('/:plug', async (context) => {
    const tracker = plugOf(context, trackers);
    const body = await context.req.text();
    if (body.length > largestBody) throw new UserError('TOO_LARGE', 'A webhook may have 1 MB at most.');
    const { pathname, search } = new URL(context.req.url);
    const events = await tracker.parseWebhook({
      method: context.req.method,
      // The address as the vendor knows it: a proxy in front of us shows another.
      url: publicUrl + pathname + search,
      headers: context.req.header(),
      body,
    });
    const { count } = await applyTrackerEvents(tracker.name, events, {
      ...services,
      trackerNames: trackers.map(({ name }) => name),
    });
    return context.json({ accepted: count });
  });

  return routes;
}

function plugOf(context: Context, trackers: readonly Tracker[]): Tracker {
  const name = context.req.param('plug');
  const tracker = trackers.find((one) => one.name === name);
  if (!tracker) throw new UserError('NOT_FOUND', `No tracker "${name}" is set up here.`);
  return tracker;
}
