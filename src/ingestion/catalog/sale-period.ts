export type SalePeriod = {
  /** As the feed writes it; undefined when the sale price holds without end. */
  readonly period: string | undefined;
  readonly isNow: boolean;
  /** It has not begun. */
  readonly isToCome?: boolean;
  readonly isUnreadable?: boolean;
};

/** What tells that the same file will say another price on another day. */
export const datedNotes: ReadonlySet<string> = new Set(['SALE_ENDS', 'SALE_BEGINS']);

/** `2026-03-01T13:00+0300/2026-03-11T15:30+0300`, ISO 8601 with or without an offset; without one it is UTC. */
export function salePeriod(text: string, now: Date): SalePeriod {
  if (text === '') return { period: undefined, isNow: true };
  const [from, until, ...rest] = text.split('/').map(instant);
  if (from === undefined || until === undefined || rest.length > 0)
    return { period: text, isNow: false, isUnreadable: true };
  return { period: text, isNow: from <= now.getTime() && now.getTime() <= until, isToCome: now.getTime() < from };
}

function instant(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(text.trim());
  if (!match?.[1]) return undefined;
  const offset = (match[3] ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const time = Date.parse(`${match[1]}T${match[2] ?? '00:00'}${offset}`);
  return Number.isNaN(time) ? undefined : time;
}
