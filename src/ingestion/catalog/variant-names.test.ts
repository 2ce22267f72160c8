import { expect, it } from 'vitest';
import type { CatalogEntry, CatalogReader, RawField } from '../../core/ports/ingestion.ts';
import { withVariantNames } from './variant-names.ts';

type Cells = Readonly<Record<string, string>>;

async function namesOf(rows: readonly Cells[]): Promise<readonly string[]> {
  const reader: CatalogReader = {
    format: 'csv',
    canRead: () => true,
    async *read() {
      for (const [index, cells] of rows.entries()) {
        const fields = Object.entries(cells).map(([heading, value]): RawField => ({ heading, value }));
        yield { type: 'row', line: index + 2, fields } satisfies CatalogEntry;
      }
    },
  };
  const names: string[] = [];
  for await (const entry of withVariantNames(reader).read({} as never, () => false))
    if (entry.type === 'row') names.push(String(entry.fields.find(({ heading }) => heading === 'Name')?.value));
  return names;
}

const hose = { Name: 'Garden hose', Price: '34' };

it.each([
  [
    'by what is chosen, before what it measures and weighs',
    [
      { ...hose, SKU: 'H-1', 'Weight, kg': '4.2', 'Length, m': '25', Thread: '1/2"' },
      { ...hose, SKU: 'H-2', 'Weight, kg': '8.3', 'Length, m': '50', Thread: '1/2"' },
      { ...hose, SKU: 'H-3', 'Weight, kg': '7', 'Length, m': '25', Thread: '3/4"' },
    ],
    ['Garden hose, 25 m, 1/2"', 'Garden hose, 50 m, 1/2"', 'Garden hose, 25 m, 3/4"'],
  ],
  [
    'by what it weighs where nothing else differs',
    [
      { ...hose, SKU: 'H-1', 'Weight, kg': '4.2' },
      { ...hose, SKU: 'H-2', 'Weight, kg': '8.3' },
    ],
    ['Garden hose, 4.2 kg', 'Garden hose, 8.3 kg'],
  ],
  [
    'and not, where the names differ already',
    [
      { ...hose, SKU: 'H-1', 'Length, m': '25' },
      { ...hose, Name: 'Soaker hose', SKU: 'H-2', 'Length, m': '50' },
    ],
    ['Garden hose', 'Soaker hose'],
  ],
])('products of one name that stand together are told apart %s', async (_how, rows, names) => {
  expect(await namesOf(rows)).toEqual(names);
});
