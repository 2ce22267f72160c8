import { z } from 'zod';
import { AccessError, UserError } from '../../core/errors.ts';
import type { TrackerEvent, TrackerWebhookRequest } from '../../core/ports/tracker.ts';
import type { LatestByKey } from '../../shared/latest-by-key.ts';
import { isSignatureValid } from '../../shared/webhook-signature.ts';
import { actionSchema, readAction } from './events.ts';
import type { TrelloSettings } from './settings.ts';

const payloadSchema = z.object({ action: actionSchema });

/**
 * Trello signs body + callback URL with the Power-Up's secret. The event's id is the action's, which stands inside
 * the signed body: a replay carries the same id and is dropped by whoever remembers ids.
 */
export function readWebhook(
  request: TrackerWebhookRequest,
  settings: TrelloSettings,
  moves: LatestByKey,
): readonly TrackerEvent[] {
  if (!settings.secret) {
    throw new AccessError('INVALID_SIGNATURE', 'Trello webhooks are refused until TRELLO_SECRET is set.');
  }
  const signature = headerOf(request, 'x-trello-webhook');
  if (!signature) throw new AccessError('INVALID_SIGNATURE', 'The webhook has no x-trello-webhook signature.');
  const signed = request.body + request.url;
  if (!isSignatureValid({ algorithm: 'sha1', encoding: 'base64' }, { secret: settings.secret, signed, signature })) {
    throw new AccessError('INVALID_SIGNATURE', 'The x-trello-webhook signature does not match body and address.');
  }
  const payload = readPayload(request.body);
  if (!payload || !isOfBoard(payload.action, settings.board)) return [];
  const event = readAction(payload.action, moves);
  return event ? [event] : [];
}

function readPayload(body: string): z.infer<typeof payloadSchema> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new UserError('VALIDATION_FAILED', 'The webhook is not JSON.');
  }
  // Signed, but an action of a kind we do not know (of a member, of a workspace): nothing for us.
  return payloadSchema.safeParse(json).data;
}

function isOfBoard(action: z.infer<typeof actionSchema>, board: string): boolean {
  return action.data.board?.id === board || action.data.board?.shortLink === board;
}

function headerOf(request: TrackerWebhookRequest, name: string): string | undefined {
  return Object.entries(request.headers).find(([key]) => key.toLowerCase() === name)?.[1];
}
