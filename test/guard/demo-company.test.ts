import { beforeAll, describe, expect, it } from 'vitest';
import { liesAbout } from './lies.ts';
import { type LoadedCompany, loadCompany } from './load-company.ts';
import { runGuard } from './run-guard.ts';
import { truthsAbout } from './truths.ts';
import { createWorld, type World } from './world.ts';

let company: LoadedCompany;
let worlds: readonly World[];

beforeAll(async () => {
  company = await loadCompany('examples/zerno');
  const { products, materials } = company;
  worlds = (['ru', 'en'] as const).flatMap((language) =>
    Array.from({ length: 8 }, (_each, row) => {
      const shown = Array.from({ length: 8 }, (_one, at) => products[(row * 31 + at * 13) % products.length]!);
      const place = materials.delivery.zones[row % materials.delivery.zones.length]!.places[0] ?? '';
      return createWorld({ ...company, passages: [], language, shown, place, quantity: 1 });
    }),
  );
});

// Thousands of sentences: seconds on an idle machine, half a minute on a busy one.
describe('the reply guard over the demo company', { timeout: 180_000 }, () => {
  it('delivers no lie about its catalog and terms', () => {
    const lies = worlds.flatMap((world) => liesAbout(world).map((lie) => ({ ...lie, world })));
    const delivered = lies.flatMap(({ kind, text, world }, at) =>
      runGuard(text, world, at).guard.held().length > 0 ? [] : [`${kind}: ${text}`],
    );
    console.log(`demo company, lies told: ${lies.length}; delivered: ${delivered.length}`);
    expect(lies.length).toBeGreaterThan(200);
    expect(delivered).toEqual([]);
  });

  it('holds back at most two true replies', () => {
    const truths = worlds.flatMap((world) => truthsAbout(world).map((text) => ({ text, world })));
    const held = truths.flatMap(({ text, world }, at) => runGuard(text, world, at).guard.heldReasons() || []);
    console.log(`demo company, true replies: ${truths.length}; held back: ${held.length}`);
    expect(truths.length).toBeGreaterThan(200);
    expect(held.length, held.join('\n')).toBeLessThanOrEqual(2);
  });

  it("lets every sentence of the company's own documents and descriptions be quoted", () => {
    const { products, passages } = company;
    const some = products.slice(0, 6);
    const place = 'Москва';
    const quoted = passages.flatMap((passage) => {
      const world = createWorld({ ...company, passages: [passage], language: passage.language, shown: some, place });
      const sentences = passage.text.split(/(?<=[.!?])\s+|\n+/u).filter((text) => /^[^|#]{4}/u.test(text));
      return sentences.map((text) => ({ text, world }));
    });
    const described = products.flatMap((product) =>
      Object.entries(product.description).map(([language, text]) => {
        const world = createWorld({
          ...company,
          passages: [],
          language,
          shown: [product, ...some.filter((each) => each !== product)],
          place,
        });
        return { text: `${world.name(product)}. ${text}`, world };
      }),
    );
    const held = [...quoted, ...described].flatMap(
      ({ text, world }, at) => runGuard(text, world, at).guard.heldReasons() || [],
    );
    console.log(
      `demo company, sentences of documents: ${quoted.length}, descriptions: ${described.length}; held back: ${held.length}`,
    );
    expect(quoted.length).toBeGreaterThan(100);
    expect(held.length, held.join('\n')).toBeLessThanOrEqual(2);
  });
});
