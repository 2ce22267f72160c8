import { limits } from '../limits.ts';

export type JsonItem =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: 'not-an-object' | 'too-large' | 'unclosed' | 'no-list' };

const brace = { open: 123, close: 125 } as const;
const bracket = { open: 91, close: 93 } as const;
const quote = 34;
const backslash = 92;
const newline = 10;

/** So much is read before the list of products is looked for; a line of NDJSON must fit in. */
const headLength = 1_100_000;

/** Items of a text that is at hand; see `JsonItemParser`. */
export function* jsonItems(text: string): Generator<JsonItem> {
  const parser = new JsonItemParser();
  yield* parser.add(text);
  yield* parser.end();
}

/**
 * The objects of the list of products in a JSON text that comes in pieces, each with its line, one at a time: so that a broken
 * object costs one row, and a large file is neither held nor parsed in one go. Also reads one object a line (NDJSON).
 */
export class JsonItemParser {
  private buffer = '';
  /** How much of the buffer was looked at. */
  private scanned = 0;
  private line = 1;
  private depth = 0;
  private itemStart = -1;
  private itemLine = 1;
  private isInString = false;
  private isEscaped = false;
  private hasStranger = false;
  private isTooLarge = false;
  private isInList = false;
  private isOver = false;
  private isBareList = false;
  private nextSearch = headLength;

  *add(piece: string): Generator<JsonItem> {
    if (this.isOver) return;
    this.buffer += piece;
    if (!this.isInList && this.buffer.length < this.nextSearch) return;
    if (!this.isInList && !this.enter(false)) {
      // Looked for again when there is twice as much: else a long preface would be looked through for each piece.
      this.nextSearch = this.buffer.length * 2;
      return;
    }
    yield* this.scan();
  }

  *end(): Generator<JsonItem> {
    if (!this.isInList && !this.enter(true)) {
      yield { line: 1, problem: 'no-list' };
      return;
    }
    yield* this.scan();
    if (this.isOver) return;
    if (this.depth > 0 || this.isInString)
      yield { line: this.itemStart >= 0 || this.isTooLarge ? this.itemLine : this.line, problem: 'unclosed' };
    else if (this.isBareList) yield { line: this.line, problem: 'unclosed' };
  }

  /** Goes to where the list begins. */
  private enter(isWhole: boolean): boolean {
    const start = listStart(this.buffer, isWhole);
    if (start === undefined) return false;
    this.isInList = true;
    this.isBareList = this.buffer
      .replace(/^\ufeff/, '')
      .trimStart()
      .startsWith('[');
    this.line = 1 + count(this.buffer, 0, start);
    this.buffer = this.buffer.slice(start);
    return true;
  }

  private *scan(): Generator<JsonItem> {
    const text = this.buffer;
    for (let position = this.scanned; position < text.length; position += 1) {
      const code = text.charCodeAt(position);
      if (code === newline) this.line += 1;
      if (this.isInString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === backslash) this.isEscaped = true;
        else if (code === quote) this.isInString = false;
        continue;
      }
      if (code === quote) this.isInString = true;
      else if (code === brace.open || code === bracket.open) {
        if (this.depth === 0 && code === brace.open) {
          this.itemStart = position;
          this.itemLine = this.line;
        }
        this.depth += 1;
      } else if (code === brace.close || code === bracket.close) {
        this.depth -= 1;
        if (this.depth < 0) {
          this.isOver = true;
          this.buffer = '';
          return;
        }
        if (this.depth === 0 && (this.itemStart >= 0 || this.isTooLarge)) {
          yield this.isTooLarge
            ? { line: this.itemLine, problem: 'too-large' }
            : { line: this.itemLine, text: text.slice(this.itemStart, position + 1) };
          this.itemStart = -1;
          this.isTooLarge = false;
          this.hasStranger = false;
          continue;
        }
      }
      if (this.depth > 0) continue;
      // Between items only commas and spaces may stand: anything else is an item that is no object, told once.
      if (code > 32 && code !== 44 && !this.hasStranger) {
        this.hasStranger = true;
        yield { line: this.line, problem: 'not-an-object' };
      } else if (code === 44) this.hasStranger = false;
    }
    this.keepOpenItem(text);
  }

  /** Of what was read only the item that goes on is kept, unless it grows beyond what an item may be. */
  private keepOpenItem(text: string): void {
    this.buffer = this.itemStart >= 0 ? text.slice(this.itemStart) : '';
    this.itemStart = Math.min(this.itemStart, 0);
    if (this.buffer.length > limits.rowBytes) {
      this.buffer = '';
      this.itemStart = -1;
      this.isTooLarge = true;
    }
    this.scanned = this.buffer.length;
  }
}

/** Where the items begin: after the bracket of the first list whose first entry is an object; at the start for one object a line. */
function listStart(text: string, isWhole: boolean): number | undefined {
  const first = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  if (text.charCodeAt(first) === bracket.open) return first + 1;
  if (text.charCodeAt(first) !== brace.open) return undefined;
  if (isObjectOnOneLine(text, first)) return first;
  let isInString = false;
  let firstList: number | undefined;
  for (let position = first; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (isInString) {
      if (code === backslash) position += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === bracket.open) {
      const next = skipSpace(text, position + 1);
      if (text.charCodeAt(next) === brace.open) {
        if (productKey.test(objectHead(text, next))) return position + 1;
        firstList ??= position + 1;
      }
      position = next - 1;
    }
  }
  // The list of products may still be to come.
  return isWhole ? firstList : undefined;
}

/** A list before the products (pages, categories, links) has objects without a price. */
const productKey = /"[^"]{0,20}(price|цена|cost|стоимость|variants|offers)[^"]{0,20}"\s*:/i;

/** The object that begins there, or what of it stands in the first few thousand characters. */
function objectHead(text: string, from: number): string {
  let depth = 0;
  let isInString = false;
  const furthest = Math.min(text.length, from + 4000);
  for (let position = from; position < furthest; position += 1) {
    const code = text.charCodeAt(position);
    if (isInString) {
      if (code === backslash) position += 1;
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === brace.open) depth += 1;
    else if (code === brace.close) {
      depth -= 1;
      if (depth === 0) return text.slice(from, position + 1);
    }
  }
  return text.slice(from, furthest);
}

/** The first line is a whole object: then each line is a product, unless it is the only line and holds the list of them. */
function isObjectOnOneLine(text: string, from: number): boolean {
  const found = text.indexOf('\n', from);
  const end = found === -1 ? text.length : found;
  if (end - from > 1_000_000 || text.charCodeAt(text.slice(from, end).trimEnd().length + from - 1) !== brace.close)
    return false;
  if (!/\[\s*\{/.test(text.slice(from, end))) return true;
  let object: object;
  try {
    object = JSON.parse(text.slice(from, end)) as object;
  } catch {
    return false;
  }
  return text.charCodeAt(skipSpace(text, end)) === brace.open || Object.keys(object).some((key) => nameKey.test(key));
}

const nameKey = /^(name|title|название|наименование)$/i;

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && text.charCodeAt(position) <= 32) position += 1;
  return position;
}

function count(text: string, from: number, to: number): number {
  let lines = 0;
  for (
    let position = text.indexOf('\n', from);
    position !== -1 && position < to;
    position = text.indexOf('\n', position + 1)
  )
    lines += 1;
  return lines;
}
