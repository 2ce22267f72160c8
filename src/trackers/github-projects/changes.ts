import { z } from 'zod';
import type { TrackerEvent } from '../../core/ports/tracker.ts';
import type { LatestByKey } from '../../shared/latest-by-key.ts';
import { advance, emptyCursor, readFrom, seenCursorSchema } from '../../shared/seen-cursor.ts';
import type { GithubApi } from './api.ts';
import type { Project } from './project.ts';
import { type Remark, readRemarks } from './remarks.ts';
import { movedEvent } from './status.ts';

/** `moves`: place among the dates of Status values. `texts`: place among the dates of cards' texts. `said`: what we told of each card. */
const cursorSchema = z.object({
  moves: seenCursorSchema,
  texts: seenCursorSchema,
  said: z.record(z.string(), z.array(z.string())),
});

const itemSchema = z.object({
  id: z.string(),
  content: z.object({ id: z.string().optional(), updatedAt: z.coerce.date().optional() }).nullish(),
  fieldValueByName: z
    .object({ name: z.string().nullish(), optionId: z.string().nullish(), updatedAt: z.coerce.date().optional() })
    .nullish(),
});

type Item = z.infer<typeof itemSchema>;

/**
 * GitHub keeps no log of a project and sorts its items by position only, so each call lists all items in brief and
 * reads the text of those that changed. Only the last of several moves between two calls is seen.
 */
export async function readChanges(
  api: GithubApi,
  project: Project,
  cursor: string | undefined,
  latest: LatestByKey,
): Promise<{ readonly events: readonly TrackerEvent[]; readonly cursor: string }> {
  const isFirst = cursor === undefined;
  const known = isFirst ? { moves: emptyCursor, texts: emptyCursor, said: {} } : cursorSchema.parse(JSON.parse(cursor));
  const items = await listItems(api, project);

  const moves = advance(known.moves, items.flatMap(asMove));
  const texts = items.flatMap((item) =>
    item.content?.id && item.content.updatedAt
      ? [{ id: item.content.id, cardId: item.id, date: item.content.updatedAt }]
      : [],
  );
  const changed = texts.filter((text) => text.date >= readFrom(known.texts));
  const remarks = await readRemarks(api, changed);

  const said = keepKnown(known.said, items);
  const fresh: Remark[] = [];
  for (const remark of remarks) {
    const before = said[remark.cardId] ?? [];
    if (before.includes(shorten(remark.id))) continue;
    fresh.push(remark);
    said[remark.cardId] = [...before, shorten(remark.id)];
  }
  const moved = moves.unseen.filter((move) => latest.accepts(move.event.cardId, move.date));
  const events = isFirst ? [] : [...moved.map((move) => move.event), ...fresh.map(asComment)];
  const next = { moves: moves.cursor, texts: { ...advance(known.texts, texts).cursor, seen: [] }, said };
  return { events, cursor: JSON.stringify(next) };
}

async function listItems(api: GithubApi, project: Project): Promise<readonly Item[]> {
  const query = `query items($project: ID!, $after: String) {
    node(id: $project) { ... on ProjectV2 { items(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id
        content { ... on DraftIssue { id updatedAt } ... on Issue { id updatedAt } }
        fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name optionId updatedAt } }
      }
    } } }
  }`;
  const answer = z.object({
    node: z.object({
      items: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
        nodes: z.array(itemSchema),
      }),
    }),
  });
  const items: Item[] = [];
  let after: string | null = null;
  while (true) {
    const { node }: z.infer<typeof answer> = await api.call(query, { project: project.id, after }, answer);
    items.push(...node.items.nodes);
    if (!node.items.pageInfo.hasNextPage) return items;
    after = node.items.pageInfo.endCursor ?? null;
  }
}

function asMove(item: Item) {
  const status = item.fieldValueByName;
  if (!status?.name || !status.updatedAt) return [];
  const event = movedEvent(item.id, { id: status.optionId, name: status.name }, status.updatedAt);
  return [{ id: event.id, date: status.updatedAt, event }];
}

function asComment({ id, cardId, text, author }: Remark): TrackerEvent {
  return { id, type: 'comment-added', cardId, text, author };
}

/** What is gone from the project is forgotten, or the cursor would grow for ever. */
function keepKnown(
  said: Readonly<Record<string, readonly string[]>>,
  items: readonly Item[],
): Record<string, readonly string[]> {
  const ids = new Set(items.map((item) => item.id));
  return Object.fromEntries(Object.entries(said).filter(([id]) => ids.has(id)));
}

function shorten(id: string): string {
  return id.slice(-12);
}
