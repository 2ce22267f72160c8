import { createHmac } from 'node:crypto';
import type { Action, TrelloState } from './state.ts';

export type WebhookCall = { method: string; url: string; headers: Record<string, string>; body: string };

/** The request that Trello would send of this action to this address. */
export function webhookCall(state: TrelloState, secret: string, action: Action, callbackURL: string): WebhookCall {
  const model = state.boards.find((board) => board.id === action.data.board.id);
  const body = JSON.stringify({ action, model });
  const signature = createHmac('sha1', secret)
    .update(body + callbackURL)
    .digest('base64');
  return {
    method: 'POST',
    url: callbackURL,
    headers: { 'content-type': 'application/json', 'x-trello-webhook': signature },
    body,
  };
}

/** Delivers each action of a watched board, in order; resolves `settled` when none is under way. */
export function createDelivery(
  state: TrelloState,
  secret: string,
): { deliver(action: Action): void; settled(): Promise<void> } {
  let tail = Promise.resolve();
  return {
    deliver(action) {
      for (const webhook of state.webhooks.filter((one) => one.active && one.idModel === action.data.board.id)) {
        tail = tail.then(async () => {
          const { url, ...init } = webhookCall(state, secret, action, webhook.callbackURL);
          await fetch(url, init).catch(() => undefined);
        });
      }
    },
    settled: () => tail,
  };
}
