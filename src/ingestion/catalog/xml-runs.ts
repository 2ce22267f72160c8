import { limits } from '../limits.ts';
import { oneLine } from '../text/plain-text.ts';
import { digestOf } from './catalog-memory.ts';

export type XmlPiece =
  | { readonly type: 'text'; readonly text: string }
  /** Elements that are read together; the digest names them and all that was outside of any before them. */
  | { readonly type: 'run'; readonly text: string; readonly digest: string | undefined };

type Run = { readonly start: number; end: number; readonly group: string; elements: number };

/** Variants that are named beside each other must be read beside each other; the reader compares no more than this. */
const mostTogether = 400;
const pieceLength = 64 * 1024;
/** Of what `XmlRuns` looks for. */
const longestToken = 40;

/**
 * Cuts the text of a feed at the borders of its items without reading them, so that those an earlier import knows can be left out.
 * It understands only what borders need: the item's tags, CDATA and comments. On anything else it gives the rest as plain text.
 */
export class XmlRuns {
  private readonly tokens: RegExp;
  private readonly closing: string;
  private readonly groupAttribute: RegExp;
  private text = '';
  /** Up to here the text was looked through. */
  private position = 0;
  private item: { readonly start: number; readonly group: string } | undefined;
  private run: Run | undefined;
  private outside: string;
  private isLost = false;
  private readonly ready: XmlPiece[] = [];

  /** `salt` is everything that decides what an item means beside the file: its name. */
  constructor(element: string, group: string, salt: string) {
    this.tokens = new RegExp(`<(?:!\\[CDATA\\[|!--|/?${element}(?=[\\s/>]))`, 'g');
    this.closing = `</${element}`;
    this.groupAttribute = new RegExp(`\\s${group}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    this.outside = digestOf(salt);
  }

  *push(text: string): Generator<XmlPiece> {
    if (this.isLost) {
      yield { type: 'text', text };
      return;
    }
    this.text += text;
    for (let isGoingOn = true; isGoingOn && !this.isLost; ) isGoingOn = this.step();
    yield* this.ready.splice(0);
    if (this.text.length > limits.rowBytes) this.isLost = true;
    if (this.isLost) yield* this.rest();
  }

  /** At the end of the text. */
  *rest(): Generator<XmlPiece> {
    // What is lost after it may belong to it.
    if (!this.isLost) this.endRun();
    yield* this.ready.splice(0);
    // In pieces, as it came: whoever reads it counts what one piece may hold.
    for (let at = 0; at < this.text.length; at += pieceLength)
      yield { type: 'text', text: this.text.slice(at, at + pieceLength) };
    this.text = '';
  }

  /** One token; false when more text is needed for it. */
  private step(): boolean {
    this.tokens.lastIndex = this.position;
    const token = this.tokens.exec(this.text);
    if (!token) {
      // The last letters may be the beginning of a token.
      this.position = Math.max(this.position, this.text.length - longestToken);
      return false;
    }
    const [found] = token;
    if (found === '<![CDATA[') return this.skip(token.index, ']]>');
    if (found === '<!--') return this.skip(token.index, '-->');
    const end = endOfTag(this.text, token.index + found.length);
    if (end === undefined) return false;
    const isInside = this.item !== undefined;
    if (isInside !== (found === this.closing)) this.isLost = true;
    else if (isInside) this.endItem(end);
    else this.startItem(token.index, end);
    return !this.isLost;
  }

  private skip(at: number, end: string): boolean {
    const found = this.text.indexOf(end, at);
    this.position = found === -1 ? at : found + end.length;
    return found !== -1;
  }

  private startItem(start: number, tagEnd: number): void {
    const tag = this.text.slice(start, tagEnd);
    const found = this.groupAttribute.exec(tag);
    const group = oneLine(found?.[1] ?? found?.[2] ?? '');
    const isSame = group !== '' && this.run?.group === group;
    const isNext = isSame && this.text.slice(this.run?.end, start).trim() === '';
    // An entity may write the neighbour's name otherwise; and what stands between variants does not part them.
    if (group.includes('&') || (isSame && !isNext)) {
      this.isLost = true;
      return;
    }
    const shift = isNext ? 0 : this.endRun();
    this.item = { start: start - shift, group };
    this.position = tagEnd - shift;
    if (tag.endsWith('/>')) this.endItem(this.position);
  }

  private endItem(end: number): void {
    const { start, group } = this.item ?? { start: 0, group: '' };
    this.item = undefined;
    this.run ??= { start, end, group, elements: 0 };
    this.run.end = end;
    this.run.elements += 1;
    this.position = end;
    if (group === '') this.endRun();
  }

  /** Hands the run over, and what stood before it; the text begins behind it from now on. Returns by how much it was cut. */
  private endRun(): number {
    if (!this.run) return 0;
    const { start, end, elements } = this.run;
    const before = this.text.slice(0, start);
    if (before.trim() !== '') this.outside = digestOf(this.outside, withoutDate(before));
    if (before !== '') this.ready.push({ type: 'text', text: before });
    const text = this.text.slice(start, end);
    this.ready.push({ type: 'run', text, digest: elements > mostTogether ? undefined : digestOf(this.outside, text) });
    this.text = this.text.slice(end);
    this.position = Math.max(0, this.position - end);
    this.run = undefined;
    return end;
  }
}

/** Behind the `>` that ends a tag; quoted values may hold one. Undefined when the text ends before. */
function endOfTag(text: string, from: number): number | undefined {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at + 1;
  }
  return undefined;
}

/** A feed tells in its first tag when it was made; it says nothing about any item. */
function withoutDate(head: string): string {
  return head.replace(/(<yml_catalog\b[^>]*?)\sdate\s*=\s*("[^"]*"|'[^']*')/, '$1');
}
