import { ActionSchema, BoardSchema, CardSchema, LabelSchema, TrelloListSchema, WebhookSchema } from 'trello.js/models';
import {
  CreateBoardLabelSchema,
  CreateBoardListSchema,
  CreateCardCommentSchema,
  CreateCardSchema,
  CreateWebhookSchema,
  UpdateCardSchema,
} from 'trello.js/parameters';
import type { Call } from './call.ts';
import { cardView, changeCard, insertCard } from './cards.ts';
import { checkAnswer, checkId, checkLength, checkParameters, notFound, Refusal } from './check.ts';
import type { Action, Board } from './state.ts';

type Route = readonly [method: string, path: RegExp, handle: (call: Call) => object | Promise<object>];

/** The endpoints of Trello's REST API that the product calls, refusing what Trello refuses. */
export const routes: readonly Route[] = [
  ['GET', /^\/boards\/(\w+)$/, (call) => checkAnswer(BoardSchema, boardOf(call))],
  [
    'GET',
    /^\/boards\/(\w+)\/lists$/,
    (call) => {
      const board = boardOf(call);
      const isShown = filterOf(call.parameters.filter ?? 'open');
      return call.state.lists
        .filter((list) => list.idBoard === board.id && isShown(list.closed))
        .sort((one, other) => one.pos - other.pos)
        .map((list) => checkAnswer(TrelloListSchema, list));
    },
  ],
  [
    'POST',
    /^\/boards\/(\w+)\/lists$/,
    (call) => {
      const { name, pos } = checkParameters(CreateBoardListSchema, { ...call.parameters, id: call.ids[0] });
      const board = boardOf(call);
      const places = call.state.lists.filter((list) => list.idBoard === board.id).map((list) => list.pos);
      // Without a position Trello puts a new list first.
      const place = placeAt(places, pos ?? 'top');
      const list = { id: call.state.id(), idBoard: board.id, name, pos: place, closed: false };
      call.state.lists.push(list);
      return checkAnswer(TrelloListSchema, list);
    },
  ],
  [
    'GET',
    /^\/boards\/(\w+)\/labels$/,
    (call) => {
      const board = boardOf(call);
      const labels = call.state.labels.filter((label) => label.idBoard === board.id);
      return labels.slice(0, limitOf(call, 50)).map((label) => checkAnswer(LabelSchema, label));
    },
  ],
  [
    'POST',
    /^\/boards\/(\w+)\/labels$/,
    (call) => {
      const { name, color } = checkParameters(CreateBoardLabelSchema, { ...call.parameters, id: call.ids[0] });
      const label = { id: call.state.id(), idBoard: boardOf(call).id, name, color };
      call.state.labels.push(label);
      return checkAnswer(LabelSchema, label);
    },
  ],
  [
    'GET',
    /^\/boards\/(\w+)\/cards\/(all|open|closed|visible)$/,
    (call) => {
      const board = boardOf(call);
      const isShown = filterOf(call.ids[1] === 'visible' ? 'open' : (call.ids[1] ?? 'open'));
      const { before } = call.parameters;
      const cards = call.state.cards.filter(
        (card) => card.idBoard === board.id && isShown(card.closed) && (!before || card.id < before),
      );
      return cards
        .reverse()
        .slice(0, limitOf(call, 1000))
        .map((card) => checkAnswer(CardSchema, cardView(card)));
    },
  ],
  ['GET', /^\/boards\/(\w+)\/actions$/, (call) => actionsOf(call)],
  [
    'POST',
    /^\/cards$/,
    (call) => checkAnswer(CardSchema, cardView(insertCard(call, checkParameters(CreateCardSchema, call.parameters)))),
  ],
  ['GET', /^\/cards\/(\w+)$/, (call) => checkAnswer(CardSchema, cardView(cardOf(call)))],
  [
    'PUT',
    /^\/cards\/(\w+)$/,
    (call) => {
      const { id: _id, ...changes } = checkParameters(UpdateCardSchema, { ...call.parameters, id: call.ids[0] });
      return checkAnswer(CardSchema, cardView(changeCard(call, cardOf(call), changes)));
    },
  ],
  [
    'POST',
    /^\/cards\/(\w+)\/actions\/comments$/,
    (call) => {
      const { text } = checkParameters(CreateCardCommentSchema, { ...call.parameters, id: call.ids[0] });
      if (text === '') throw new Refusal(400, 'invalid value for text');
      checkLength('text', text);
      return actionView(commentOn(call, cardOf(call).id, text));
    },
  ],
  [
    'POST',
    /^\/webhooks\/?$/,
    async (call) => {
      const { idModel, callbackURL, description } = checkParameters(CreateWebhookSchema, call.parameters);
      if (!call.state.boards.some((board) => board.id === idModel)) throw new Refusal(400, 'invalid value for idModel');
      const answer = await fetch(callbackURL, { method: 'HEAD' }).catch(() => undefined);
      if (answer?.status !== 200) throw new Refusal(400, `URL (${callbackURL}) did not return 200 status code`);
      const webhook = { id: call.state.id(), idModel, callbackURL, description: description ?? '', active: true };
      call.state.webhooks.push(webhook);
      return checkAnswer(WebhookSchema, webhook);
    },
  ],
  ['GET', /^\/tokens\/(\w+)\/webhooks$/, (call) => call.state.webhooks.map((hook) => checkAnswer(WebhookSchema, hook))],
];

export function commentOn(call: Pick<Call, 'state' | 'member'>, cardId: string, text: string): Action {
  const card = call.state.cards.find((one) => one.id === cardId);
  const board = call.state.boards.find((one) => one.id === card?.idBoard);
  if (!card || !board) throw notFound();
  card.dateLastActivity = call.state.date();
  const { id, name, shortLink, idShort } = card;
  return call.state.act('commentCard', call.member, board, { text, card: { id, name, shortLink, idShort } });
}

function actionView(action: Action): object {
  return checkAnswer(ActionSchema, action);
}

/** Newest first, as Trello does; `since` and `before` leave out what they name. */
function actionsOf(call: Call): object {
  const board = boardOf(call);
  const { filter, since, before } = call.parameters;
  const kinds = filter?.split(',').map((kind) => kind.split(':'));
  const matches = (action: Action) =>
    !kinds ||
    kinds.some(
      ([type, field]) =>
        action.type === type && (!field || field in ((action.data.old as Record<string, unknown> | undefined) ?? {})),
    );
  const isAfter = (action: Action, bound: string) =>
    /^[0-9a-f]{24}$/.test(bound) ? action.id > bound : Date.parse(action.date) > Date.parse(bound);
  return call.state.actions
    .filter((action) => action.data.board.id === board.id && matches(action))
    .filter((action) => (!since || isAfter(action, since)) && (!before || action.id < before))
    .reverse()
    .slice(0, limitOf(call, 50))
    .map(actionView);
}

function boardOf(call: Call): Board {
  const id = checkId(call.ids[0] ?? '');
  const board = call.state.boards.find((one) => one.id === id || one.shortLink === id);
  if (!board) throw notFound();
  return board;
}

function cardOf(call: Call) {
  const id = checkId(call.ids[0] ?? '');
  const card = call.state.cards.find((one) => one.id === id || one.shortLink === id);
  if (!card) throw notFound();
  return card;
}

function limitOf(call: Call, usual: number): number {
  const limit = call.parameters.limit === undefined ? usual : Number(call.parameters.limit);
  if (!Number.isInteger(limit) || limit < 0 || limit > 1000) throw new Refusal(400, 'invalid value for limit');
  return limit;
}

function filterOf(filter: string): (isClosed: boolean) => boolean {
  return (isClosed) => filter === 'all' || isClosed === (filter === 'closed');
}

function placeAt(places: readonly number[], pos: number | string): number {
  if (typeof pos === 'number') return pos;
  if (pos === 'top') return Math.min(16384 * 2, ...places) / 2;
  return Math.max(0, ...places) + 16384;
}
