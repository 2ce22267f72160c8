import { getBoardActions } from 'trello.js/boards';
import type { Client } from 'trello.js/core';
import type { TrackerEvent } from '../../core/ports/tracker.ts';
import type { LatestByKey } from '../../shared/latest-by-key.ts';
import { advance, emptyCursor, readFrom, seenCursorSchema } from '../../shared/seen-cursor.ts';
import { actionSchema, readAction, type TrelloAction } from './events.ts';

/** The kinds of action we follow. */
const filter = 'updateCard:idList,commentCard';

/** Trello's largest page. */
const pageSize = 1_000;

/** Reads the board's log of actions on from the cursor; the first call only takes the place in it. */
export async function readChanges(
  client: Client,
  board: string,
  cursor: string | undefined,
  moves: LatestByKey,
): Promise<{ readonly events: readonly TrackerEvent[]; readonly cursor: string }> {
  if (cursor === undefined) {
    const newest = await readPage(client, board, { limit: 200 });
    return { events: [], cursor: JSON.stringify(advance(emptyCursor, newest).cursor) };
  }
  const known = seenCursorSchema.parse(JSON.parse(cursor));
  const actions = await readSince(client, board, readFrom(known));
  const next = advance(known, actions);
  const events = next.unseen.map((action) => readAction(action, moves)).filter((event) => event !== undefined);
  return { events, cursor: JSON.stringify(next.cursor) };
}

async function readSince(client: Client, board: string, since: Date): Promise<readonly TrelloAction[]> {
  const actions: TrelloAction[] = [];
  let before: string | undefined;
  while (true) {
    const page = await readPage(client, board, {
      limit: pageSize,
      since: since.toISOString(),
      ...(before ? { before } : {}),
    });
    actions.push(...page);
    const oldest = page.at(-1)?.id;
    if (page.length < pageSize || !oldest || oldest === before) return actions;
    before = oldest;
  }
}

async function readPage(
  client: Client,
  board: string,
  range: { readonly limit: number; readonly since?: string; readonly before?: string },
): Promise<readonly TrelloAction[]> {
  const actions = await getBoardActions(client, { boardId: board, filter, ...range });
  return actions.map((action) => actionSchema.parse(action));
}
