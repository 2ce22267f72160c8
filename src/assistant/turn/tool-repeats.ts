import type { JSONValue } from '@ai-sdk/provider';
import type { ToolName } from '../tools/definitions.ts';

export type Repeat =
  /** To be called, with this input: of a repeated call without what must not be done again. */
  | { readonly kind: 'new'; readonly input: unknown }
  /** Done already; this came of it. */
  | { readonly kind: 'known'; readonly result: JSONValue }
  | { readonly kind: 'circle' };

/** What a call of a tool is to one made before in the same turn. */
export type Repeats = {
  of(name: string, input: unknown): Repeat;
  note(name: string, input: unknown, result: JSONValue): void;
};

/** Their second call with the same words would do a second thing. */
const doneOnce: ReadonlySet<string> = new Set<ToolName>([
  'make_offer',
  'create_quote',
  'accept_quote',
  'cancel_request',
  'hand_off',
  'request_callback',
  'request_discount',
  'record_gap',
]);
/** They change something, so that what others answered may be out of date. */
const changing: ReadonlySet<string> = new Set<ToolName>([
  ...(doneOnce as ReadonlySet<ToolName>),
  'update_request',
  'submit_request',
]);

/** The same question so often without a change in between is a circle. */
const mostAsked = 2;

/** A tool that does something does it once for the same input, whichever model calls it; one that answers is asked twice at most. */
export function createRepeats(): Repeats {
  const results = new Map<string, JSONValue>();
  let asked = new Map<string, number>();
  let added = new Set<string>();
  return {
    of(name, input) {
      const key = keyOf(name, input);
      const known = doneOnce.has(name) ? results.get(key) : undefined;
      if (known !== undefined) return { kind: 'known', result: known };
      if ((asked.get(key) ?? 0) >= mostAsked) return { kind: 'circle' };
      if (name === 'update_request' && added.has(key) && isRecord(input) && input.clear !== true) {
        const { addItems: _addItems, ...rest } = input;
        return { kind: 'new', input: rest };
      }
      return { kind: 'new', input };
    },
    note(name, input, result) {
      const key = keyOf(name, input);
      const isKnown = results.has(key);
      results.set(key, result);
      // A change makes old answers worth asking for again, unless it is the same change again.
      if (changing.has(name) && !isKnown) asked = new Map();
      asked.set(key, (asked.get(key) ?? 0) + 1);
      if (name !== 'update_request' || !isRecord(input)) return;
      // What was added and taken out may be added again.
      if (['clear', 'setItems', 'removeItems', 'replaceAllItems'].some((part) => input[part] !== undefined))
        added = new Set();
      if (Array.isArray(input.addItems) && input.addItems.length > 0) added.add(key);
    },
  };
}

/** The order of an object's keys makes no difference; undefined ones are as good as absent. */
function keyOf(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(sorted(input))}`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
