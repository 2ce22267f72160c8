import type { IdGenerator } from '../core/ports/id-generator.ts';
import type { ImportIndex } from '../core/ports/ingestion.ts';
import type { Transaction, UnitOfWork } from '../core/ports/unit-of-work.ts';
import { type CatalogState, catalogStateKey } from './catalog-state.ts';
import { generationKey } from './ensure-index.ts';

/**
 * Writes of one import: each in its own short transaction (the embedded database has one connection, customers wait for it), the
 * index after each commit. The first transaction also stores a new generation and the index gets it last, so that a crash in
 * between shows at the next start.
 */
export class ImportWriter {
  private readonly unitOfWork: UnitOfWork;
  private readonly index: ImportIndex;
  private readonly generation: string;
  private hasWritten = false;

  constructor(parts: { readonly unitOfWork: UnitOfWork; readonly index: ImportIndex; readonly ids: IdGenerator }) {
    this.unitOfWork = parts.unitOfWork;
    this.index = parts.index;
    this.generation = parts.ids.next();
  }

  async write(
    work: (transaction: Transaction) => Promise<void>,
    intoIndex?: () => Promise<void> | void,
  ): Promise<void> {
    await this.unitOfWork.run(async (transaction) => {
      if (!this.hasWritten) {
        await transaction.settings.save(generationKey, this.generation);
        // What is written from here on is not what the last import saw, until this one is through.
        await transaction.settings.save(catalogStateKey, null);
      }
      await work(transaction);
    });
    this.hasWritten = true;
    await intoIndex?.();
  }

  /** Remembers which catalog the database holds from now on. */
  async keepState(state: CatalogState): Promise<void> {
    await this.unitOfWork.run((transaction) => transaction.settings.save(catalogStateKey, state));
  }

  /** Call when the index holds everything that was written. */
  finish(): void {
    if (this.hasWritten) this.index.setGeneration(this.generation);
  }
}
