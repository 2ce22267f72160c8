import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type KnownOffer, unpackOffers } from '../../../src/core/catalog/known-offers.ts';
import { packEntries } from '../../../src/core/catalog/product-entries.ts';
import type { Document, Passage } from '../../../src/core/knowledge/document.ts';
import { aProduct } from '../../factories/records.ts';
import type { Subject } from './subject.ts';

export function testCatalogRepositories({ repositories }: Subject): void {
  describe('products', () => {
    const save = (...products: ReturnType<typeof aProduct>[]) =>
      repositories().products.upsertMany(products.map((product) => ({ product, hash: `hash-${product.price.minor}` })));

    const offers = async () => {
      const all: KnownOffer[] = [];
      let after: string | undefined;
      do {
        const page = await repositories().products.listOffers(after, 3);
        expect(unpackOffers(page.json)).toHaveLength(page.count);
        all.push(...unpackOffers(page.json));
        after = page.goOnAfter;
      } while (after !== undefined);
      return all;
    };

    it('gives back everything a product holds', async () => {
      const full = aProduct({ stock: 1.5 });
      const bare = aProduct({
        brand: undefined,
        listPrice: undefined,
        stock: undefined,
        image: undefined,
        isAtHand: true,
      });
      await save(full, bare);
      expect(await repositories().products.find(full.sku)).toEqual(full);
      expect(await repositories().products.findMany([bare.sku, 'unknown', full.sku, bare.sku])).toEqual([
        bare,
        full,
        bare,
      ]);
      expect(await offers()).toContainEqual({ sku: full.sku, hash: 'hash-49900', price: full.price });
    });

    it('pages through everything on offer by SKU, once', async () => {
      await save(...Array.from({ length: 7 }, () => aProduct()));
      const skus: string[] = [];
      for (;;) {
        const page = await repositories().products.listPage(skus.at(-1), 3);
        if (page.length === 0) break;
        skus.push(...page.map((product) => product.sku));
      }
      expect(skus).toHaveLength(await repositories().products.count());
      expect(new Set(skus).size).toBe(skus.length);
    });

    it('takes products off offer and back on', async () => {
      const product = aProduct();
      await save(product);
      const count = await repositories().products.count();
      await repositories().products.removeMany([product.sku, 'unknown']);
      expect(await repositories().products.find(product.sku)).toBeUndefined();
      expect(await repositories().products.findMany([product.sku])).toEqual([]);
      expect((await offers()).some(({ sku }) => sku === product.sku)).toBe(false);
      expect(await repositories().products.count()).toBe(count - 1);
      await save(product);
      expect(await repositories().products.find(product.sku)).toEqual(product);
    });

    it('keeps what came by API apart from what the folder says', async () => {
      const { products } = repositories();
      const [changed, own, off, ownOff] = [aProduct(), aProduct(), aProduct(), aProduct()];
      await products.upsertMany([changed, off].map((product) => ({ product, hash: 'row' })));
      const cheaper = { ...changed, price: { minor: 100, currency: 'RUB' } };
      await products.upsertManyByApi([cheaper, own, ownOff].map((product) => ({ product, hash: 'given' })));
      await products.removeManyByApi([off.sku, ownOff.sku, 'unknown']);
      expect(await products.findMany([changed.sku, own.sku, off.sku, ownOff.sku])).toEqual([cheaper, own]);
      expect(await products.listSetByApi([changed.sku, own.sku, off.sku])).toEqual(new Set([changed.sku, own.sku]));
      const compared = new Map((await offers()).map(({ sku, hash }) => [sku, hash]));
      const hashes = [changed, own, off, ownOff].map(({ sku }) => compared.get(sku));
      expect(hashes).toEqual(['row', undefined, 'row', undefined]);
      const states = await products.listHashes();
      expect([changed, own, off, ownOff].map(({ sku }) => states.has(sku))).toEqual([true, true, false, false]);
      await products.upsertManyByApi([{ product: changed, hash: 'given back' }]);
      expect((await products.listHashes()).get(changed.sku)).not.toBe(states.get(changed.sku));
      await products.upsertManyByApi([{ product: cheaper, hash: 'given' }]);
      const prices = (await products.listPrices(changed.sku)).map(({ price }) => price.minor);
      expect(prices).toEqual([49_900, 100, 49_900, 100]);

      await products.upsertMany([{ product: off, hash: 'new row' }]);
      expect(await products.find(off.sku)).toEqual(off);
      await products.removeManyByApi([off.sku]);
      await products.removeMany([off.sku, changed.sku]);
      expect((await offers()).filter(({ sku }) => sku === off.sku || sku === changed.sku)).toEqual([]);
      await products.upsertMany([{ product: changed, hash: 'row' }]);
      expect(await products.find(changed.sku)).toEqual(changed);
      expect(await products.listSetByApi([changed.sku])).toEqual(new Set());
    });

    it('keeps each new price with its time, and only new ones', async () => {
      const product = aProduct();
      const at = (minor: number) => ({ ...product, price: { minor, currency: 'RUB' } });
      for (const minor of [100, 100, 90, 90, 100]) await save(at(minor));
      const prices = await repositories().products.listPrices(product.sku);
      expect(prices.map(({ price }) => price.minor)).toEqual([100, 90, 100]);
      for (const { since } of prices) expect(since).toBeInstanceOf(Date);
      expect(await repositories().products.listPrices('unknown')).toEqual([]);
    });

    it('takes an import as JSON just as it takes its products, also text that no database keeps', async () => {
      const [plain, odd] = [aProduct(), aProduct({ name: { ru: 'Насос\u0000 \ud800 «Ключ» 😀' } })];
      await repositories().products.upsertPacked(
        packEntries([plain, odd].map((product) => ({ product, hash: 'row' }))),
      );
      expect(await repositories().products.find(plain.sku)).toEqual(plain);
      expect((await repositories().products.find(odd.sku))?.name).toEqual({ ru: 'Насос \ufffd «Ключ» 😀' });
      const cheaper = { ...plain, price: { ...plain.price, minor: 1 } };
      await repositories().products.upsertPacked(packEntries([{ product: cheaper, hash: 'row 2' }]));
      const prices = await repositories().products.listPrices(plain.sku);
      expect(prices.map(({ price }) => price)).toEqual([plain.price, cheaper.price]);
      expect((await offers()).find(({ sku }) => sku === plain.sku)).toMatchObject({
        hash: 'row 2',
        price: cheaper.price,
      });
    });

    it('takes the last of two rows with one SKU, and money beyond 32 bits', async () => {
      const product = aProduct({ price: { minor: 9_007_199_254_740_991, currency: 'VND' } });
      await save(aProduct({ sku: product.sku }), product);
      expect((await repositories().products.find(product.sku))?.price).toEqual(product.price);
    });

    it('takes a large catalog and an empty one', async () => {
      const many = Array.from({ length: 1203 }, () => aProduct());
      await save(...many);
      await save();
      expect(await repositories().products.findMany(many.map(({ sku }) => sku))).toHaveLength(1203);
      await repositories().products.removeMany(many.map(({ sku }) => sku));
      expect(await repositories().products.findMany(many.map(({ sku }) => sku))).toEqual([]);
    });
  });

  describe('documents', () => {
    const aDocument = (): Document => {
      const id = randomUUID();
      return { id, uri: `knowledge/${id}.md`, title: 'Доставка', language: 'ru', contentHash: 'h1' };
    };
    const aPassage = (document: Document, text: string, place: Partial<Passage> = {}): Passage => ({
      id: randomUUID(),
      documentId: document.id,
      documentTitle: document.title,
      headings: ['Доставка', 'По Москве'],
      text,
      language: 'ru',
      uri: `${document.uri}#moscow`,
      ordinal: 0,
      ...place,
    });

    it('replaces a document with all its passages', async () => {
      const document = aDocument();
      const [old, fresh] = [aPassage(document, 'было'), aPassage(document, 'стало')];
      await repositories().documents.save(document, [old]);
      await repositories().documents.save({ ...document, contentHash: 'h2' }, [fresh]);
      const passages = await repositories().documents.listPassages(undefined, 1000);
      expect(passages.filter((passage) => passage.documentId === document.id)).toEqual([fresh]);
      expect((await repositories().documents.listHashes()).get(document.id)).toBe('h2');
      expect(await repositories().documents.list()).toContainEqual({ ...document, contentHash: 'h2' });
    });

    it('keeps the place of a passage in its file', async () => {
      const document = aDocument();
      const places = [{ ordinal: 0 }, { ordinal: 1, page: 4 }, { ordinal: 2, sheet: 'Доставка' }];
      const saved = places.map((place) => aPassage(document, 'текст', place));
      await repositories().documents.save(document, saved);
      const found = (await repositories().documents.listPassages(undefined, 1000)).filter(
        (passage) => passage.documentId === document.id,
      );
      expect(found.sort((left, right) => left.ordinal - right.ordinal)).toEqual(saved);
    });

    it('removes documents with their passages', async () => {
      const document = aDocument();
      await repositories().documents.save(document, [aPassage(document, 'текст')]);
      const count = await repositories().documents.count();
      await repositories().documents.remove([document.id]);
      expect(await repositories().documents.count()).toBe(count - 1);
      const passages = await repositories().documents.listPassages(undefined, 1000);
      expect(passages.some((passage) => passage.documentId === document.id)).toBe(false);
    });

    it('pages through passages', async () => {
      const document = aDocument();
      await repositories().documents.save(
        document,
        Array.from({ length: 5 }, (_, n) => aPassage(document, `${n}`)),
      );
      const ids: string[] = [];
      for (;;) {
        const page = await repositories().documents.listPassages(ids.at(-1), 2);
        if (page.length === 0) break;
        ids.push(...page.map((passage) => passage.id));
      }
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(5);
    });
  });
}
