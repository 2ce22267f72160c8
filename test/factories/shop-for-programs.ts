import { startTrelloServer } from '../fakes/trello-server/server.ts';
import { openTestShop } from './test-shop.ts';

const trello = { key: 'a'.repeat(32), token: 'b'.repeat(64), secret: 'c'.repeat(32) };
const adminKey = 'test-admin-key-0123456789';

export type ShopForPrograms = Awaited<ReturnType<typeof openShopForPrograms>>;

/** A shop with a board for its cards, and keys for programs. */
export async function openShopForPrograms(company: string, environment: Record<string, string> = {}) {
  const board = await startTrelloServer(trello);
  const shop = await openTestShop(company, {
    TRELLO_KEY: trello.key,
    TRELLO_TOKEN: trello.token,
    TRELLO_SECRET: trello.secret,
    TRELLO_BOARD: board.board,
    TRELLO_API_URL: board.url,
    ...environment,
  });
  return {
    ...shop,
    adminKey,
    async makeKey(scopes: readonly string[], more: Record<string, unknown> = {}) {
      const place = '/api/v1/admin/api-keys';
      const { body } = await shop.call('POST', place, { name: 'Test', scopes, ...more }, adminKey);
      return { id: body.id as string, key: body.key as string };
    },
    /** Requests with their cards, newest first, once every card stands. */
    async requests() {
      for (;;) {
        const { body } = await shop.call('GET', '/api/v1/admin/requests', undefined, adminKey);
        if (body.requests.every(({ card }: { card?: unknown }) => card !== undefined)) return body.requests;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    conversations: async () =>
      (await shop.call('GET', '/api/v1/admin/conversations?limit=100', undefined, adminKey)).body.conversations,
    async close() {
      await shop.close();
      await board.stop();
    },
  };
}
