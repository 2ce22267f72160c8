import type { SourceFile } from '../../core/ports/ingestion.ts';
import type { CatalogSource } from './catalog-source.ts';
import { CatalogThread } from './catalog-thread.ts';
import { CatalogWork } from './catalog-work.ts';

/** A thread takes a quarter of a second and 30 MB to start, and a workbook of this size holds it for a moment. */
const largeBytes = 256 * 1024;

/** `memoryFile` is where a large catalog is remembered; see CatalogMemory. */
export function openCatalogSource(files: readonly SourceFile[], memoryFile?: string): CatalogSource {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size < largeBytes ? new CatalogWork() : new CatalogThread(memoryFile);
}
