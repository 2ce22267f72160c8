import { access } from 'node:fs/promises';
import path from 'node:path';
import { readStatements } from '../core/audit/statements/read-statements.ts';
import type { Statement } from '../core/audit/statements/statement.ts';
import type { AskedQuestion, AuditSubject } from '../core/audit/subject.ts';
import type { Product } from '../core/catalog/product.ts';
import { dayIn } from '../core/claims/words/calendar.ts';
import type { Passage } from '../core/knowledge/document.ts';
import { type LastImport, lastImportKey } from '../core/knowledge/last-import.ts';
import { unpackPlaces } from '../core/knowledge/product-places.ts';
import type { Repositories } from '../core/ports/repositories.ts';
import type { PassageSearch } from '../core/ports/search.ts';
import { breathe } from './breathe.ts';

const page = 1_000;
/** Older questions were asked of another shop. */
const mostQuestions = 2_000;

type Sources = {
  readonly read: Repositories;
  readonly passages: Pick<PassageSearch, 'search'>;
  readonly now: Date;
  /** Of the reader; the company's first when undefined. */
  readonly language: string | undefined;
};

/** Everything the rules look at. Undefined before the first import. */
export async function gatherSubject({
  read,
  passages: search,
  now,
  language,
}: Sources): Promise<AuditSubject | undefined> {
  const company = await read.company.find();
  if (!company) return undefined;
  const { materials } = company;
  const lastImport = (await read.settings.find(lastImportKey)) as LastImport | undefined;
  const places = unpackPlaces(lastImport?.places ?? {});
  const products = inFileOrder(await allProducts(read), [...places.keys()]);
  const passages = await allPassages(read);
  const statements: Statement[] = [];
  for (const said of readStatements({ passages, products, materials, now })) {
    statements.push(...said);
    await breathe();
  }
  return {
    today: dayIn(materials.profile.timezone, now),
    language: language ?? materials.profile.languages[0] ?? 'en',
    products,
    materials,
    documents: await read.documents.list(),
    passages,
    statements,
    questions: await openQuestions(read, search),
    lastImport,
    places,
    missingPictures: await missingPictures(products, lastImport?.folder),
  };
}

async function allProducts(read: Repositories): Promise<readonly Product[]> {
  const products: Product[] = [];
  for (;;) {
    const found = await read.products.listPage(products.at(-1)?.sku, page);
    products.push(...found);
    if (found.length < page) return products;
  }
}

/** Of two alike the one that stands further down is told as the second. */
function inFileOrder(products: readonly Product[], skus: readonly string[]): readonly Product[] {
  const order = new Map(skus.map((sku, at) => [sku, at]));
  const at = ({ sku }: Product) => order.get(sku) ?? order.size;
  return products.toSorted((left, right) => at(left) - at(right));
}

async function allPassages(read: Repositories): Promise<readonly Passage[]> {
  const passages: Passage[] = [];
  for (;;) {
    const found = await read.documents.listPassages(passages.at(-1)?.id, page);
    passages.push(...found);
    if (found.length < page) break;
  }
  const document = ({ uri }: Passage) => uri.split('#')[0] ?? uri;
  return passages.sort((left, right) =>
    document(left) === document(right) ? left.ordinal - right.ordinal : document(left) < document(right) ? -1 : 1,
  );
}

/** Those that a document added since then answers in full are no gaps any more. */
async function openQuestions(
  read: Repositories,
  search: Pick<PassageSearch, 'search'>,
): Promise<readonly AskedQuestion[]> {
  const asked = await read.gaps.list(mostQuestions);
  return asked
    .filter(({ question, language }) => {
      const [best] = search.search({ text: question, language, limit: 1 });
      return (best?.coverage ?? 0) < 0.99;
    })
    .map(({ question, language }) => ({ question, language }));
}

/** Looks only while the folder is there, and only inside it. */
async function missingPictures(products: readonly Product[], folder: string | undefined): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  if (folder === undefined || !(await isThere(folder))) return missing;
  for (const { image } of products) {
    if (image === undefined || /^[a-z][a-z\d+.-]*:|^\/\//iu.test(image)) continue;
    const file = path.resolve(folder, image);
    if (file.startsWith(folder + path.sep) && !(await isThere(file))) missing.add(image);
  }
  return missing;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
