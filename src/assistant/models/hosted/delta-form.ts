import { type Delta, readDelta } from './read-delta.ts';

/** The text of an event that is like another in all but its text; undefined for every other event. */
export type DeltaForm = (event: string) => string | undefined;

const texts = /"(?:content|text|delta)":\s?("(?:[^"\\]|\\.)*")/gu;
/** What a server changes from event to event and nobody reads. */
const changing = /("sequence_number":\s?\d+|"obfuscation":\s?"\w*")/u;
const probe = 'a text of no model';

/**
 * The form that the words of a stream come in, by one of its events: as a rule nothing but the text differs, and comparing an event costs a
 * tenth of parsing it. Undefined where the text is not found in the event as it should be.
 */
export function formOf(event: string, { place, text }: Delta): DeltaForm | undefined {
  for (const { 0: match, 1: literal = '', index } of event.matchAll(texts)) {
    if (literal === '' || textOf(literal) !== text) continue;
    const start = index + match.length - literal.length;
    const [before, after] = [event.slice(0, start), event.slice(start + literal.length)];
    const read = readDelta(`${before}${JSON.stringify(probe)}${after}`);
    if (read?.text !== probe || read.place !== place) continue;
    return changing.test(event) ? likeButFor(before, after) : like(before, after);
  }
  return undefined;
}

function like(before: string, after: string): DeltaForm {
  return (event) =>
    event.startsWith(before) && event.endsWith(after)
      ? textOf(event.slice(before.length, event.length - after.length))
      : undefined;
}

function likeButFor(before: string, after: string): DeltaForm {
  const pattern = new RegExp(`^${patternOf(before)}("(?:[^"\\\\]|\\\\.)*")${patternOf(after)}$`, 'u');
  return (event) => {
    const literal = pattern.exec(event)?.[1];
    return literal === undefined ? undefined : textOf(literal);
  };
}

/** Undefined for what is no whole JSON string. */
function textOf(literal: string): string | undefined {
  if (literal.length > 1 && literal.startsWith('"') && literal.endsWith('"') && !literal.includes('\\'))
    return literal.indexOf('"', 1) === literal.length - 1 ? literal.slice(1, -1) : undefined;
  try {
    const text: unknown = JSON.parse(literal);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}

function patternOf(part: string): string {
  return part
    .split(changing)
    .map((piece) =>
      changing.test(piece) ? `(?:${changing.source.slice(1, -1)})` : piece.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'),
    )
    .join('');
}
