import { hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Money } from '../../core/catalog/money.ts';
import type { Language } from '../../core/language.ts';
import type { DecimalMark } from '../text/numbers.ts';
import type { AttributeKind } from './attribute-kinds.ts';
import type { RowProof } from './file-facts.ts';
import { LineSpool } from './line-spool.ts';

/** What a row came to. Rows that gave a warning are not remembered. */
export type KnownRow = {
  readonly sku: string;
  readonly hash: string;
  readonly price: Money;
  readonly fits: readonly string[];
  /** Lines below the first of its run. */
  readonly offset: number;
};

export type KnownFacts = { readonly proof: RowProof; readonly cyrillic: number; readonly latin: number };

/** Rows that are read together, and what reading them said of their file. */
export type KnownRun = { readonly rows: readonly KnownRow[]; readonly facts: readonly KnownFacts[] };

/** Everything beside the row itself that decides what product it makes. */
export type CatalogReading = {
  readonly code: string;
  readonly terms: string;
  readonly kinds: ReadonlyMap<string, AttributeKind>;
  readonly files: ReadonlyMap<
    string,
    { readonly language: Language; readonly mark: DecimalMark; readonly hasSkuColumn: boolean }
  >;
};

type StoredHead = {
  readonly code: string;
  readonly terms: string;
  readonly kinds: readonly (readonly [string, AttributeKind])[];
  readonly files: readonly (readonly [string, { language: string; mark: string | null; hasSkuColumn: boolean }])[];
  readonly proofs: readonly RowProof[];
};
type StoredRow = readonly [
  sku: string,
  hash: string,
  minor: number,
  currency: string,
  offset: number,
  fits?: readonly string[],
];
type StoredRun = readonly [
  digest: string,
  rows: readonly StoredRow[],
  facts: readonly (readonly [number, number, number])[],
];

const digestLength = 22;

/** Names what a row or a run of rows was read from. */
export function digestOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'base64url').slice(0, digestLength);
}

/**
 * What the rows of the last import came to, so that a feed in which a thousand offers of a hundred thousand have changed is not typed
 * anew. Nothing depends on it: it holds results of pure functions beside digests of all their arguments, in a file that may be lost.
 */
export class CatalogMemory {
  private readonly head: StoredHead;
  /** A run is taken apart only when it is met: as text it needs a third of the memory. */
  private readonly runs: ReadonlyMap<string, string>;

  private constructor(head: StoredHead, runs: ReadonlyMap<string, string>) {
    this.head = head;
    this.runs = runs;
  }

  /** Undefined when there is none, it cannot be read, or other code wrote it. */
  static async open(file: string, code: string): Promise<CatalogMemory | undefined> {
    let head: StoredHead | undefined;
    const runs = new Map<string, string>();
    try {
      for await (const line of createInterface({
        input: createReadStream(file),
        crlfDelay: Number.POSITIVE_INFINITY,
      })) {
        if (head) runs.set(line.slice(2, 2 + digestLength), line);
        else head = JSON.parse(line) as StoredHead;
        if (head.code !== code) return undefined;
      }
    } catch {
      return undefined;
    }
    return head && new CatalogMemory(head, runs);
  }

  has(digest: string): boolean {
    return this.runs.has(digest);
  }

  find(digest: string): KnownRun | undefined {
    const line = this.runs.get(digest);
    if (line === undefined) return undefined;
    const [, rows, facts] = JSON.parse(line) as StoredRun;
    return {
      rows: rows.map(([sku, hash, minor, currency, offset, fits = []]) => ({
        sku,
        hash,
        price: { minor, currency },
        offset,
        fits,
      })),
      facts: facts.flatMap(([number, cyrillic, latin]) => {
        const proof = this.head.proofs[number];
        return proof ? [{ proof, cyrillic, latin }] : [];
      }),
    };
  }

  /** Whether a row that is known would make the same product now. Attributes it has not cannot matter to it. */
  isFor({ terms, kinds, files }: CatalogReading): boolean {
    return (
      this.head.terms === terms &&
      this.head.kinds.every(([key, kind]) => (kinds.get(key) ?? kind) === kind) &&
      this.head.files.every(([uri, before]) => {
        const now = files.get(uri);
        return (
          !now ||
          (now.language === before.language &&
            (now.mark ?? null) === before.mark &&
            now.hasSkuColumn === before.hasSkuColumn)
        );
      })
    );
  }
}

/** What an earlier import knew of a row is not enough: the catalog must be read without memory. */
export class MemoryOutdated extends Error {}

/** Gathers what rows come to; kept only by `save`. */
export class CatalogMemoryWriter {
  private readonly lines = new LineSpool();
  private readonly numbers = new Map<RowProof, number>();

  keep(digest: string, { rows, facts }: KnownRun): void {
    const stored: StoredRun = [
      digest,
      rows.map(storedRow),
      facts.map(({ proof, cyrillic, latin }) => [this.numberOf(proof), cyrillic, latin]),
    ];
    this.lines.add(JSON.stringify(stored));
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
      proofs: [...this.numbers.keys()],
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
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(proof, number);
    }
    return number;
  }
}

function storedRow({ sku, hash: contentHash, price, offset, fits }: KnownRow): StoredRow {
  const plain = [sku, contentHash, price.minor, price.currency, offset] as const;
  return fits.length > 0 ? [...plain, fits] : plain;
}
