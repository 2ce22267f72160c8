import { foldLetters, type MaskEntry, type PersonalKind } from './personal-data.ts';

/** Which token stands for which value in one conversation. Grows within a turn; what is new is saved with it. */
export type MaskMap = {
  /** The entry of a value, made when there is none: one value has one token, however it is written. */
  entryFor(kind: PersonalKind, value: string): MaskEntry;
  find(kind: PersonalKind, number: number): MaskEntry | undefined;
  all(): readonly MaskEntry[];
  /** What was added since the map was made. */
  added(): readonly MaskEntry[];
};

export function createMaskMap(known: readonly MaskEntry[]): MaskMap {
  const entries: MaskEntry[] = [];
  const byKey = new Map<string, MaskEntry>();
  const byToken = new Map<string, MaskEntry>();
  const counts = new Map<PersonalKind, number>();
  const add = (entry: MaskEntry) => {
    entries.push(entry);
    const key = keyOf(entry.kind, entry.value);
    if (!byKey.has(key)) byKey.set(key, entry);
    byToken.set(`${entry.kind} ${entry.number}`, entry);
    counts.set(entry.kind, Math.max(counts.get(entry.kind) ?? 0, entry.number));
  };
  for (const entry of known) add(entry);
  return {
    entryFor(kind, value) {
      const existing = byKey.get(keyOf(kind, value));
      if (existing) return existing;
      const entry = { kind, number: (counts.get(kind) ?? 0) + 1, value };
      add(entry);
      return entry;
    },
    find: (kind, number) => byToken.get(`${kind} ${number}`),
    all: () => entries,
    added: () => entries.slice(known.length),
  };
}

/** What all writings of one value share. */
function keyOf(kind: PersonalKind, value: string): string {
  if (kind === 'phone') return `phone ${foldNumber(value)}`;
  if (kind === 'card' || kind === 'document') return `${kind} ${foldLetters(value).replace(/[^\p{L}\d]/gu, '')}`;
  if (kind === 'address')
    return `address ${foldLetters(value)
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()}`;
  return `${kind} ${foldLetters(value).replace(/\s+/gu, ' ').trim()}`;
}

/** The digits that a phone number has with and without its country's. */
export function foldNumber(phone: string): string {
  const digits = phone.replace(/\D/gu, '');
  return digits.length > 10 ? digits.slice(-10) : digits;
}

export function tokenOf({ kind, number }: MaskEntry): string {
  return `[${kind.toUpperCase()}_${number}]`;
}
