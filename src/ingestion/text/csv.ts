import { limits } from '../limits.ts';

export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: 'BROKEN_QUOTES' | 'CELL_TOO_LARGE' };

type Step =
  | { readonly cells: string[]; readonly next: number }
  | { readonly problem: 'BROKEN_QUOTES' | 'CELL_TOO_LARGE' };

/**
 * RFC 4180 records of a text that comes in pieces, with physical line numbers. Unlike the csv libraries it recovers:
 * a record whose quotes don't match is reported and reading goes on at the next physical line, so that one
 * stray quote costs one row and not the rest of the file. Quotes inside an unquoted cell (15" monitor) are text.
 */
export function* csvRecords(pieces: Iterable<string>, separator: string): Generator<CsvRecord> {
  let buffer = '';
  let line = 1;
  let isLast = false;
  const iterator = pieces[Symbol.iterator]();
  while (true) {
    let position = 0;
    // A record is only parsed when all of it is surely in the buffer: no record may be longer than the limit.
    while (position < buffer.length && (isLast || buffer.length - position > limits.cell * 2)) {
      const step = parseRecord(buffer, position, separator);
      const next = 'problem' in step ? nextLine(buffer, position) : step.next;
      if ('problem' in step) yield { line, problem: step.problem };
      else yield { line, cells: step.cells };
      line += countLines(buffer, position, next);
      position = next;
    }
    if (isLast) return;
    buffer = buffer.slice(position);
    const piece = iterator.next();
    if (piece.done) isLast = true;
    else buffer += piece.value;
  }
}

function parseRecord(text: string, start: number, separator: string): Step {
  const cells: string[] = [];
  let position = start;
  while (true) {
    if (text[position] === '"') {
      const end = closingQuote(text, position + 1);
      if (end === -1) return { problem: 'BROKEN_QUOTES' };
      if (end - position > limits.cell) return { problem: 'CELL_TOO_LARGE' };
      const raw = text.slice(position + 1, end);
      cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw);
      position = end + 1;
      while (text[position] === ' ') position += 1;
    } else {
      const end = cellEnd(text, position, separator);
      if (end - position > limits.cell) return { problem: 'CELL_TOO_LARGE' };
      cells.push(text.slice(position, end));
      position = end;
    }
    const after = text[position];
    if (after === separator) position += 1;
    else if (after === undefined) return { cells, next: position };
    else if (after === '\n') return { cells, next: position + 1 };
    else if (after === '\r') return { cells, next: position + (text[position + 1] === '\n' ? 2 : 1) };
    else return { problem: 'BROKEN_QUOTES' };
  }
}

function closingQuote(text: string, from: number): number {
  let position = from;
  const furthest = from + limits.cell * 2;
  while (true) {
    const found = text.indexOf('"', position);
    if (found === -1 || found > furthest) return -1;
    if (text[found + 1] !== '"') return found;
    position = found + 2;
  }
}

function cellEnd(text: string, from: number, separator: string): number {
  for (let position = from; position < text.length; position += 1) {
    const char = text[position];
    if (char === separator || char === '\n' || char === '\r') return position;
  }
  return text.length;
}

function nextLine(text: string, from: number): number {
  const end = cellEnd(text, from, '\n');
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : Math.min(end + 1, text.length);
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let position = from; position < to; position += 1) {
    const char = text.charCodeAt(position);
    if (char === 10 || (char === 13 && text.charCodeAt(position + 1) !== 10)) lines += 1;
  }
  return lines;
}
