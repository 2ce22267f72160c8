/** What a visitor asked of the product grid; anything unreadable counts as not asked, for a shop page does not scold. */
export type GridQuery = {
  readonly text: string;
  readonly category: string;
  /** Major units of the company's currency. */
  readonly priceFrom: number | undefined;
  readonly priceTo: number | undefined;
  readonly isInStock: boolean;
  readonly sort: '' | 'price' | '-price';
  /** From 1. */
  readonly page: number;
};

const highestPrice = 1e9;
const lastPage = 10_000;

export function readGridQuery(given: Readonly<Record<string, string>>): GridQuery {
  const page = Number(given.page);
  return {
    text: (given.q ?? '').trim().slice(0, 200),
    category: (given.category ?? '').trim().slice(0, 200),
    priceFrom: readPrice(given.from),
    priceTo: readPrice(given.to),
    isInStock: given.stock === '1',
    sort: given.sort === 'price' || given.sort === '-price' ? given.sort : '',
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** `12 990`, `12990,50`, `12990.5`. */
function readPrice(text: string | undefined): number | undefined {
  const plain = (text ?? '').replace(/\s/g, '').replace(',', '.');
  const amount = Number(plain);
  return plain !== '' && Number.isFinite(amount) && amount >= 0 && amount <= highestPrice ? amount : undefined;
}
