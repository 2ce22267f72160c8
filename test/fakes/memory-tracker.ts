import { createHmac, randomUUID } from 'node:crypto';
import { AccessError, ConfigurationError, ProviderError } from '../../src/core/errors.ts';
import type { CardContent, Tracker, TrackerEvent, TrackerWebhookRequest } from '../../src/core/ports/tracker.ts';
import { type Stage, stageByColumn } from '../../src/core/sales/pipeline.ts';
import { createFaults, type FaultKind } from './faults.ts';

export type MemoryCard = {
  id: string;
  content: CardContent;
  column: string;
  isArchived: boolean;
  comments: { text: string; isOurs: boolean }[];
};

export type MemoryTracker = ReturnType<typeof createMemoryTracker>;

/** A tracker that lives in this process, for tests of what stands above the port. `calls` names each method called. */
export function createMemoryTracker(options: { readonly name?: string; readonly secret?: string | undefined } = {}) {
  const name = options.name ?? 'memory';
  const cards: MemoryCard[] = [];
  const columns: string[] = [];
  const log: TrackerEvent[] = [];
  const calls: string[] = [];
  const faults = createFaults();

  /** Fails before the work, or does it and loses the answer. */
  async function call<Result>(method: string, work: () => Result): Promise<Result> {
    calls.push(method);
    const fault = faults.take(method);
    if (fault && fault !== 'cut-after-effect') throw errorOf(fault, name);
    const result = work();
    if (fault) throw errorOf(fault, name);
    return result;
  }

  function cardWith(cardId: string): MemoryCard {
    const card = cards.find((one) => one.id === cardId);
    if (!card)
      throw new ProviderError('PROVIDER_REJECTED', `There is no card ${cardId}.`, { provider: name, status: 404 });
    return card;
  }

  function columnOf(stage: Stage): string {
    const known = columns.find((column) => stageByColumn({ stages: [stage] }, column));
    if (known) return known;
    columns.push(stage.column);
    return stage.column;
  }

  const tracker: Tracker = {
    name,
    prepare: (stages) =>
      call('prepare', () => {
        stages.forEach(columnOf);
        return { missingColumns: [] };
      }),
    findCard: (marker) =>
      call('findCard', () => {
        const card = cards.find((one) => one.content.description.split(/\s+/).includes(marker));
        return card && { cardId: card.id, url: urlOf(card.id) };
      }),
    createCard: (content, stage) =>
      call('createCard', () => {
        const card = { id: randomUUID(), content, column: columnOf(stage), isArchived: false, comments: [] };
        cards.push(card);
        return { cardId: card.id, url: urlOf(card.id) };
      }),
    updateCard: (cardId, content) => call('updateCard', () => void Object.assign(cardWith(cardId), { content })),
    moveCard: (cardId, stage) =>
      call('moveCard', () => void Object.assign(cardWith(cardId), { column: columnOf(stage) })),
    addComment: (cardId, text) => call('addComment', () => void cardWith(cardId).comments.push({ text, isOurs: true })),
    parseWebhook: (request) => call('parseWebhook', () => readWebhook(request, options.secret)),
    changesSince: (cursor) =>
      call('changesSince', () => ({
        events: cursor === undefined ? [] : log.slice(Number(cursor)),
        cursor: String(log.length),
      })),
  };

  function happen(event: TrackerEvent): TrackerWebhookRequest {
    log.push(event);
    return signedRequest({ board: 'ours', event }, options.secret ?? '');
  }

  return {
    tracker,
    calls,
    cards: () => structuredClone(cards),
    columns: () => [...columns],
    addColumn: (column: string): void => void columns.push(column),
    /** What staff do by hand; gives the signed request that tells of it. */
    moveCard(cardId: string, column: string): TrackerWebhookRequest {
      cardWith(cardId).column = column;
      return happen({ id: randomUUID(), type: 'card-moved', cardId, column });
    },
    comment(cardId: string, text: string): TrackerWebhookRequest {
      cardWith(cardId).comments.push({ text, isOurs: false });
      return happen({ id: randomUUID(), type: 'comment-added', cardId, text, author: 'Anna Petrova' });
    },
    archiveCard: (cardId: string): void => void Object.assign(cardWith(cardId), { isArchived: true }),
    eventOnOtherBoard: (): TrackerWebhookRequest =>
      signedRequest(
        { board: 'another', event: { id: randomUUID(), type: 'card-moved', cardId: 'foreign', column: 'Done' } },
        options.secret ?? '',
      ),
    /** `where` matches a method's name. */
    failNext: (times: number, kind: FaultKind, where?: RegExp): void => faults.failNext(times, kind, where),
  };
}

type Payload = { readonly board: string; readonly event: TrackerEvent };

function signedRequest(payload: Payload, secret: string): TrackerWebhookRequest {
  const body = JSON.stringify(payload);
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { method: 'POST', url: 'https://shop.example/hooks/memory', headers: { 'x-signature': signature }, body };
}

function readWebhook(request: TrackerWebhookRequest, secret: string | undefined): readonly TrackerEvent[] {
  if (!secret) throw new AccessError('INVALID_SIGNATURE', 'Webhooks are refused until a secret is set.');
  const expected = createHmac('sha256', secret).update(request.body).digest('hex');
  if (request.headers['x-signature'] !== expected)
    throw new AccessError('INVALID_SIGNATURE', 'The signature is wrong.');
  const payload = JSON.parse(request.body) as Payload;
  return payload.board === 'ours' ? [payload.event] : [];
}

function errorOf(kind: FaultKind, provider: string): Error {
  if (kind === 'unauthorized')
    return new ConfigurationError('CREDENTIAL_REJECTED', 'The key was refused.', { provider });
  if (kind === 'rate-limit') {
    return new ProviderError('PROVIDER_RATE_LIMITED', 'Slow down.', { provider, status: 429, retryAfter: 7 });
  }
  return new ProviderError('PROVIDER_UNAVAILABLE', 'Cannot be reached.', { provider });
}

function urlOf(cardId: string): string {
  return `https://tracker.example/cards/${cardId}`;
}
