import { Hono } from 'hono';
import { UserError } from '../../core/errors.ts';
import { findOwnRequest } from '../../core/requests/find-own-request.ts';
import { defaultCountry, parseEmail, parsePhone } from '../../shared/contact.ts';
import { hashToken } from '../../shared/random-ids.ts';
import { bearerToken } from '../middleware/authenticate.ts';
import { callerAddress } from '../middleware/caller-address.ts';
import { takeLimit } from '../middleware/take-limit.ts';
import { presentRequest } from '../presenters/present-request.ts';
import type { Services } from '../services.ts';

/** A customer's own request, by conversation token, phone or e-mail; whoever else asks gets the same 404 as for none. */
export function createRequestRoutes(services: Services): Hono {
  const routes = new Hono();
  routes.get('/:number', async (context) => {
    const { read } = services.unitOfWork;
    const { materials } = await services.materials.current();
    const number = context.req.param('number');
    const request = /^\d{1,18}$/.test(number) ? await read.requests.findByNumber(number) : undefined;
    const token = bearerToken(context.req.header('authorization'));
    const conversation = token && request ? await read.conversations.find(request.conversationId) : undefined;
    if (!token) await takeLimit(services.limits.lookups, callerAddress(context));
    const phone = context.req.query('phone');
    const email = context.req.query('email');
    const own = findOwnRequest(request, {
      conversationId:
        token && conversation && conversation.tokenHash === hashToken(token) ? conversation.id : undefined,
      // A plus of a query string arrives as a space.
      phone: phone
        ? parsePhone(
            phone.replace(/^ /, '+'),
            defaultCountry(materials.profile.currency, materials.profile.languages[0] ?? 'en'),
          )
        : undefined,
      email: email ? parseEmail(email) : undefined,
    });
    if (!own)
      throw new UserError(
        'NOT_FOUND',
        "There is no such request, or it is not yours. Send the conversation's token, ?phone= or ?email= it was made with.",
      );
    return context.json(presentRequest(own, materials, await read.cards.listOfRequest(own.id)));
  });
  return routes;
}
