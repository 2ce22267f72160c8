import type { CatalogReader } from '../../core/ports/ingestion.ts';
import { csvReader } from './csv-reader.ts';

/** One line a format; the first that can read a file gets it. */
export const catalogReaders: readonly CatalogReader[] = [csvReader];
