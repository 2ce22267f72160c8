import type { Product } from '../../catalog/product.ts';
import { readScene } from '../../claims/check-sentence.ts';
import { tokenize } from '../../claims/find/tokenize.ts';
import { createLedger, type Ledger } from '../../claims/ledger.ts';
import type { Mention } from '../../claims/names/name-index.ts';
import { normalizeText } from '../../claims/normalize-text.ts';
import { foldWord } from '../../claims/words/stem.ts';
import type { CompanyMaterials } from '../../company/company.ts';
import type { Passage } from '../../knowledge/document.ts';
import { allWordings } from '../../language.ts';
import { type Cut, cutStatements } from './cut-statements.ts';
import { spokenOf } from './spoken-products.ts';
import type { Statement } from './statement.ts';

export type Told = {
  readonly passages: readonly Passage[];
  readonly products: readonly Product[];
  readonly materials: CompanyMaterials;
  readonly now: Date;
};

/** Every statement of the passages, a passage at a time, with the products and the places of delivery that it names. */
export function* readStatements(told: Told): Generator<readonly Statement[]> {
  const ledger = ledgerOf(told);
  for (const passage of told.passages) yield statementsOf(passage, ledger);
}

/** "Она стоит …", "Цена: …", "Its warranty is …": said of what was named before, in the sentence or in the heading. */
const goesOn =
  /^(?:он[аои]?|его|е[её]|они|цен[аы]|стоит|стоимость|гаранти\p{L}*|мощность|вес|масса|срок гарантии|it|its|they|the price|prices?|costs?|warranty|power|weight)(?!\p{L})/iu;

function statementsOf(passage: Passage, ledger: Ledger): readonly Statement[] {
  const named = (text: string) => {
    const skus = ledger.productsIn(text);
    return skus.length === 1 ? skus : [];
  };
  let subjects = named(passage.headings.at(-1) ?? '');
  return cutStatements(passage.text).map((cut) => {
    const text = cut.type === 'cell' ? cut.label : cut.text;
    const statement = statementOf(cut, { passage, ledger, subjects: goesOn.test(text) ? subjects : [] });
    if (cut.type === 'sentence' && !goesOn.test(text)) {
      const own = named(text);
      // A sentence about something else ends what the one before began; the heading's product stays for the section.
      subjects = own.length > 0 ? own : named(passage.headings.at(-1) ?? '');
    }
    return statement;
  });
}

type Around = { readonly passage: Passage; readonly ledger: Ledger; readonly subjects: readonly string[] };

function statementOf(cut: Cut, { passage, ledger, subjects }: Around): Statement {
  const label = cut.type === 'cell' ? `${cut.label} — ` : '';
  const text = cut.type === 'cell' ? `${label}${cut.column}: ${cut.cell}` : cut.text;
  const read = readScene(text, ledger, { subjects, heading: cut.type === 'cell' ? cut.column : '' });
  const scene = { ...read, mentions: read.mentions.map(asProduct) };
  const own = normalizeText(label).length;
  const headings = foldWord(passage.headings.join(' · '));
  const places = scene.places.size > 0 ? scene.places : placesOfHeadings(passage, ledger);
  return {
    passage,
    text,
    scene,
    claims: scene.reading.claims.filter((claim) => claim.start >= own),
    about: `${headings} · ${foldWord(scene.text)}`,
    headings,
    places,
    cell:
      cut.type === 'cell'
        ? {
            row: foldWord(cut.row),
            label: cut.label,
            column: foldWord(cut.column),
            labelColumn: foldWord(cut.labelColumn),
          }
        : undefined,
  };
}

/** A brand and a number that only one product has ("Corvus 70") name that product, though no word of its own is said. */
function asProduct(mention: Mention): Mention {
  const isOne = mention.skus.length === 1 && mention.last > mention.first;
  return mention.isBrandOnly && isOne ? { ...mention, isBrandOnly: false } : mention;
}

/** The nearest heading that names a place. */
function placesOfHeadings(passage: Passage, ledger: Ledger): ReadonlySet<string> {
  for (const heading of passage.headings.toReversed()) {
    const places = ledger.placesIn(tokenize(normalizeText(heading)));
    if (places.size > 0) return places;
  }
  return new Set();
}

/** Knows the products that the passages may name, and every place of delivery. */
function ledgerOf({ passages, products, materials, now }: Told): Ledger {
  const { currency, timezone } = materials.profile;
  const ledger = createLedger({ currency, timezone, now });
  for (const { product, names } of spokenOf(products, passages))
    ledger.add([
      {
        type: 'product-name',
        names,
        sku: product.sku,
        ...(product.brand === undefined ? {} : { brand: product.brand }),
        categories: product.category.flatMap(allWordings),
        source: { kind: 'catalog', sku: product.sku },
      },
    ]);
  for (const zone of materials.delivery.zones)
    for (const place of [...zone.places, ...allWordings(zone.name)])
      ledger.add([{ type: 'name', name: place, isPlace: true, source: { kind: 'delivery', id: zone.id } }]);
  for (const { id, place } of materials.delivery.pickup)
    ledger.add([{ type: 'name', name: place, isPlace: true, source: { kind: 'delivery', id } }]);
  return ledger;
}
