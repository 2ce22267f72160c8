import type { Language } from '../../core/language.ts';
import type { CatalogEntry, CatalogReader, SourceFile } from '../../core/ports/ingestion.ts';
import { textOfHead } from '../text/decode.ts';
import { countLetters, languageOf } from '../text/language.ts';
import { headingsOf, readCsvObjects } from './csv-objects.ts';
import { isPlainTable } from './csv-reader.ts';
import { entriesOfItem, type MerchantItem } from './merchant-item.ts';
import { type XmlElement, xmlItems } from './xml-items.ts';

/** Google Merchant feed as RSS 2.0 or Atom. https://support.google.com/merchants/answer/7052112 */
export const merchantReader: CatalogReader = {
  format: 'merchant',
  canRead: (file, head) =>
    /\.(xml|rss|atom)$/i.test(file.uri) && textOfHead(head).includes('http://base.google.com/ns/1.0'),
  read: (file) => entriesOf(itemsOfXml(file)),
};

/** The same feed as a table (TSV, or CSV as spreadsheets save it). */
export const merchantTableReader: CatalogReader = {
  format: 'merchant',
  canRead: (file, head) =>
    (isPlainTable(file, head) || /\.txt$/i.test(file.uri)) && isMerchantHeading(headingsOf(head, foldName)),
  read: (file) => entriesOf(itemsOfTable(file)),
};

type Note = Exclude<CatalogEntry, { readonly type: 'row' }>;

/** The feed's first item tells its language, in which all attributes are then named. */
async function* entriesOf(items: AsyncIterable<MerchantItem | Note>): AsyncGenerator<CatalogEntry> {
  const now = new Date();
  let language: Language | undefined;
  for await (const item of items) {
    if ('type' in item) {
      yield item;
      continue;
    }
    language ??= languageOf(countLetters(`${item.texts.get('title')?.[0]} ${item.texts.get('description')?.[0]}`));
    yield* entriesOfItem(item, language ?? 'en', now);
  }
}

async function* itemsOfXml(file: SourceFile): AsyncGenerator<MerchantItem | Note> {
  const isItem = (name: string, parent: string) =>
    (name === 'item' && parent === 'channel') || (name === 'entry' && parent === 'feed');
  for await (const found of xmlItems(file, isItem)) {
    if (found.type === 'element') yield itemOfElement(found.element);
    else yield { type: found.type, ...found.note };
  }
}

function itemOfElement({ line, children }: XmlElement): MerchantItem {
  const texts = new Map<string, string[]>();
  const details: { name: string; value: string }[] = [];
  for (const child of children) {
    if (child.name === 'product_detail') {
      const text = (name: string) => child.children.find((part) => part.name === name)?.text ?? '';
      details.push({ name: text('attribute_name'), value: text('attribute_value') });
      continue;
    }
    // Atom keeps the address in an attribute, and has links of other kinds.
    const isOtherLink = child.name === 'link' && (child.attributes.rel ?? 'alternate') !== 'alternate';
    if (isOtherLink) continue;
    const text = child.text || (child.attributes.href ?? '');
    texts.set(child.name, [...(texts.get(child.name) ?? []), text]);
  }
  return { line, texts, details };
}

async function* itemsOfTable(file: SourceFile): AsyncGenerator<MerchantItem | Note> {
  for await (const found of readCsvObjects(file, foldName)) {
    if (found.type !== 'object') {
      yield found;
      continue;
    }
    const texts = new Map([...found.values].map(([name, value]) => [name, [value]]));
    yield { line: found.line, texts, details: detailsOf(found.values.get('product_detail') ?? '') };
  }
}

/** `General:Product Type:Digital player,General:Memory:8 GB`, as Google writes details in tables. */
function detailsOf(text: string): MerchantItem['details'] {
  return text.split(/,(?=[^,:]*:[^,:]+:)/).flatMap((part) => {
    const [, name, ...value] = part.split(':');
    return name === undefined || value.length === 0 ? [] : [{ name: name.trim(), value: value.join(':').trim() }];
  });
}

function isMerchantHeading(headings: ReadonlySet<string>): boolean {
  const isFeed = ['id', 'title', 'price'].every((name) => headings.has(name));
  const telling = ['image_link', 'google_product_category', 'item_group_id', 'gtin', 'availability', 'condition'];
  return isFeed && telling.filter((name) => headings.has(name)).length >= 2;
}

/** `Image Link`, `image link` and `g:image_link` are one name. */
function foldName(heading: string): string {
  return heading.toLowerCase().replace(/^g:/, '').replaceAll(' ', '_');
}
