import { posix } from 'node:path';
import { markedEncoding } from '../../text/decode.ts';
import { type ArchiveEntry, archiveEntries, unpackEntry } from '../check-archive.ts';
import { type IsWanted, itemsOfXml, type XmlElement, type XmlItem } from '../xml-items.ts';
import { type NumberFormat, numberFormat } from './number-formats.ts';

export type CellStyle = { readonly format: NumberFormat; readonly indent: number };

export type Sheet = { readonly name: string; readonly isVisible: boolean; readonly part: string };

/** What cells of all sheets refer to. ECMA-376 part 1, 18.2 to 18.8. */
export type Workbook = {
  readonly sheets: readonly Sheet[];
  readonly styles: readonly CellStyle[];
  /** Undefined for a text beyond the limit of a cell. */
  readonly texts: readonly (string | undefined)[];
  readonly is1904: boolean;
  /** The XML of a part in pieces. */
  readPart(part: string): AsyncGenerator<string>;
};

const officeDocument = '/officeDocument';

/** Reads all but the sheets, which are streamed. Throws an Error with the reason when a part is broken or missing. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const parts = new Map<string, ArchiveEntry>();
  // Names are compared without case: some programs write SharedStrings.xml.
  for (const entry of await archiveEntries(path)) parts.set(entry.name.replace(/^\/+/, '').toLowerCase(), entry);
  const reader: PartReader = {
    has: (part) => parts.has(part.toLowerCase()),
    async *read(part) {
      const entry = parts.get(part.toLowerCase());
      if (!entry) throw new Error(`its part ${part} is missing`);
      let decoder: InstanceType<typeof TextDecoder> | undefined;
      for await (const piece of unpackEntry(path, entry)) {
        decoder ??= new TextDecoder(markedEncoding(piece) ?? 'utf-8');
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder?.decode() ?? '';
    },
  };
  const main = [...(await relations(reader, '')).values()].find(({ type }) => type.endsWith(officeDocument))?.target;
  const bookPart = main ?? 'xl/workbook.xml';
  const found = await relations(reader, bookPart);
  const partOf = (kind: string) => [...found.values()].find(({ type }) => type.endsWith(kind))?.target;
  const elements = await gather(reader, bookPart, (name) => name === 'sheet' || name === 'workbookPr');
  return {
    sheets: elements.filter(({ name }) => name === 'sheet').flatMap((sheet) => sheetOf(sheet, found) ?? []),
    styles: await stylesOf(reader, partOf('/styles')),
    texts: await textsOf(reader, partOf('/sharedStrings')),
    is1904: elements.some(({ attributes }) => /^(1|true)$/.test(attributes.date1904 ?? '')),
    readPart: (part) => reader.read(part),
  };
}

type PartReader = { has(part: string): boolean; read(part: string): AsyncGenerator<string> };
type Relation = { readonly type: string; readonly target: string };

async function relations(reader: PartReader, part: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relation>();
  if (!reader.has(name)) return found;
  for (const { attributes } of await gather(reader, name, (element) => element === 'Relationship')) {
    const { Id: id, Type: type, Target: target } = attributes;
    if (id && type && target && attributes.TargetMode !== 'External')
      found.set(id, { type, target: posix.join(target.startsWith('/') ? '' : folder, target).replace(/^\/+/, '') });
  }
  return found;
}

function sheetOf({ attributes }: XmlElement, found: ReadonlyMap<string, Relation>): Sheet | undefined {
  const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
  const relation = id === undefined ? undefined : found.get(id);
  // Sheets that are only a chart or a macro have no cells.
  if (!relation?.type.endsWith('/worksheet')) return undefined;
  return {
    name: attributes.name ?? '',
    isVisible: (attributes.state ?? 'visible') === 'visible',
    part: relation.target,
  };
}

async function stylesOf(reader: PartReader, part: string | undefined): Promise<readonly CellStyle[]> {
  if (part === undefined || !reader.has(part)) return [];
  const isWanted: IsWanted = (name, parent) => name === 'numFmt' || (name === 'xf' && parent === 'cellXfs');
  const elements = await gather(reader, part, isWanted);
  const codes = new Map(
    elements
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  return elements
    .filter(({ name }) => name === 'xf')
    .map(({ attributes, children }) => {
      const id = Number(attributes.numFmtId ?? 0);
      const indent = Number(children.find(({ name }) => name === 'alignment')?.attributes.indent ?? 0);
      return { format: numberFormat(id, codes.get(id)), indent: Number.isFinite(indent) ? indent : 0 };
    });
}

async function textsOf(reader: PartReader, part: string | undefined): Promise<readonly (string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  if (part === undefined || !reader.has(part)) return texts;
  for await (const item of itemsOfXml(reader.read(part), (name) => name === 'si')) {
    if (item.type === 'element') texts.push(textOf(item.element));
    else if (item.type === 'refused') texts.push(undefined);
    else throw new Error(item.note.reason);
  }
  return texts;
}

/** Text of a string with its formatted runs; the reading aids of East Asian texts (`rPh`) are none. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (child.name === 't' ? child.raw : child.name === 'r' ? textOf(child) : ''))
    .join('');
}

async function gather(reader: PartReader, part: string, isWanted: IsWanted): Promise<readonly XmlElement[]> {
  const elements: XmlElement[] = [];
  for await (const item of itemsOfXml(reader.read(part), isWanted)) elements.push(elementOf(item));
  return elements;
}

function elementOf(item: XmlItem): XmlElement {
  if (item.type !== 'element') throw new Error(item.note.reason);
  return item.element;
}
