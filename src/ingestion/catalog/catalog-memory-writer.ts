import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  type CatalogMemory,
  type CatalogReading,
  type KnownRun,
  type StoredFacts,
  type StoredHead,
  storedRun,
} from './catalog-memory.ts';
import type { RowProof } from './file-facts.ts';
import { LineSpool } from './line-spool.ts';

/** Gathers what rows come to; kept only by `save`. */
export class CatalogMemoryWriter {
  private readonly lines = new LineSpool();
  private readonly before: CatalogMemory | undefined;
  private readonly proofs: RowProof[];
  private readonly numbers: Map<RowProof, number>;
  private readonly numbersByContent: Map<string, number>;

  /** Lines of the memory before are copied as they are, so its proofs keep their numbers. */
  constructor(before?: CatalogMemory) {
    this.before = before;
    this.proofs = [...(before?.proofs ?? [])];
    this.numbers = new Map(this.proofs.map((proof, number) => [proof, number]));
    this.numbersByContent = new Map(this.proofs.map((proof, number) => [JSON.stringify(proof), number]));
  }

  keep(digest: string, { rows, facts }: KnownRun): void {
    const stored = facts.map(({ proof, cyrillic, latin }): StoredFacts => [this.numberOf(proof), cyrillic, latin]);
    this.lines.add(storedRun(digest, rows, stored));
  }

  /** What was known of a run is still so. */
  keepKnown(digest: string): void {
    const line = this.before?.lineOf(digest);
    if (line !== undefined) this.lines.add(line);
  }

  /** Replaces the file whole or not at all. */
  async save(file: string, { code, terms, kinds, files }: CatalogReading): Promise<void> {
    const head: StoredHead = {
      code,
      terms,
      kinds: [...kinds],
      files: [...files].map(([uri, { language, mark, hasSkuColumn }]) => [
        uri,
        { language, mark: mark ?? null, hasSkuColumn },
      ]),
      proofs: this.proofs,
    };
    await mkdir(path.dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.draft`;
    const handle = await open(draft, 'w', 0o600);
    try {
      await handle.write(`${JSON.stringify(head)}\n`);
      let piece = '';
      for (const line of this.lines.lines()) {
        piece += `${line}\n`;
        if (piece.length < 256 * 1024) continue;
        await handle.write(piece);
        piece = '';
      }
      await handle.write(piece);
      await handle.sync();
    } catch (error) {
      await handle.close();
      await rm(draft, { force: true });
      throw error;
    }
    await handle.close();
    await rename(draft, file);
  }

  close(): void {
    this.lines.close();
  }

  private numberOf(proof: RowProof): number {
    let number = this.numbers.get(proof);
    if (number !== undefined) return number;
    const content = JSON.stringify(proof);
    number = this.numbersByContent.get(content) ?? this.proofs.push(proof) - 1;
    this.numbersByContent.set(content, number);
    this.numbers.set(proof, number);
    return number;
  }
}
