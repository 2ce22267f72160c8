import type { Language } from '../language.ts';

export type VectorKind = 'product' | 'passage';

export type EmbedOptions = {
  /** Ends the call, e.g. at the time limit of a search. */
  readonly signal?: AbortSignal;
  /** Whether texts are stored to be found, or a question that looks for them; some models want to know. */
  readonly purpose: 'store' | 'find';
  /** Tries after the first one; each waits longer. Default 0. */
  readonly retries?: number;
};

/** Turns texts into vectors. One model of one provider. */
export interface Embedder {
  /** Provider and model, e.g. `openai:text-embedding-3-small`; vectors of different ids are never compared. */
  readonly id: string;
  /** Texts that fit well into one call. */
  readonly batchSize: number;
  /** One vector a text, in their order, all of one length. Throws ProviderError or ConfigurationError. */
  embed(texts: readonly string[], options: EmbedOptions): Promise<readonly (readonly number[])[]>;
}

export type VectorRecord = {
  readonly kind: VectorKind;
  /** SKU or passage id; unique within its kind. */
  readonly id: string;
  readonly language: Language;
  /** Of the text that was embedded, so that an unchanged text is not embedded again. */
  readonly hash: string;
  readonly vector: readonly number[];
};

export type VectorQuery = {
  readonly vector: readonly number[];
  readonly kind: VectorKind;
  /** Only records in this language; all when undefined. */
  readonly language?: Language;
  readonly limit: number;
};

/** Cosine similarity, -1..1. */
export type VectorHit = { readonly id: string; readonly similarity: number };

/** The vectors of one model and one length. Throws ProviderError or ConfigurationError. */
export interface VectorStore {
  /** Inserts or replaces by kind and id. */
  upsert(records: readonly VectorRecord[]): Promise<void>;
  /** Unknown ids are ignored. */
  remove(kind: VectorKind, ids: readonly string[]): Promise<void>;
  /** Nearest first. Approximate: a very large store may miss one at the edge. */
  search(query: VectorQuery): Promise<readonly VectorHit[]>;
  /** Hash by id of everything stored of a kind. */
  listHashes(kind: VectorKind): Promise<ReadonlyMap<string, string>>;
  count(): Promise<number>;
  /** Removes the records of this model; those of others stay. */
  clear(): Promise<void>;
}

/** What keeps vectors apart: another model, another length or another owner never mixes with these. */
export type VectorSpace = {
  readonly model: string;
  readonly dimensions: number;
  /** The installation whose vectors they are, where several may share a store. */
  readonly owner?: string;
};

/** One text for a space, the same in every process. */
export const spaceKey = ({ owner, model, dimensions }: VectorSpace): string =>
  [...(owner === undefined ? [] : [owner]), model, dimensions].join('\n');

/** A place for vectors, before it is known how long they are. */
export interface VectorStoreProvider {
  /** `pgvector`, `chroma`, `weaviate`. */
  readonly name: string;
  /** At the start: throws ConfigurationError when the owner must mend something. A far side that is away is no reason. */
  check(): Promise<void>;
  /** Makes the room for this space when there is none yet; several processes may do so at once. */
  open(space: VectorSpace): Promise<VectorStore>;
}
