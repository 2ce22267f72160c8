import { createBoardLabel, createBoardList, getBoardLists } from 'trello.js/boards';
import type { Client } from 'trello.js/core';
import { LabelSchema, type TrelloList } from 'trello.js/models';
import { z } from 'zod';
import type { Stage } from '../../core/ports/tracker.ts';
import { oneAtATime } from '../../shared/one-at-a-time.ts';

/** Ids of the lists that mirror the stages; a missing list is created after that of the stage before it. */
export async function ensureLists(client: Client, board: string, stages: readonly Stage[]): Promise<readonly string[]> {
  const lists = await readLists(client, board);
  const ids = stages.map((stage) => lists[findList(lists, stage)]?.id);
  if (ids.every((id) => id !== undefined)) return ids;
  // Names are not unique in Trello: two jobs that find the same list or label missing at once would both create it.
  return oneAtATime(client, async () => addMissingLists(client, board, stages, [...(await readLists(client, board))]));
}

/** Read every time: staff rename, archive and add lists, and a card put on an archived list is gone from sight. */
async function readLists(client: Client, board: string): Promise<readonly TrelloList[]> {
  const lists = await getBoardLists(client, { id: board, filter: 'open', fields: 'name,pos' });
  return lists.toSorted((one, other) => (one.pos ?? 0) - (other.pos ?? 0));
}

async function addMissingLists(
  client: Client,
  board: string,
  stages: readonly Stage[],
  lists: TrelloList[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  let place = -1;
  for (const stage of stages) {
    let index = findList(lists, stage);
    if (index < 0) {
      index = place + 1;
      const pos = stages.length === 1 ? 'bottom' : positionAt(lists, index);
      const created = await createBoardList(client, { id: board, name: stage.column, pos });
      lists.splice(index, 0, created);
    }
    ids.push(lists[index]?.id ?? '');
    place = index;
  }
  return ids;
}

function findList(lists: readonly TrelloList[], stage: Stage): number {
  const byColumn = lists.findIndex((list) => fold(list.name) === fold(stage.column));
  if (byColumn >= 0) return byColumn;
  const names = Object.values(stage.name).map(fold);
  return lists.findIndex((list) => names.includes(fold(list.name)));
}

/** Trello's `pos` is a number to sort by; a new list takes the middle between its neighbours. */
function positionAt(lists: readonly TrelloList[], index: number): string {
  const before = lists[index - 1]?.pos;
  const after = lists[index]?.pos;
  if (before === undefined) return 'top';
  return after === undefined ? 'bottom' : String((before + after) / 2);
}

const colours = ['green', 'yellow', 'orange', 'red', 'purple', 'blue', 'sky', 'lime', 'pink', 'black'] as const;

/** Ids of the board's labels with these names; missing ones are created, each name always in the same colour. */
export async function ensureLabels(
  client: Client,
  board: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return [];
  const known = await readLabels(client, board);
  const ids = wanted.map((name) => known.get(fold(name)));
  if (ids.every((id) => id !== undefined)) return ids;
  return oneAtATime(client, async () => addMissingLabels(client, board, wanted, await readLabels(client, board)));
}

async function readLabels(client: Client, board: string): Promise<Map<string, string>> {
  const labels = await client.sendRequest({
    url: `/boards/${board}/labels`,
    searchParams: { limit: 1000, fields: 'name' },
    schema: z.array(LabelSchema),
  });
  return new Map(labels.map((label) => [fold(label.name ?? ''), label.id]));
}

async function addMissingLabels(
  client: Client,
  board: string,
  names: readonly string[],
  known: Map<string, string>,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    let id = known.get(fold(name));
    if (!id) {
      id = (await createBoardLabel(client, { id: board, name, color: colourOf(name) })).id;
      known.set(fold(name), id);
    }
    ids.push(id);
  }
  return ids;
}

function colourOf(name: string): string {
  const sum = [...fold(name)].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 0);
  return colours[sum % colours.length] ?? 'blue';
}

function fold(text: string | undefined): string {
  return (text ?? '').trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
