import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answerMessage } from '../assistant/conversations/answer-message.ts';
import { startConversation } from '../assistant/conversations/start-conversation.ts';
import type { Config } from '../config.ts';
import { localDay } from '../core/company/local-time.ts';
import { moveRequest } from '../core/requests/move-request.ts';
import { priceDraft } from '../core/requests/price-draft.ts';
import { recordNewRequest } from '../core/requests/record-request.ts';
import { orderFrom } from '../core/requests/submit-request.ts';
import type { ExaminedShop, GivenOrder } from '../examining/shop.ts';
import { createExamTracker } from '../examining/talking/memory-tracker.ts';
import { createVitrina, type Vitrina } from '../main.ts';
import { createLogger } from '../shared/logger.ts';

/**
 * The real product on a company folder, with an embedded database and a tracker of its own, both thrown away afterwards; whatever
 * the settings name stays untouched. `now`: the moment the exam begins at; time goes on from there.
 */
export async function openExamShop(config: Config, now: Date | undefined): Promise<ExaminedShop> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-exam-'));
  const skew = now === undefined ? 0 : now.getTime() - Date.now();
  const clock = { now: () => new Date(Date.now() + skew) };
  const { tracker, cards } = createExamTracker();
  const vitrina = await createVitrina(
    {
      ...config,
      dataDir,
      databaseUrl: undefined,
      redisUrl: undefined,
      trackers: [],
      vectors: undefined,
      searchServer: undefined,
      role: 'all',
    },
    createLogger('fatal'),
    { clock, trackers: [tracker] },
  );
  const close = async () => {
    await vitrina.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await vitrina.importFolder(undefined);
    await vitrina.startWork();
    return await shopOf(vitrina, { cards, close });
  } catch (error) {
    await close();
    throw error;
  }
}

async function shopOf(
  vitrina: Vitrina,
  { cards, close }: Pick<ExaminedShop, 'cards' | 'close'>,
): Promise<ExaminedShop> {
  const { answering, unitOfWork, clock, ids } = vitrina.services;
  const { materials } = await answering.materials.current();
  return {
    model: answering.models.name,
    read: unitOfWork.read,
    materials,
    now: () => clock.now(),
    cards,
    close,
    async start({ locale, page, visitorId }) {
      const started = await startConversation({ channel: 'exam', locale, page, visitorId }, answering);
      return { conversationId: started.conversation.id, greeting: started.greeting };
    },
    say: (conversationId, text, onText) =>
      answerMessage({ conversationId, text, clientMessageId: undefined }, answering, onText),
    move: (requestId, stageId) =>
      unitOfWork.run(async (transaction) => {
        await moveRequest(
          { requestId, stageId, by: 'operator' },
          { transaction, ids, trackers: answering.trackers, now: clock.now(), materials },
        );
      }),
    async placeOrder(order) {
      const request = await givenRequest(order, vitrina);
      await unitOfWork.run((transaction) =>
        recordNewRequest(request, 'customer', { transaction, ids, trackers: answering.trackers, now: clock.now() }),
      );
      return request;
    },
    async untilCardsStand() {
      for (let tries = 0; tries < 100 && (await unitOfWork.read.cards.listOwed()).length > 0; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100));
    },
  };
}

async function givenRequest(order: GivenOrder, { services }: Vitrina) {
  const { unitOfWork, ids, clock, answering } = services;
  const { materials } = await answering.materials.current();
  const now = clock.now();
  const conversation = order.conversationId
    ? await unitOfWork.read.conversations.find(order.conversationId)
    : (await startConversation({ channel: 'exam', locale: order.language }, answering)).conversation;
  if (!conversation) throw new Error(`There is no conversation ${order.conversationId}.`);
  const products = await unitOfWork.read.products.findMany(Object.keys(order.items));
  const priced = priceDraft({
    draft: {
      items: Object.entries(order.items).map(([sku, quantity]) => ({ sku, quantity })),
      contact: order.contact,
      place: order.place,
    },
    products: new Map(products.map((product) => [product.sku, product])),
    materials,
    today: localDay(now, materials.profile.timezone),
  });
  return orderFrom(
    priced,
    {
      id: ids.next(),
      number: await unitOfWork.read.requests.nextNumber(),
      conversationId: conversation.id,
      customerId: conversation.customerId,
      language: order.language,
      now,
    },
    materials,
  );
}
