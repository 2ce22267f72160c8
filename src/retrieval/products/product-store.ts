import { hash } from 'node:crypto';
import { availabilityOf, type Product } from '../../core/catalog/product.ts';
import { allWordings, type LocalizedText } from '../../core/language.ts';
import { isMark } from '../analysis/analyze.ts';
import { lettersAndDigits } from '../analysis/fold.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { forgetStoredLexicon } from '../vocabulary/stored-lexicon.ts';
import { attributeTexts, valueKey, writtenUnit } from './attribute-document.ts';
import { brandKey, categoryKeys } from './identity-keys.ts';
import { type ProductDocument, toProductDocument } from './product-document.ts';

/** Told which terms come and go; the lexicon itself, or what stands for it in another thread. */
type TermCounts = Pick<Lexicon, 'add'>;

type StoredRow = { id: number; name_terms: string; other_terms: string; shape: string; print: string };

/** Whether names of categories, brands or values have come: none, perhaps (or some have gone), surely. */
export type NameNews = 'none' | 'perhaps' | 'new';

/** Writes products into the index file and keeps the lexicon in step. `onChange` is called after each change. */
export function createProductStore(file: IndexFile, lexicon: () => TermCounts, onChange: (names: NameNews) => void) {
  const identify = createIdentifier(file);

  function upsert(products: readonly Product[]): void {
    const changes: [StoredRow | undefined, ProductDocument | undefined][] = [];
    let hasNewShape = false;
    const terms = lexicon();
    file.transaction(() => {
      forgetStoredLexicon(file);
      identify.forget();
      for (const product of products) {
        const before = find(product.sku);
        const texts = attributeTexts(product);
        const print = printOf(product, texts);
        if (before?.print === print) {
          file.run(
            'update products set sku = ?, sku_key = ?, category = ?, brand = ?, price = ?, currency = ?, in_stock = ? where id = ?',
            ...rowOf(product),
            before.id,
          );
          continue;
        }
        if (before) takeOut(before);
        const document = toProductDocument(product, texts);
        const shape = shapeOf(product, document);
        if (before?.shape !== shape) hasNewShape = true;
        insert(product, document, { shape, print }, before?.id);
        changes.push([before, document]);
      }
    });
    for (const [before, after] of changes) countTerms(terms, before, after);
    onChange(identify.hasInserted() ? 'new' : hasNewShape ? 'perhaps' : 'none');
  }

  function remove(skus: readonly string[]): void {
    const removed: StoredRow[] = [];
    const terms = lexicon();
    file.transaction(() => {
      forgetStoredLexicon(file);
      for (const sku of skus) {
        const before = find(sku);
        if (!before) continue;
        takeOut(before);
        removed.push(before);
      }
    });
    for (const before of removed) countTerms(terms, before, undefined);
    if (removed.length > 0) onChange('perhaps');
  }

  function find(sku: string): StoredRow | undefined {
    return file.get<StoredRow>(
      'select p.id, w.name_terms, w.other_terms, w.shape, w.print from products p join product_words w on w.id = p.id where p.sku = ?',
      sku,
    );
  }

  function takeOut({ id }: StoredRow): void {
    file.run('delete from products where id = ?', id);
    file.run('delete from product_words where id = ?', id);
    if (file.hasProductText) file.run('delete from product_text where rowid = ?', id);
    file.run('delete from product_values where product = ?', id);
    file.run('delete from product_numbers where product = ?', id);
    file.run('delete from product_fits where product = ?', id);
  }

  /** What a product is filtered and listed by. */
  function rowOf(product: Product) {
    return [
      product.sku,
      lettersAndDigits(product.sku),
      identify.category(product.category),
      identify.brand(product.brand),
      product.price.minor,
      product.price.currency,
      availabilityOf(product) === 'in_stock' ? 1 : 0,
    ] as const;
  }

  function insert(
    product: Product,
    document: ProductDocument,
    { shape, print }: Pick<StoredRow, 'shape' | 'print'>,
    previousId: number | undefined,
  ): void {
    const id = file.run(
      `insert into products (id, sku, sku_key, category, brand, price, currency, in_stock, popularity)
       values (?, ?, ?, ?, ?, ?, ?, ?, coalesce((select score from popularity where sku = ?), 0))`,
      previousId ?? null,
      ...rowOf(product),
      product.sku,
    );
    file.run(
      'insert into product_words (id, name_terms, other_terms, model_terms, shape, print) values (?, ?, ?, ?, ?, ?)',
      id,
      document.nameTerms.join(' '),
      withCounts(document.otherTerms),
      document.modelTerms.join(' '),
      shape,
      print,
    );
    if (file.hasProductText) insertText(id, document.fields);
    const names = new Map(product.attributes.map((attribute) => [attribute.key, attribute]));
    for (const { key, unit, low, high } of document.numbers) {
      const attribute = identify.attribute(key, names.get(key)?.name ?? {}, writtenUnit(names.get(key)));
      file.run(
        'insert or replace into product_numbers (product, attribute, unit, low, high) values (?, ?, ?, ?, ?)',
        id,
        attribute,
        unit,
        low,
        high,
      );
    }
    for (const { key, value, wordings } of document.values) {
      const attribute = identify.attribute(key, names.get(key)?.name ?? {}, null);
      file.run(
        'insert or ignore into product_values (product, value) values (?, ?)',
        id,
        identify.value(attribute, value, wordings),
      );
    }
    for (const sku of product.fits)
      file.run('insert or ignore into product_fits (product, sku) values (?, ?)', id, sku);
  }

  function insertText(id: number, fields: ProductDocument['fields']): void {
    const { name, brand, category, attributes, description, code } = fields;
    file.run(
      'insert into product_text (rowid, name, brand, category, attributes, description, code) values (?, ?, ?, ?, ?, ?, ?)',
      id,
      name,
      brand,
      category,
      attributes,
      description,
      code,
    );
  }

  return { upsert, remove };
}

export type ProductStore = ReturnType<typeof createProductStore>;

/** Distinct ids of categories, brands, attributes and values, remembered for one batch. */
function createIdentifier(file: IndexFile) {
  const known = new Map<string, number>();
  let hasInserted = false;

  function once(key: string, find: () => { id: number } | undefined, insert: () => number): number {
    let id = known.get(key);
    if (id === undefined) {
      const found = find();
      hasInserted ||= found === undefined;
      id = found?.id ?? insert();
      known.set(key, id);
    }
    return id;
  }

  function category(path: readonly LocalizedText[]): number | null {
    let parent: number | null = null;
    for (const [level, pathKey] of categoryKeys(path).entries()) {
      const [parentId, name]: [number | null, LocalizedText] = [parent, path[level] ?? {}];
      parent = once(
        `category ${pathKey}`,
        () => file.get('select id from categories where key = ?', pathKey),
        () =>
          file.run(
            'insert into categories (parent, key, wordings) values (?, ?, ?)',
            parentId,
            pathKey,
            JSON.stringify(name),
          ),
      );
    }
    return parent;
  }

  function brand(name: string | undefined): number | null {
    if (!name?.trim()) return null;
    const key = brandKey(name);
    return once(
      `brand ${key}`,
      () => file.get('select id from brands where key = ?', key),
      () => file.run('insert into brands (key, name) values (?, ?)', key, name.trim()),
    );
  }

  function attribute(key: string, name: LocalizedText, unit: string | null): number {
    return once(
      `attribute ${key}`,
      () => file.get('select id from attribute_keys where key = ?', key),
      () =>
        file.run('insert into attribute_keys (key, wordings, unit) values (?, ?, ?)', key, JSON.stringify(name), unit),
    );
  }

  function value(attributeId: number, key: string, wordings: LocalizedText): number {
    return once(
      `value ${attributeId} ${key}`,
      () => file.get('select id from attribute_values where attribute = ? and key = ?', attributeId, key),
      () =>
        file.run(
          'insert into attribute_values (attribute, key, wordings) values (?, ?, ?)',
          attributeId,
          key,
          JSON.stringify(wordings),
        ),
    );
  }

  function forget(): void {
    known.clear();
    hasInserted = false;
  }

  /** Whether any was new since `forget`. */
  return { category, brand, attribute, value, forget, hasInserted: () => hasInserted };
}

function countTerms(lexicon: TermCounts, before: StoredRow | undefined, after: ProductDocument | undefined): void {
  if (before) countStored(lexicon, before, -1);
  if (after) addAll(lexicon, after.nameTerms, after.otherTerms, 1);
}

/** Counts the terms of a product as they stand in `product_words`. */
export function countStored(
  lexicon: TermCounts,
  { name_terms, other_terms }: Pick<StoredRow, 'name_terms' | 'other_terms'>,
  sign: 1 | -1,
): void {
  const others = other_terms.split(' ').map((entry) => entry.slice(0, entry.lastIndexOf(':')));
  addAll(lexicon, name_terms.split(' '), others, sign);
}

/** `term:times` of each distinct term: what ranking needs, in a third of the room of the text. */
function withCounts(terms: readonly string[]): string {
  const times = new Map<string, number>();
  for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1);
  return [...times].map(([term, count]) => `${term}:${Math.min(count, 99)}`).join(' ');
}

function addAll(lexicon: TermCounts, nameTerms: readonly string[], otherTerms: readonly string[], sign: 1 | -1): void {
  const names = new Set(nameTerms);
  for (const term of names) if (term && !isMark(term)) lexicon.add(term, sign, sign);
  for (const term of new Set(otherTerms)) if (term && !names.has(term)) lexicon.add(term, sign, 0);
}

/** Equal for two versions of a product that differ in price and stock alone, as most changes do: their words need not be written again. */
function printOf({ sku, name, description, category, brand, fits }: Product, attributes: readonly string[]): string {
  const words = JSON.stringify([sku, name, description, category, brand, fits]);
  return hash('sha256', `${words}${attributes.join()}`, 'base64url');
}

/** Equal for two versions of a product that name the same brand, category, attributes and values. */
function shapeOf(product: Product, document: ProductDocument): string {
  return [
    product.brand ?? '',
    ...product.category.flatMap(allWordings),
    ...product.attributes.map((attribute) => attribute.key),
    ...document.values.map((row) => row.value),
    ...document.numbers.map((row) => row.unit),
  ]
    .map(valueKey)
    .join('|');
}
