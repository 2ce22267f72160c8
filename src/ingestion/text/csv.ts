import { limits } from '../limits.ts';

export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly problem: 'BROKEN_QUOTES' | 'CELL_TOO_LARGE' };

type Step =
  | { readonly cells: string[]; readonly next: number }
  | { readonly problem: 'BROKEN_QUOTES' | 'CELL_TOO_LARGE' };

/** Records of a text that is at hand; see `CsvParser`. */
export function* csvRecords(pieces: Iterable<string>, separator: string): Generator<CsvRecord> {
  const parser = new CsvParser(separator);
  for (const piece of pieces) yield* parser.add(piece);
  yield* parser.end();
}

/**
 * RFC 4180 records of a text that comes in pieces, with physical line numbers. Unlike the csv libraries it recovers:
 * a record whose quotes don't match is reported and reading goes on at the next physical line, so that one
 * stray quote costs one row and not the rest of the file. Quotes inside an unquoted cell (15" monitor) are text.
 */
export class CsvParser {
  private buffer = '';
  private line = 1;
  /** Inside a line that was reported already: the rest of it is passed over. */
  private isSkipping = false;
  private readonly separator: string;

  constructor(separator: string) {
    this.separator = separator;
  }

  /** Records that are surely whole: none may be longer than the limit. */
  *add(piece: string): Generator<CsvRecord> {
    this.buffer += piece;
    yield* this.parse(limits.cell * 2);
  }

  *end(): Generator<CsvRecord> {
    yield* this.parse(0);
  }

  private *parse(margin: number): Generator<CsvRecord> {
    let position = this.isSkipping ? this.skipLine(0) : 0;
    while (!this.isSkipping && position < this.buffer.length && this.buffer.length - position > margin) {
      const parsed = parseRecord(this.buffer, position, this.separator);
      const step =
        'cells' in parsed && isSeveralRecords(this.buffer.slice(position, parsed.next), parsed.cells, this.separator)
          ? ({ problem: 'BROKEN_QUOTES' } as const)
          : parsed;
      if ('problem' in step) {
        yield { line: this.line, problem: step.problem };
        position = this.skipLine(position);
      } else {
        yield { line: this.line, cells: step.cells };
        this.line += countLines(this.buffer, position, step.next);
        position = step.next;
      }
    }
    this.buffer = this.buffer.slice(position);
  }

  /** Where the next line begins; the line may end in a later piece. */
  private skipLine(from: number): number {
    const end = lineEnd(this.buffer, from);
    // A carriage return at the very end may be half of a Windows line end.
    this.isSkipping = end >= this.buffer.length - (this.buffer[end] === '\r' ? 1 : 0);
    if (this.isSkipping) return end;
    this.line += 1;
    return this.buffer[end] === '\r' && this.buffer[end + 1] === '\n' ? end + 2 : end + 1;
  }
}

/**
 * A quote that is never closed finds an end in a later line (15" monitor) and swallows the lines between. Then each of those lines
 * has, quotes aside, just as many cells as the record; of a cell that rightly holds line breaks the lines do not.
 */
function isSeveralRecords(text: string, cells: readonly string[], separator: string): boolean {
  if (cells.length < 3 || !cells.some((cell) => /[\r\n]/.test(cell))) return false;
  const lines = text.replace(/[\r\n]+$/, '').split(/\r\n?|\n/);
  return lines.every((line) => line.split(separator).length === cells.length);
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

function lineEnd(text: string, from: number): number {
  for (let position = from; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === 10 || code === 13) return position;
  }
  return text.length;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let position = from; position < to; position += 1) {
    const char = text.charCodeAt(position);
    if (char === 10 || (char === 13 && text.charCodeAt(position + 1) !== 10)) lines += 1;
  }
  return lines;
}
