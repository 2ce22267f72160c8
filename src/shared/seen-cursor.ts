import { z } from 'zod';

/**
 * A place in a far side's log of dated entries, for reading on without a gap or a repeat. Far sides write from many
 * machines, so an entry can become visible after a later-dated one; therefore reading starts again a little before
 * the newest entry seen, and the ids in that stretch are kept.
 */
export type SeenCursor = z.infer<typeof seenCursorSchema>;

export const seenCursorSchema = z.object({ newest: z.iso.datetime(), seen: z.array(z.string()) });

export type DatedEntry = { readonly id: string; readonly date: Date };

const overlapMs = 60_000;

export const emptyCursor: SeenCursor = { newest: '1970-01-01T00:00:00.000Z', seen: [] };

/** Entries dated before this need not be read again. */
export function readFrom(cursor: SeenCursor): Date {
  return new Date(Math.max(0, Date.parse(cursor.newest) - overlapMs));
}

/** The entries not seen before, oldest first, and the cursor after them. `entries`: all since `readFrom`, in any order. */
export function advance<Entry extends DatedEntry>(
  cursor: SeenCursor,
  entries: readonly Entry[],
): { readonly unseen: readonly Entry[]; readonly cursor: SeenCursor } {
  const from = readFrom(cursor);
  const seen = new Set(cursor.seen);
  const unseen = entries
    .filter((entry) => entry.date >= from && !seen.has(entry.id))
    .sort((one, other) => one.date.getTime() - other.date.getTime() || (one.id < other.id ? -1 : 1));
  const newest = Math.max(Date.parse(cursor.newest), ...entries.map((entry) => entry.date.getTime()));
  const next = { newest: new Date(newest).toISOString(), seen: [] };
  const kept = entries.filter((entry) => entry.date >= readFrom(next)).map((entry) => entry.id);
  return { unseen, cursor: { ...next, seen: [...new Set(kept)] } };
}
