import type { IncomingMessage } from 'node:http';
import type { OnReadOpts, Socket } from 'node:net';

/** Takes what was read of an answer's body; gives back what Node's parser is to have, once it is to go on by itself. */
type Join = (bytes: Buffer) => Buffer | undefined;

/** All connections read into it: nothing of it is kept when the next one reads. */
const buffer = Buffer.allocUnsafe(64 * 1024);
/** A connection has one answer at a time. */
const joins = new WeakMap<Socket, Join>();
/** The connection whose answer's head is just being parsed, without what came behind it. */
let atHead: Socket | undefined;

/**
 * An option of a request, by which a connection without TLS is read: chunks of an event stream that arrive together come as one piece of the
 * answer. A model sends every word as a chunk of its own, and Node's parser takes each with memory and an event of its own: a third of what
 * reading a thousand streams costs. Heads, ends, trailers, errors and all that is not plain stay with the parser.
 */
export const joiningChunks: OnReadOpts = {
  buffer,
  callback(this: Socket, length: number) {
    const bytes = buffer.subarray(0, length);
    const body = joins.has(this) ? bytes : takeHead(this, bytes);
    const join = joins.get(this);
    if (!join || body.length === 0) parse(this, body);
    else {
      const left = join(body);
      if (left) {
        joins.delete(this);
        parse(this, left);
      }
    }
    return true;
  },
};

/** To be called as soon as Node tells of the answer: later it is not known any more where the body began. */
export function joinChunks(answer: IncomingMessage): void {
  const { socket, statusCode, headers } = answer;
  const isChunked = headers['transfer-encoding'] === 'chunked';
  if (statusCode === 200 && isChunked && isEventStream(answer) && socket === atHead)
    joins.set(socket, createJoin(answer));
}

export function isEventStream({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.includes('text/event-stream') === true;
}

function parse(socket: Socket, bytes: Buffer): void {
  if (bytes.length > 0) socket.emit('data', Buffer.from(bytes));
}

const endOfHead = '\r\n\r\n';

/** What is behind the head. All of it, where there is no whole head. */
function takeHead(socket: Socket, bytes: Buffer): Buffer {
  const end = bytes.indexOf(endOfHead) + endOfHead.length;
  if (end < endOfHead.length || bytes.toString('latin1', 0, 5) !== 'HTTP/') return bytes;
  atHead = socket;
  parse(socket, bytes.subarray(0, end));
  atHead = undefined;
  return bytes.subarray(end);
}

const endOfChunk = Buffer.from('\r\n');
const carriageReturn = 13;
const lineFeed = 10;
/** Bytes, with the line's own end and that of the chunk before. No model sends more at once than seven digits can say. */
const longestLine = 11;

function createJoin(answer: IncomingMessage): Join {
  /** Bytes of a chunk that are still to come. */
  let left = 0;
  let isBehindChunk = false;
  /** What came of a line that is not whole yet. */
  let begun = Buffer.alloc(0);
  return (read) => {
    const bytes = begun.length > 0 ? Buffer.concat([begun, read]) : read;
    begun = Buffer.alloc(0);
    let at = 0;
    let joined = 0;
    const give = () => {
      if (joined > 0 && !answer.push(Buffer.from(bytes.subarray(0, joined)))) answer.socket.pause();
    };
    for (;;) {
      const end = Math.min(at + left, bytes.length);
      bytes.copyWithin(joined, at, end);
      joined += end - at;
      left -= end - at;
      at = end;
      if (left > 0) break;
      const line = isBehindChunk ? at + endOfChunk.length : at;
      if (bytes.length >= line && isBehindChunk && endOfChunk.compare(bytes, at, line) !== 0) {
        give();
        // To the parser, that saw no chunk, these bytes could be a size.
        answer.destroy(new Error('The model sent a chunk that is longer than the size it told.'));
        return undefined;
      }
      const endOfLine = bytes.indexOf(lineFeed, line);
      if (endOfLine < 0 && bytes.length - at < longestLine) {
        begun = Buffer.from(bytes.subarray(at));
        break;
      }
      const size = sizeIn(bytes, line, endOfLine);
      if (size === 0) {
        give();
        return bytes.subarray(line);
      }
      isBehindChunk = true;
      left = size;
      at = endOfLine + 1;
    }
    give();
    return undefined;
  };
}

/** Of the line that ends there, in bytes; 0 for the last chunk's and for all that is no plain size. */
function sizeIn(bytes: Buffer, from: number, endOfLine: number): number {
  if (endOfLine - from > longestLine - 3 || bytes[endOfLine - 1] !== carriageReturn) return 0;
  let size = 0;
  for (let at = from; at < endOfLine - 1; at += 1) {
    const digit = digits.indexOf(bytes[at] ?? 0);
    if (digit < 0) return 0;
    size = size * 16 + (digit > 15 ? digit - 6 : digit);
  }
  return size;
}

const digits = Buffer.from('0123456789abcdefABCDEF');
