import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderFiles, writeCompanyFolder } from './company-folder.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

const adminKey = 'test-admin-key-0123456789';

/** What a reply must and must not say or show; `order` is what the turn placed. */
type Expected = {
  readonly says?: readonly string[];
  readonly never?: readonly string[];
  readonly shows?: readonly string[];
  readonly order?: readonly { readonly sku: string; readonly quantity: number }[];
};
type Line = readonly [said: string, expected?: Expected];
type Talk = { readonly title: string; readonly locale: 'ru' | 'en'; readonly lines: readonly Line[] };

/** Talks with a company of its own folder: what is said, shown and ordered, and that the guard held back nothing. */
export function talksIn(name: string, files: FolderFiles, talks: readonly Talk[]): void {
  describe(name, () => {
    let shop: TestShop;
    beforeAll(async () => {
      shop = await openTestShop(await writeCompanyFolder({ files }));
    });
    afterAll(() => shop.close());

    it.each(talks)('$title', async ({ locale, lines }) => {
      const chat = await shop.open(locale);
      for (const [said, expected = {}] of lines) {
        const { status, body } = await chat.say(said);
        expect(status, said).toBe(200);
        const text = body.replies
          .map((reply: { text: string }) => reply.text)
          .join('\n')
          .replaceAll('\u00a0', ' ');
        for (const part of expected.says ?? []) expect(text, said).toContain(part);
        for (const part of expected.never ?? []) expect(text, said).not.toContain(part);
        const shown = body.replies.flatMap((reply: { products: { sku: string }[] }) =>
          reply.products.map(({ sku }) => sku),
        );
        if (expected.shows) expect(shown, said).toEqual(expected.shows);
        if (expected.order) {
          const items = body.request?.items.map(({ sku, quantity }: { sku: string; quantity: number }) => ({
            sku,
            quantity,
          }));
          expect(items, said).toEqual(expected.order);
        }
      }
    });

    it('held back none of its own sentences', async () => {
      const held = await shop.vitrina.services.unitOfWork.read.verdicts.list(50);
      expect(held.map(({ sentence, reasons }) => ({ sentence, reasons }))).toEqual([]);
    });

    it('keeps every order once', async () => {
      const { requests } = (await shop.call('GET', '/api/v1/admin/requests', undefined, adminKey)).body;
      const orders = requests.filter(({ kind }: { kind: string }) => kind === 'order');
      const placed = talks.flatMap(({ lines }) => lines).filter(([, expected]) => expected?.order);
      expect(orders).toHaveLength(placed.length);
    });
  });
}
