import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Money } from '../../core/catalog/money.ts';
import type { Language } from '../../core/language.ts';
import type { DecimalMark } from '../text/numbers.ts';
import type { AttributeKind } from './attribute-kinds.ts';
import type { RowProof } from './file-facts.ts';

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

/** The first line of the file. */
export type StoredHead = {
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
/** By the number of the proof in the head. */
export type StoredFacts = readonly [proof: number, cyrillic: number, latin: number];

const digestLength = 22;
/** Of what rows prove there are few kinds; of a file that has gathered so many the next import begins anew. */
const mostProofs = 10_000;

/** Names what a row or a run of rows was read from. */
export function digestOf(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\n'), 'base64url').slice(0, digestLength);
}

/** One line of the file: digest, how many rows, facts and rows, each of which is read only when it is asked for. */
export function storedRun(digest: string, rows: readonly KnownRow[], facts: readonly StoredFacts[]): string {
  return [digest, rows.length, JSON.stringify(facts), JSON.stringify(rows.map(storedRow))].join('\t');
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
    try {
      const [first = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
      const head = JSON.parse(first) as StoredHead;
      if (head.code !== code || lines.pop() !== '' || head.proofs.length > mostProofs) return undefined;
      return new CatalogMemory(head, new Map(lines.map((line) => [line.slice(0, digestLength), line])));
    } catch {
      return undefined;
    }
  }

  get proofs(): readonly RowProof[] {
    return this.head.proofs;
  }

  has(digest: string): boolean {
    return this.runs.has(digest);
  }

  /** How many rows the run has, and what reading them said of their file. */
  factsOf(digest: string): { readonly count: number; readonly facts: readonly KnownFacts[] } | undefined {
    const [, count, facts] = this.partsOf(digest);
    if (facts === undefined) return undefined;
    return {
      count: Number(count),
      facts: (JSON.parse(facts) as StoredFacts[]).flatMap(([number, cyrillic, latin]) => {
        const proof = this.head.proofs[number];
        return proof ? [{ proof, cyrillic, latin }] : [];
      }),
    };
  }

  rowsOf(digest: string): readonly KnownRow[] | undefined {
    const [, , , rows] = this.partsOf(digest);
    if (rows === undefined) return undefined;
    return (JSON.parse(rows) as StoredRow[]).map(([sku, contentHash, minor, currency, offset, fits = []]) => ({
      sku,
      hash: contentHash,
      price: { minor, currency },
      offset,
      fits,
    }));
  }

  /** The run as it stands in the file, for one with the same `proofs`. */
  lineOf(digest: string): string | undefined {
    return this.runs.get(digest);
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

  private partsOf(digest: string): readonly string[] {
    return this.runs.get(digest)?.split('\t') ?? [];
  }
}

/** What an earlier import knew of a row is not enough: the catalog must be read without memory. */
export class MemoryOutdated extends Error {}

function storedRow({ sku, hash: contentHash, price, offset, fits }: KnownRow): StoredRow {
  const plain = [sku, contentHash, price.minor, price.currency, offset] as const;
  return fits.length > 0 ? [...plain, fits] : plain;
}
