import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardContent, Tracker, TrackerEvent, TrackerWebhookRequest } from '../../src/core/ports/tracker.ts';
import type { Stage } from '../../src/core/sales/pipeline.ts';
import type { FaultKind } from '../fakes/faults.ts';

/** A tracker before its far side, and the hands of the staff on that far side. */
export type TrackerWorld = {
  readonly tracker: Tracker;
  /** The same board through settings with a mistake. */
  readonly withoutSecret: Tracker;
  readonly unreachable: Tracker;
  columns(): readonly string[];
  cards(): readonly WorldCard[];
  /** Staff acts give the signed webhook request that tells of it. */
  moveByStaff(cardId: string, column: string): TrackerWebhookRequest;
  commentByStaff(cardId: string, text: string): TrackerWebhookRequest;
  archiveByStaff(cardId: string): void;
  eventOnOtherBoard(): TrackerWebhookRequest;
  /** The next call to the far side fails. */
  failNext(kind: FaultKind): void;
  /** The next card is created and its answer lost. */
  loseCreatedCard(): void;
  stop(): Promise<void>;
};

export type WorldCard = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly column: string;
};

export const suiteStages = [
  stage('new', 'Новые', { ru: 'Новая', en: 'New' }),
  stage('work', 'В работе', { ru: 'В работе', en: 'In progress' }),
  stage('done', 'Готово', { ru: 'Выполнена', en: 'Done' }, 'won'),
] as const;

const [fresh, work, done] = suiteStages;

export function describeTracker(name: string, createWorld: () => Promise<TrackerWorld>): void {
  describe(`${name} is a tracker`, () => {
    let world: TrackerWorld;
    let tracker: Tracker;
    beforeEach(async () => {
      world = await createWorld();
      tracker = world.tracker;
      await tracker.prepare(suiteStages);
    });
    afterEach(() => world.stop());

    test('prepare makes every column once, in the order of the stages', async () => {
      expect(await tracker.prepare(suiteStages)).toEqual({ missingColumns: [] });
      expect(world.columns().filter((column) => suiteStages.some((one) => one.column === column))).toEqual(
        suiteStages.map((one) => one.column),
      );
    });

    test('a column that cannot be made is named, and no other changes', async () => {
      await tracker.createCard(content(1), fresh);
      const extra = stage('lost', 'Отменено', { ru: 'Отменена' }, 'lost');
      const { missingColumns } = await tracker.prepare([...suiteStages, extra]);
      expect([...world.columns(), ...missingColumns]).toContain('Отменено');
      expect(world.cards()[0]?.column).toBe('Новые');
    });

    test('a created card stands in its column with its words', async () => {
      const reference = await tracker.createCard(content(1), fresh);
      expect(reference.url).toMatch(/^https?:\/\//);
      expect(world.cards()).toEqual([
        expect.objectContaining({ id: reference.cardId, title: content(1).title, column: 'Новые' }),
      ]);
      expect(world.cards()[0]?.description).toContain(content(1).description);
    });

    test('a card is found by its marker only', async () => {
      const first = await tracker.createCard(content(1), fresh);
      const twelfth = await tracker.createCard(content(12), fresh);
      expect(await tracker.findCard(content(1).marker)).toEqual(first);
      expect(await tracker.findCard(content(12).marker)).toEqual(twelfth);
      expect(await tracker.findCard(content(2).marker)).toBeUndefined();
    });

    test('an archived card is found too', async () => {
      const reference = await tracker.createCard(content(1), fresh);
      world.archiveByStaff(reference.cardId);
      expect(await tracker.findCard(content(1).marker)).toEqual(reference);
    });

    test('a card whose answer was lost is found', async () => {
      world.loseCreatedCard();
      await expect(tracker.createCard(content(1), fresh)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
      expect(await tracker.findCard(content(1).marker)).toMatchObject({ cardId: world.cards()[0]?.id });
      expect(world.cards()).toHaveLength(1);
    });

    test('a card is moved, and can be moved again to where it stands', async () => {
      const { cardId } = await tracker.createCard(content(1), fresh);
      await tracker.moveCard(cardId, work);
      await tracker.moveCard(cardId, work);
      expect(world.cards()[0]?.column).toBe('В работе');
    });

    test('a rewritten card keeps its column and what was said on it', async () => {
      const { cardId } = await tracker.createCard(content(1), fresh);
      await tracker.moveCard(cardId, work);
      await tracker.addComment(cardId, 'Покупатель просит позвонить');
      await tracker.updateCard(cardId, { ...content(1), title: 'Changed', description: 'Other words\n\nvitrina:1' });
      expect(world.cards()[0]).toMatchObject({ title: 'Changed', column: 'В работе' });
      expect(world.cards()[0]?.description).toContain('Other words');
      expect(world.cards()[0]?.description).not.toContain('Покупатель: Ольга');
      expect(await tracker.findCard('vitrina:1')).toMatchObject({ cardId });
    });

    test('an unknown card is refused and not retried', async () => {
      await expect(tracker.moveCard('5f00000000000000000000ff', work)).rejects.toMatchObject({
        code: 'PROVIDER_REJECTED',
        isRetryable: false,
      });
    });

    describe('webhooks', () => {
      let cardId: string;
      beforeEach(async () => {
        cardId = (await tracker.createCard(content(1), fresh)).cardId;
      });

      test('a valid one tells of a move', async () => {
        const events = await tracker.parseWebhook(world.moveByStaff(cardId, 'В работе'));
        expect(events).toEqual([{ id: expect.any(String), type: 'card-moved', cardId, column: 'В работе' }]);
      });

      test("a valid one tells of a staff member's comment", async () => {
        const events = await tracker.parseWebhook(world.commentByStaff(cardId, '@клиент Отправили сегодня'));
        expect(events).toEqual([
          {
            id: expect.any(String),
            type: 'comment-added',
            cardId,
            text: '@клиент Отправили сегодня',
            author: expect.any(String),
          },
        ]);
      });

      test('a replayed one has the same event id', async () => {
        const request = world.moveByStaff(cardId, 'В работе');
        const [first] = await tracker.parseWebhook(request);
        const replay = { ...request, headers: { ...request.headers, 'x-github-delivery': 'another' } };
        const [second] = await tracker.parseWebhook(replay);
        expect(second?.id).toBe(first?.id);
      });

      test.each<[string, (request: TrackerWebhookRequest) => TrackerWebhookRequest]>([
        ['tampered', (request) => ({ ...request, body: request.body.replace('В работе', 'Готово') })],
        ['unsigned', (request) => ({ ...request, headers: {} })],
        ['wrongly signed', (request) => ({ ...request, headers: mapValues(request.headers, (value) => `x${value}`) })],
      ])('a %s one is refused', async (_name, spoil) => {
        const request = world.moveByStaff(cardId, 'В работе');
        await expect(tracker.parseWebhook(spoil(request))).rejects.toMatchObject({ code: 'INVALID_SIGNATURE' });
      });

      test('all are refused while no secret is set', async () => {
        const request = world.moveByStaff(cardId, 'В работе');
        await expect(world.withoutSecret.parseWebhook(request)).rejects.toMatchObject({ code: 'INVALID_SIGNATURE' });
      });

      test('those of other boards tell nothing', async () => {
        expect(await tracker.parseWebhook(world.eventOnOtherBoard())).toEqual([]);
      });
    });

    describe('polling', () => {
      test('the first call only takes the place', async () => {
        const { cardId } = await tracker.createCard(content(1), fresh);
        world.moveByStaff(cardId, 'В работе');
        const { events, cursor } = await tracker.changesSince(undefined);
        expect(events).toEqual([]);
        expect((await tracker.changesSince(cursor)).events).toEqual([]);
      });

      test('misses nothing and repeats nothing', async () => {
        const { cardId } = await tracker.createCard(content(1), fresh);
        let { cursor } = await tracker.changesSince(undefined);
        const poll = async () => {
          const next = await tracker.changesSince(cursor);
          cursor = next.cursor;
          return next.events;
        };
        world.moveByStaff(cardId, 'В работе');
        world.commentByStaff(cardId, 'Позвонил, не отвечает');
        expect((await poll()).map(said)).toEqual(['В работе', 'Позвонил, не отвечает']);
        expect(await poll()).toEqual([]);
        world.moveByStaff(cardId, 'Готово');
        expect((await poll()).map(said)).toEqual(['Готово']);
        world.commentByStaff(cardId, 'to customer: done');
        world.commentByStaff(cardId, 'Позвонил снова');
        expect((await poll()).map(said)).toEqual(['to customer: done', 'Позвонил снова']);
        expect(await poll()).toEqual([]);
      });

      test('a failed call can be made again with the same cursor', async () => {
        const { cardId } = await tracker.createCard(content(1), fresh);
        const { cursor } = await tracker.changesSince(undefined);
        world.moveByStaff(cardId, 'Готово');
        world.failNext('server-error');
        await expect(tracker.changesSince(cursor)).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
        expect((await tracker.changesSince(cursor)).events.map(said)).toEqual(['Готово']);
      });

      test('our own comments do not come back', async () => {
        const { cardId } = await tracker.createCard(content(1), fresh);
        const { cursor } = await tracker.changesSince(undefined);
        await tracker.addComment(cardId, '@customer this came from the customer\n\n@customer and this');
        world.commentByStaff(cardId, 'Понял');
        const { events } = await tracker.changesSince(cursor);
        expect(events.filter((event) => event.type === 'comment-added').map(said)).toEqual(['Понял']);
      });
    });

    test.each<[FaultKind, object]>([
      ['rate-limit', { code: 'PROVIDER_RATE_LIMITED', status: 429, retryAfter: 7, isRetryable: true }],
      ['unauthorized', { code: 'CREDENTIAL_REJECTED', kind: 'configuration' }],
      ['server-error', { code: 'PROVIDER_UNAVAILABLE', isRetryable: true }],
      ['cut-before-effect', { code: 'PROVIDER_UNAVAILABLE', isRetryable: true }],
      ['stall', { code: 'PROVIDER_UNAVAILABLE', isRetryable: true }],
    ])('%s is told in our words, and the next call works', async (kind, error) => {
      world.failNext(kind);
      await expect(tracker.findCard('vitrina:1')).rejects.toMatchObject(error);
      expect(await tracker.findCard('vitrina:1')).toBeUndefined();
    });

    test('a far side that is not there is unavailable', async () => {
      await expect(world.unreachable.findCard('vitrina:1')).rejects.toMatchObject({ code: 'PROVIDER_UNAVAILABLE' });
    });

    test('a card stands where staff put it', async () => {
      const { cardId } = await tracker.createCard(content(1), done);
      world.moveByStaff(cardId, 'Новые');
      expect(world.cards()[0]?.column).toBe('Новые');
    });
  });
}

export function content(number: number): CardContent {
  return {
    title: `Заказ ${number} · Кофемашина · 45 000 ₽`,
    description: `**Покупатель: Ольга**\n\n- Кофемашина × 1 = 45 000 ₽\n\nvitrina:${number}`,
    marker: `vitrina:${number}`,
    labels: ['order', 'горячий'],
  };
}

function stage(id: string, column: string, name: Stage['name'], outcome?: Stage['outcome']): Stage {
  return { id, name, column, outcome, tell: undefined };
}

function said(event: TrackerEvent): string {
  return event.type === 'card-moved' ? event.column : event.text;
}

function mapValues(record: Readonly<Record<string, string | undefined>>, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, value && change(value)]));
}
