import type { FolderFiles } from '../../factories/company-folder.ts';

/** A clothes shop as Shopify exports it, colours and sizes as variants; no terms of delivery but in a document. Everything is invented. */
const head =
  'Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Image Src';

type Variant = readonly [colour: string, size: string, sku: string, grams: number, stock: number];

function model(
  handle: string,
  title: string,
  about: string,
  kind: string,
  price: string,
  variants: readonly Variant[],
): readonly string[] {
  return variants.map(([colour, size, sku, grams, stock], at) =>
    at === 0
      ? `${handle},${title},"<p>${about}</p>",Fjordling,${kind},,true,Color,${colour},${size && 'Size'},${size},${sku},${grams},${stock},${price},,`
      : `${handle},,,,,,,,${colour},,${size},${sku},${grams},${stock},${price},,`,
  );
}

export const wardrobe: FolderFiles = {
  'catalog/products_export.csv': [
    head,
    ...model('tea-dress', 'Cotton Tea Dress', 'A midi dress with pockets. Machine wash.', 'Dresses', '96.00', [
      ['Olive', 'S', 'TD-OL-S', 300, 3],
      ['Olive', 'M', 'TD-OL-M', 310, 0],
      ['Olive', 'L', 'TD-OL-L', 320, 2],
      ['Brick', 'S', 'TD-BR-S', 300, 1],
      ['Brick', 'M', 'TD-BR-M', 310, 7],
    ]),
    ...model('alpaca-crew', 'Alpaca Crew Sweater', 'Baby alpaca, 22 micron. Does not itch.', 'Knitwear', '110.00', [
      ['Navy', 'M', 'AC-NV-M', 350, 4],
      ['Navy', 'L', 'AC-NV-L', 360, 4],
      ['Oat', 'M', 'AC-OT-M', 340, 0],
    ]),
    ...model('storm-anorak', 'Storm Anorak', 'Waterproof to 15 000 mm and taped.', 'Jackets', '150.00', [
      ['Yellow', 'S', 'SA-YL-S', 410, 5],
      ['Yellow', 'M', 'SA-YL-M', 420, 5],
      ['Black', 'M', 'SA-BK-M', 420, 0],
    ]),
    ...model('scarf', 'Herringbone Scarf', 'Woven wool.', 'Accessories', '40.00', [['Red', '', 'HS-RD', 140, 9]]),
  ].join('\n'),
  'company.yaml': 'name: Fjord & Fell\nlanguages: [en]\ncurrency: GBP\n',
  'knowledge/help.md': `# Shipping
UK tracked delivery is £3.90 and takes 2-3 working days. Free over £90. We do not ship outside the UK.

# Sizing
S fits UK 8-10, M fits UK 12-14, L fits UK 16.

# Care
Alpaca: hand wash at 30 degrees, dry flat. Cotton softens with every wash.
`,
};
