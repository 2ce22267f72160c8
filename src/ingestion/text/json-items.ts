export type JsonItem =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly problem: 'not-an-object' | 'unclosed' | 'no-list' };

const brace = { open: 123, close: 125 } as const;
const bracket = { open: 91, close: 93 } as const;
const quote = 34;
const backslash = 92;
const newline = 10;

/**
 * The objects of the first list of objects in a JSON text, each with its line, one at a time: so that a broken object costs
 * one row, and a large file is never parsed in one blocking go. Also reads one object a line (NDJSON).
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  const start = listStart(text);
  if (start === undefined) {
    yield { line: 1, problem: 'no-list' };
    return;
  }
  let line = 1 + count(text, 0, start);
  let depth = 0;
  let itemStart = -1;
  let itemLine = line;
  let isInString = false;
  let hasStranger = false;
  for (let position = start; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === newline) line += 1;
    if (isInString) {
      if (code === backslash) position += 1;
      else if (code === quote) isInString = false;
      continue;
    }
    if (code === quote) isInString = true;
    else if (code === brace.open || code === bracket.open) {
      if (depth === 0 && code === brace.open) {
        itemStart = position;
        itemLine = line;
      }
      depth += 1;
    } else if (code === brace.close || code === bracket.close) {
      depth -= 1;
      if (depth < 0) return;
      if (depth === 0 && itemStart >= 0) {
        yield { line: itemLine, text: text.slice(itemStart, position + 1) };
        itemStart = -1;
        hasStranger = false;
        continue;
      }
    }
    // Between items only commas and spaces may stand: anything else is an item that is no object, told once.
    if (depth === 0 && itemStart < 0 && code > 32 && code !== 44 && !hasStranger) {
      hasStranger = true;
      yield { line, problem: 'not-an-object' };
    } else if (depth === 0 && code === 44) hasStranger = false;
  }
  if (depth > 0 || isInString) yield { line: itemStart >= 0 ? itemLine : line, problem: 'unclosed' };
  else if (text.trimStart().startsWith('[')) yield { line, problem: 'unclosed' };
}

/** Where the items begin: after the bracket of the first list whose first entry is an object; at the start for one object a line. */
function listStart(text: string): number | undefined {
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
  return firstList;
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
