import { SaxesParser } from 'saxes';
import type { FileNote, SourceFile } from '../../core/ports/ingestion.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { encodingOfFile, headOfFile, streamText } from '../text/stream-text.ts';

/** An element with all that stands in it. `text` is its own and its descendants' text, a space where an element stood; `raw` keeps outer spaces. */
export type XmlElement = {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly raw: string;
};

export type XmlItem =
  | { readonly type: 'element'; readonly parent: string; readonly element: XmlElement }
  | { readonly type: 'refused' | 'failed'; readonly note: FileNote };

type OpenElement = {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: OpenElement[];
  parts: string[];
  text: string;
  raw: string;
};

const deepest = 50;
const rowLimit = `${limits.rowBytes / 1_000_000} MB`;

/** `parent` is the name of the element around it; names come without their prefix (`g:price` is `price`). */
export type IsWanted = (name: string, parent: string) => boolean;

/** The wanted elements of an XML file, each when it is whole; memory holds one at a time. Never throws for what stands in the file. */
export async function* xmlItems(file: SourceFile, isWanted: IsWanted): AsyncGenerator<XmlItem> {
  yield* itemsOfXml(streamText(file.path, await trueEncoding(file.path)), isWanted);
}

/** The same of a text that comes in pieces. */
export async function* itemsOfXml(pieces: AsyncIterable<string>, isWanted: IsWanted): AsyncGenerator<XmlItem> {
  const gatherer = new XmlGatherer(isWanted);
  try {
    for await (const piece of pieces) {
      gatherer.write(piece);
      yield* gatherer.take();
      if (gatherer.isOver) return;
    }
    gatherer.close();
  } catch (error) {
    gatherer.fail(note(gatherer.line, 'XML_INVALID', error instanceof Error ? error.message : String(error)));
  }
  yield* gatherer.take();
}

/** The declaration of a file that is not valid UTF-8 is believed when it names an encoding; of one that is, the bytes are. */
export async function trueEncoding(path: string): Promise<string> {
  const { encoding, isCertain } = await encodingOfFile(path);
  if (isCertain) return encoding;
  const head = (await headOfFile(path, 300)).toString('latin1');
  const declared = /^[^>]{0,200}?encoding=["']([\w-]{1,30})["']/.exec(head)?.[1];
  // It is not UTF-8, whatever it says.
  if (!declared || /^utf-?8$/i.test(declared)) return encoding;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return encoding;
  }
}

/** The parser's events gathered into elements. Entities of a DOCTYPE are never expanded: a feed that declares any is refused. */
export class XmlGatherer {
  isOver = false;
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly isWanted: IsWanted;
  private readonly path: string[] = [];
  /** Elements that are open, from the wanted one down to the innermost. */
  private open: OpenElement[] = [];
  private ready: XmlItem[] = [];
  private problem: FileNote | undefined;
  private size = 0;
  private sinceEvent = 0;

  constructor(isWanted: IsWanted) {
    this.isWanted = isWanted;
    this.parser.on('doctype', (doctype) => {
      // The plain `<!DOCTYPE yml_catalog SYSTEM "shops.dtd">` of old feeds declares nothing and is never fetched.
      if (/[[]|<!ENTITY/i.test(doctype)) this.fail(note(this.line, 'XML_DOCTYPE'));
    });
    this.parser.on('error', (error) => this.onError(error));
    this.parser.on('opentag', (tag) => this.onOpen(localName(tag.name), tag.attributes as Record<string, string>));
    this.parser.on('text', (text) => this.onText(text));
    this.parser.on('cdata', (text) => this.onText(text));
    this.parser.on('closetag', () => this.onClose());
  }

  get line(): number {
    return this.parser.line;
  }

  write(piece: string): void {
    this.parser.write(piece);
    this.sinceEvent += piece.length;
    // The parser keeps a text, comment or tag until it ends; one that does not end would fill the memory.
    if (this.sinceEvent > limits.rowBytes) this.fail(note(this.line, 'ROW_TOO_LARGE', rowLimit));
  }

  close(): void {
    this.parser.close();
  }

  /** What has become ready since the last call. */
  take(): readonly XmlItem[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  fail(told: FileNote): void {
    if (this.isOver) return;
    this.ready.push({ type: 'failed', note: told });
    this.isOver = true;
  }

  private onError(error: Error): void {
    const detail = error.message.replace(/^\d+:\d+:\s*/, '');
    const [wanted] = this.open;
    if (wanted && /entity/i.test(detail)) this.problem ??= note(wanted.line, 'XML_ENTITY', detail);
    else this.fail(note(this.line, 'XML_INVALID', detail));
  }

  private onOpen(name: string, attributes: Record<string, string>): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    this.sinceEvent = 0;
    if (this.path.length > deepest) this.fail(note(this.line, 'XML_INVALID', 'elements are nested too deep'));
    if (this.isOver) return;
    const inner = this.open.at(-1);
    if (!inner && !this.isWanted(name, parent)) return;
    const element: OpenElement = { name, line: this.line, attributes, children: [], parts: [], text: '', raw: '' };
    if (!inner) {
      this.problem = undefined;
      this.size = 0;
    }
    this.count(name.length + Object.values(attributes).reduce((sum, value) => sum + value.length, 0));
    if (!this.problem) inner?.children.push(element);
    this.open.push(element);
  }

  private onText(text: string): void {
    this.sinceEvent = 0;
    const inner = this.open.at(-1);
    if (!inner) return;
    this.count(text.length);
    if (text.length > limits.cell)
      this.problem ??= note(this.open[0]?.line ?? this.line, 'CELL_TOO_LARGE', limits.cell);
    if (!this.problem) inner.parts.push(text);
  }

  private onClose(): void {
    this.path.pop();
    this.sinceEvent = 0;
    const closed = this.open.pop();
    if (!closed || this.isOver) return;
    closed.raw = closed.parts.join('');
    closed.text = closed.raw.trim();
    closed.parts = [];
    // Marked-up text in a field belongs to the field; the item itself has fields and no text.
    if (this.open.length > 1) this.open.at(-1)?.parts.push(' ', closed.text, ' ');
    if (this.open.length > 0) return;
    if (this.problem) this.ready.push({ type: 'refused', note: this.problem });
    else this.ready.push({ type: 'element', parent: this.path.at(-1) ?? '', element: closed });
  }

  /** A single element that never ends must not fill the memory. */
  private count(length: number): void {
    this.size += length + 20;
    if (this.size > limits.rowBytes) this.problem ??= note(this.open[0]?.line ?? this.line, 'ROW_TOO_LARGE', rowLimit);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
