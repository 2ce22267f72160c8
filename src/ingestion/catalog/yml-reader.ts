import { readFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { decodePieces, detectEncoding } from '../text/decode.ts';
import { fieldsOfOffer, type YmlOffer } from './yml-offer.ts';

/** Yandex Market feed (`yml_catalog`), read as a stream of offers. */
export const ymlReader: CatalogReader = {
  format: 'yml',
  canRead: (file, head) => /\.(xml|yml)$/i.test(file.uri) && head.includes('<yml_catalog'),
  read: readYml,
};

const deepest = 50;

async function* readYml(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const bytes = await readFile(file.path);
  const declared = /^[^>]{0,200}?encoding=["']([\w-]{1,30})["']/.exec(bytes.toString('latin1', 0, 300))?.[1];
  const { encoding, isCertain } = detectEncoding(bytes);
  const feed = new Feed();
  const breathe = breather(0);
  let pieces: Iterable<string>;
  try {
    // The declaration of a file that is not valid UTF-8 is believed; of one that is, the bytes are.
    pieces = decodePieces(bytes, isCertain ? encoding : (declared ?? encoding), 32 * 1024);
    for (const piece of pieces) {
      feed.write(piece);
      yield* feed.take();
      if (feed.isOver) return;
      for (let call = 0; call < 16; call += 1) await breathe();
    }
    feed.close();
    yield* feed.take();
  } catch (error) {
    yield* feed.take();
    yield { type: 'failed', ...note(feed.line, 'XML_INVALID', error instanceof Error ? error.message : String(error)) };
  }
}

/** The parser's events gathered into offers. Entities of a DOCTYPE are never expanded: a feed that declares any is refused. */
class Feed {
  isOver = false;
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly categories = new Map<string, { readonly name: string; readonly parent: string | undefined }>();
  private readonly path: string[] = [];
  private ready: CatalogEntry[] = [];
  private offer: YmlOffer | undefined;
  private offerProblem: CatalogEntry | undefined;
  private attributes: Readonly<Record<string, string>> = {};
  private text = '';

  constructor() {
    this.parser.on('doctype', (doctype) => {
      // The plain `<!DOCTYPE yml_catalog SYSTEM "shops.dtd">` of old feeds declares nothing and is never fetched.
      if (/[[]|<!ENTITY/i.test(doctype)) this.fail({ type: 'failed', ...note(this.line, 'XML_DOCTYPE') });
    });
    this.parser.on('error', (error) => this.onError(error));
    this.parser.on('opentag', (tag) => this.onOpen(tag.name, tag.attributes as Record<string, string>));
    this.parser.on('text', (text) => this.onText(text));
    this.parser.on('cdata', (text) => this.onText(text));
    this.parser.on('closetag', (tag) => this.onClose(tag.name));
  }

  get line(): number {
    return this.parser.line;
  }

  write(piece: string): void {
    this.parser.write(piece);
  }

  close(): void {
    this.parser.close();
  }

  /** What has become ready since the last call. */
  take(): readonly CatalogEntry[] {
    const taken = this.ready;
    this.ready = [];
    return taken;
  }

  private fail(entry: CatalogEntry): void {
    if (this.isOver) return;
    this.ready.push(entry);
    this.isOver = true;
  }

  private onError(error: Error): void {
    const detail = error.message.replace(/^\d+:\d+:\s*/, '');
    if (this.offer && /entity/i.test(detail))
      this.offerProblem ??= { type: 'refused', ...note(this.offer.line, 'XML_ENTITY', detail) };
    else this.fail({ type: 'failed', ...note(this.line, 'XML_INVALID', detail) });
  }

  private onOpen(name: string, attributes: Record<string, string>): void {
    this.path.push(name);
    this.text = '';
    this.attributes = attributes;
    if (this.path.length > deepest)
      this.fail({ type: 'failed', ...note(this.line, 'XML_INVALID', 'elements are nested too deep') });
    if (name === 'offer' && this.path.at(-2) === 'offers') {
      this.offer = { line: this.line, attributes, texts: new Map(), params: [] };
      this.offerProblem = undefined;
    }
  }

  private onText(text: string): void {
    if (this.text.length <= limits.cell) this.text += text;
    else if (this.offer)
      this.offerProblem ??= { type: 'refused', ...note(this.offer.line, 'CELL_TOO_LARGE', limits.cell) };
  }

  private onClose(name: string): void {
    const parent = this.path.at(-2);
    const text = this.text.trim();
    this.path.pop();
    this.text = '';
    if (this.isOver) return;
    if (name === 'category' && parent === 'categories' && this.attributes.id) {
      this.categories.set(this.attributes.id, { name: text, parent: this.attributes.parentId });
    } else if (name === 'offer' && this.offer) {
      this.ready.push(
        this.offerProblem ?? { type: 'row', line: this.offer.line, fields: fieldsOfOffer(this.offer, this.categories) },
      );
      this.offer = undefined;
    } else if (this.offer && parent === 'offer') {
      if (name === 'param')
        this.offer.params.push({ name: this.attributes.name ?? '', unit: this.attributes.unit, value: text });
      else this.offer.texts.set(name, [...(this.offer.texts.get(name) ?? []), text]);
    }
  }
}
