import type { CatalogReader } from '../../core/ports/ingestion.ts';
import { csvReader } from './csv-reader.ts';
import { jsonReader } from './json-reader.ts';
import { merchantReader, merchantTableReader } from './merchant-reader.ts';
import { shopifyReader } from './shopify-reader.ts';
import { withVariantNames } from './variant-names.ts';
import { xlsxReader } from './xlsx-reader.ts';
import { ymlReader } from './yml-reader.ts';

/** One line a format; the first that can read a file gets it. */
export const catalogReaders: readonly CatalogReader[] = [
  xlsxReader,
  jsonReader,
  ymlReader,
  merchantReader,
  merchantTableReader,
  shopifyReader,
  csvReader,
].map(withVariantNames);
