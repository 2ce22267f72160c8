import type { CatalogReader } from '../../core/ports/ingestion.ts';
import { csvReader } from './csv-reader.ts';
import { jsonReader } from './json-reader.ts';
import { xlsxReader } from './xlsx-reader.ts';
import { ymlReader } from './yml-reader.ts';

/** One line a format; the first that can read a file gets it. */
export const catalogReaders: readonly CatalogReader[] = [csvReader, xlsxReader, jsonReader, ymlReader];
