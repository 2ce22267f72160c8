import type { CreateCardSchema, UpdateCardSchema } from 'trello.js/parameters';
import type { z } from 'zod';
import type { Call } from './call.ts';
import { checkId, checkLength, notFound, Refusal } from './check.ts';
import { type Board, type Card, type List, shortLinkOf, type TrelloState } from './state.ts';

type Changes = Omit<z.infer<typeof UpdateCardSchema>, 'id'>;

export function insertCard(call: Pick<Call, 'state' | 'member'>, given: z.infer<typeof CreateCardSchema>): Card {
  const { state } = call;
  const list = listOf(state, given.idList);
  checkLength('name', given.name);
  checkLength('desc', given.desc);
  const id = state.id();
  const card: Card = {
    id,
    idBoard: list.idBoard,
    idList: list.id,
    idShort: state.cards.length + 1,
    name: given.name ?? '',
    desc: given.desc ?? '',
    pos: 16384,
    closed: false,
    idLabels: checkLabels(state, list.idBoard, given.idLabels ?? []),
    shortLink: shortLinkOf(id),
    dateLastActivity: state.date(),
  };
  state.cards.push(card);
  const { name, shortLink, idShort } = card;
  state.act('createCard', call.member, boardOf(state, list.idBoard), {
    card: { id, name, shortLink, idShort },
    list: { id: list.id, name: list.name },
  });
  return card;
}

export function changeCard(call: Pick<Call, 'state' | 'member'>, card: Card, changes: Changes): Card {
  const { state } = call;
  checkLength('name', changes.name);
  checkLength('desc', changes.desc);
  const target = changes.idList === undefined ? undefined : listOf(state, changes.idList);
  if (target && target.idBoard !== card.idBoard) throw new Refusal(400, 'invalid value for idList');
  const labels = changes.idLabels === undefined ? undefined : String(changes.idLabels).split(',').filter(Boolean);
  if (labels) card.idLabels = checkLabels(state, card.idBoard, labels);
  const board = boardOf(state, card.idBoard);
  const source = listOf(state, card.idList);
  const name = changes.name ?? card.name;
  const about = { id: card.id, name, shortLink: card.shortLink, idShort: card.idShort };
  for (const field of ['name', 'desc', 'closed'] as const) {
    const value = changes[field];
    if (value === undefined || value === card[field]) continue;
    const old = { [field]: card[field] };
    Object.assign(card, { [field]: value, dateLastActivity: state.date() });
    state.act('updateCard', call.member, board, { card: { ...about, [field]: value }, old, list: nameOf(source) });
  }
  // Trello writes no action when a card is put where it stands.
  if (target && target.id !== source.id) {
    Object.assign(card, { idList: target.id, dateLastActivity: state.date() });
    state.act('updateCard', call.member, board, {
      card: { ...about, idList: target.id },
      old: { idList: source.id },
      listBefore: nameOf(source),
      listAfter: nameOf(target),
    });
  }
  return card;
}

/** The card as the API shows it. */
export function cardView(card: Card): object {
  return {
    ...card,
    shortUrl: `https://trello.com/c/${card.shortLink}`,
    url: `https://trello.com/c/${card.shortLink}/${card.idShort}`,
  };
}

function listOf(state: TrelloState, id: string): List {
  const list = state.lists.find((one) => one.id === checkId(id));
  if (!list) throw new Refusal(400, 'invalid value for idList');
  return list;
}

function boardOf(state: TrelloState, id: string): Board {
  const board = state.boards.find((one) => one.id === id);
  if (!board) throw notFound();
  return board;
}

function checkLabels(state: TrelloState, idBoard: string, ids: readonly string[]): string[] {
  if (ids.some((id) => !state.labels.some((label) => label.id === id && label.idBoard === idBoard))) {
    throw new Refusal(400, 'invalid value for idLabels');
  }
  return [...ids];
}

function nameOf(list: List): { id: string; name: string } {
  return { id: list.id, name: list.name };
}
