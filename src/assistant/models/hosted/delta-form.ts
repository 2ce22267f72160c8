import { type Delta, readDelta } from './read-delta.ts';

/** The text of the event that begins at `from`, and where that event ends, when it is like another in all but its text; undefined for every other. */
export type DeltaForm = (stream: string, from: number) => { readonly text: string; readonly end: number } | undefined;

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

const quote = 34;
const backslash = 92;

function like(before: string, after: string): DeltaForm {
  return (stream, from) => {
    const start = from + before.length;
    if (stream.charCodeAt(start) !== quote || !stream.startsWith(before, from)) return undefined;
    const end = endOfLiteral(stream, start);
    if (!stream.startsWith(after, end)) return undefined;
    const text = textOf(stream.slice(start, end));
    return text === undefined ? undefined : { text, end: end + after.length };
  };
}

/** Behind its closing quote; the end of all where there is none. */
function endOfLiteral(stream: string, start: number): number {
  let at = start + 1;
  for (; at < stream.length; at += 1) {
    const code = stream.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === backslash) at += 1;
  }
  return at;
}

function likeButFor(before: string, after: string): DeltaForm {
  const pattern = new RegExp(`${patternOf(before)}("(?:[^"\\\\]|\\\\.)*")${patternOf(after)}`, 'uy');
  return (stream, from) => {
    pattern.lastIndex = from;
    const text = textOf(pattern.exec(stream)?.[1] ?? '');
    return text === undefined ? undefined : { text, end: pattern.lastIndex };
  };
}

/** Undefined for what is no whole JSON string. */
function textOf(literal: string): string | undefined {
  if (literal === '') return undefined;
  if (!literal.includes('\\') && literal.indexOf('"', 1) === literal.length - 1) return literal.slice(1, -1);
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
