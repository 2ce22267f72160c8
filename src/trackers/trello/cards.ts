import { createCard, createCardComment, getCard, updateCard } from 'trello.js/cards';
import type { Client } from 'trello.js/core';
import { type Card, CardSchema } from 'trello.js/models';
import { z } from 'zod';
import type { CardContent, CardReference, Stage } from '../../core/ports/tracker.ts';
import { ensureLabels, ensureLists } from './board.ts';
import { fitDescription, hasMarker, signComment } from './text.ts';

/** Trello's largest page. */
const pageSize = 1_000;

/** Reads the board's cards, archived ones too, newest first; Trello's search lags behind and cannot serve here. */
export async function findCard(client: Client, board: string, marker: string): Promise<CardReference | undefined> {
  let before: string | undefined;
  while (true) {
    const page = await client.sendRequest({
      url: `/boards/${board}/cards/all`,
      searchParams: { fields: 'desc,shortUrl,url', limit: pageSize, before },
      schema: z.array(CardSchema),
    });
    const found = page.find((card) => hasMarker(card.desc ?? '', marker));
    if (found) return referenceTo(found);
    // Ids begin with the time of creation, so the smallest is the oldest.
    const oldest = page.map((card) => card.id).sort()[0];
    if (page.length < pageSize || !oldest || oldest === before) return undefined;
    before = oldest;
  }
}

export async function addCard(
  client: Client,
  board: string,
  content: CardContent,
  stage: Stage,
): Promise<CardReference> {
  const [idList = ''] = await ensureLists(client, board, [stage]);
  const labels = await ensureLabels(client, board, content.labels);
  const card = await createCard(client, {
    idList,
    name: content.title,
    desc: fitDescription(content.description),
    pos: 'top',
    ...(labels.length > 0 ? { idLabels: [...labels] } : {}),
  });
  return referenceTo(card);
}

/** Labels that the staff put on the card stay. */
export async function rewriteCard(client: Client, board: string, cardId: string, content: CardContent): Promise<void> {
  const labels = await ensureLabels(client, board, content.labels);
  const current = await getCard(client, { id: cardId, fields: 'idLabels' });
  const kept = (current.idLabels ?? []).map((label) => (typeof label === 'string' ? label : label.id));
  await updateCard(client, {
    id: cardId,
    name: content.title,
    desc: fitDescription(content.description),
    idLabels: [...new Set([...kept, ...labels])].join(','),
  });
}

/** Returns when Trello did it. */
export async function placeCard(
  client: Client,
  board: string,
  cardId: string,
  stage: Stage,
): Promise<Date | undefined> {
  const [idList = ''] = await ensureLists(client, board, [stage]);
  const card = await updateCard(client, { id: cardId, idList });
  return card.dateLastActivity;
}

export async function commentCard(client: Client, cardId: string, text: string): Promise<void> {
  await createCardComment(client, { id: cardId, text: signComment(text) });
}

function referenceTo(card: Card): CardReference {
  return { cardId: card.id, url: card.shortUrl ?? card.url ?? `https://trello.com/c/${card.shortLink ?? card.id}` };
}
