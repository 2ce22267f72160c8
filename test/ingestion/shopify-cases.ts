import { type CatalogCase, utf16 } from './catalog-case.ts';

const heading =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Variant Image,Cost per item,Status';
const rowOf = (cells: Readonly<Record<string, string>>) =>
  heading
    .split(',')
    .map((name) => `"${(cells[name] ?? '').replaceAll('"', '""')}"`)
    .join(',');
const table = (...rows: readonly Readonly<Record<string, string>>[]) => `${[heading, ...rows.map(rowOf)].join('\n')}\n`;

const tee = {
  Handle: 'tee',
  Title: 'Basic Tee',
  'Body (HTML)': '<p>Soft <script>alert(1)</script>cotton</p><ul><li>warm</li></ul>',
  Vendor: 'Acme',
  'Product Category': 'Apparel & Accessories > Clothing',
  Type: 'Shirts',
  Tags: 'summer, cotton',
  Published: 'TRUE',
  'Option1 Name': 'Size',
  'Option1 Value': 'M',
  'Option2 Name': 'Color',
  'Option2 Value': 'Red',
  'Variant SKU': 'TEE-M-R',
  'Variant Grams': '150',
  'Variant Inventory Tracker': 'shopify',
  'Variant Inventory Qty': '5',
  'Variant Inventory Policy': 'deny',
  'Variant Price': '19.90',
  'Variant Compare At Price': '25.00',
  'Image Src': 'https://x.example/1.jpg',
  'Cost per item': '4.20',
  Status: 'active',
};
const mug = {
  Handle: 'mug',
  Title: 'Mug',
  Published: 'TRUE',
  'Option1 Name': 'Title',
  'Option1 Value': 'Default Title',
  'Variant SKU': 'MUG-1',
  'Variant Price': '9.00',
  'Variant Grams': '0',
  Status: 'active',
};

export const shopifyCases: readonly CatalogCase[] = [
  {
    name: 'variants, options, pictures, a product without variants',
    file: 'products_export.csv',
    content: table(
      tee,
      {
        Handle: 'tee',
        'Option1 Value': 'L',
        'Option2 Value': 'Red',
        'Variant SKU': 'TEE-L-R',
        'Variant Inventory Tracker': 'shopify',
        'Variant Inventory Qty': '-2',
        'Variant Inventory Policy': 'deny',
        'Variant Price': '19.90',
        'Image Src': 'https://x.example/2.jpg',
        'Variant Image': 'https://x.example/l.jpg',
      },
      {
        Handle: 'tee',
        'Option1 Value': 'L',
        'Option2 Value': 'Blue',
        'Variant SKU': 'TEE-L-B',
        'Variant Inventory Tracker': 'shopify',
        'Variant Inventory Qty': '0',
        'Variant Inventory Policy': 'continue',
        'Variant Price': '21.90',
      },
      { Handle: 'tee', 'Image Src': 'https://x.example/3.jpg' },
      mug,
    ),
    products: [
      'TEE-M-R | Basic Tee, M, Red | 19.90 RUB, was 25.00 | 5 pcs | Shirts | Acme | size: M; color: Red; weight: 150 г (150 g); tags: [summer, cotton] | group tee | image https://x.example/1.jpg | «Soft cotton\n\n- warm»',
      'TEE-L-R | Basic Tee, L, Red | 19.90 RUB | 0 pcs | Shirts | Acme | size: L; color: Red; tags: [summer, cotton] | group tee | image https://x.example/l.jpg | «Soft cotton\n\n- warm»',
      'TEE-L-B | Basic Tee, L, Blue | 21.90 RUB | 0 pcs, to order | Shirts | Acme | size: L; color: Blue; tags: [summer, cotton] | group tee | image https://x.example/1.jpg | «Soft cotton\n\n- warm»',
      'MUG-1 | Mug | 9.00 RUB | at hand',
    ],
  },
  {
    name: 'drafts, archived and unpublished products are not offered',
    file: 'products_export.csv',
    content: table(
      { ...tee, Status: 'draft' },
      { ...mug, Status: 'archived' },
      { ...mug, Handle: 'cup', 'Variant SKU': 'CUP', Published: 'FALSE' },
      { ...mug, Handle: 'jug', Title: 'Jug', 'Variant SKU': 'JUG' },
    ),
    products: ['JUG | Jug | 9.00 RUB | at hand'],
    warnings: ['2 NOT_OFFERED', '3 NOT_OFFERED', '4 NOT_OFFERED'],
  },
  {
    name: 'variants without article numbers, and an article that a spreadsheet quoted',
    file: 'products_export.csv',
    content: table({ ...tee, 'Variant SKU': '', 'Body (HTML)': '', Tags: '' }, { ...mug, 'Variant SKU': "'007" }),
    products: [
      'tee-m-red | Basic Tee | 19.90 RUB, was 25.00 | 5 pcs | Shirts | Acme | size: M; color: Red; weight: 150 г (150 g) | image https://x.example/1.jpg',
      '007 | Mug | 9.00 RUB | at hand',
    ],
    warnings: ['2 SKU_DERIVED'],
  },
  {
    name: 'a variant without a price does not take its sibling’s',
    file: 'products_export.csv',
    content: table(
      { ...tee, 'Body (HTML)': '', Tags: '' },
      { Handle: 'tee', 'Option1 Value': 'L', 'Option2 Value': 'Red', 'Variant SKU': 'TEE-L' },
      { ...mug, 'Variant Price': '-9' },
    ),
    products: [
      'TEE-M-R | Basic Tee, M | 19.90 RUB, was 25.00 | 5 pcs | Shirts | Acme | size: M; color: Red; weight: 150 г (150 g) | group tee | image https://x.example/1.jpg',
    ],
    refused: ['3 PRICE_MISSING', '4 PRICE_NEGATIVE'],
  },
  {
    name: 'the template of 2025, in UTF-16 with tabs',
    file: 'products.tsv',
    content: utf16(
      '\ufeffTitle\tURL handle\tDescription\tVendor\tType\tPublished on online store\tStatus\tSKU\tOption1 name\tOption1 value\tPrice\tCompare-at price\tCost per item\tInventory tracker\tInventory quantity\tContinue selling when out of stock\tWeight value (grams)\tProduct image URL\tFabric (product.metafields.shopify.fabric)\nДжинсы\tjeans\t\tAcme\tБрюки\tTRUE\tActive\tJ-30\tРазмер\t30\t4990\t5990\t1200\tshopify\t4\tDENY\t600\thttps://x.example/j.jpg\tdenim; cotton\n\tjeans\t\t\t\t\t\tJ-32\t\t32\t4990\t\t\tshopify\t1\tDENY\t620\t\t\n',
    ),
    products: [
      'J-30 | Джинсы, размер 30 | 4990.00 RUB, was 5990.00 | 4 pcs | Брюки | Acme | размер: 30; weight: 600 г (600 g); fabric: [denim, cotton] | group jeans | image https://x.example/j.jpg',
      'J-32 | Джинсы, размер 32 | 4990.00 RUB | 1 pcs | Брюки | Acme | размер: 32; weight: 620 г (620 g); fabric: [denim, cotton] | group jeans | image https://x.example/j.jpg',
    ],
  },
  {
    name: 'rows that are broken',
    file: 'products_export.csv',
    content: `${table(mug)}"",No handle\n${rowOf({ Title: 'No handle', 'Variant Price': '1' })}\n"cup,Cup\n${rowOf({ ...mug, Handle: 'jug', Title: 'Jug', 'Variant SKU': 'JUG' })}\n`,
    products: ['MUG-1 | Mug | 9.00 RUB | at hand', 'JUG | Jug | 9.00 RUB | at hand'],
    refused: ['3 CELL_COUNT', '4 SKU_MISSING', '5 BROKEN_QUOTES'],
  },
  {
    name: 'hundreds of columns, so that the heading is longer than what is looked at first',
    file: 'products_export.csv',
    content: `${[...heading.split(','), ...Array.from({ length: 150 }, (_, index) => `"Feature ${index} (product.metafields.custom.feature_number_${index})"`)].join(',')}\n${rowOf(mug)}${',"x"'.padEnd(4 + 149, ',')}\n`,
    products: ['MUG-1 | Mug | 9.00 RUB | at hand | feature 0: x'],
  },
];
