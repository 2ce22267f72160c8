import { createHash } from 'node:crypto';
import type { ChromaClient, Collection, Metadata, Where } from 'chromadb';
import {
  spaceKey,
  type VectorKind,
  type VectorRecord,
  type VectorSpace,
  type VectorStore,
  type VectorStoreProvider,
} from '../../core/ports/vectors.ts';
import { assertDimensions } from '../../core/search/assert-dimensions.ts';
import { loadOptionalPackage } from '../load-optional-package.ts';
import { callChroma } from './call-chroma.ts';

/** Chroma takes no more at once in its smallest set-up. */
const recordsAtOnce = 200;
const idsAtOnce = 1_000;
const kinds: readonly VectorKind[] = ['product', 'passage'];

/** A collection of its own for each model and length. */
export function createChromaProvider({ url }: { readonly url: string }): VectorStoreProvider {
  let client: Promise<ChromaClient> | undefined;
  return {
    name: 'chroma',
    check: async () => void (await loadChroma()),
    async open(space) {
      client ??= connect(url);
      const { model, dimensions } = space;
      const connected = await client;
      const collection = await callChroma(() =>
        connected.getOrCreateCollection({
          name: collectionName(space),
          metadata: { model, dimensions },
          configuration: { hnsw: { space: 'cosine' } },
          // Vectors come from us; without this the client looks for a model of its own.
          embeddingFunction: null,
        }),
      );
      return storeIn(collection, space);
    },
  };
}

async function connect(url: string): Promise<ChromaClient> {
  const { ChromaClient } = await loadChroma();
  const { hostname, port, protocol } = new URL(url);
  const ssl = protocol === 'https:';
  return new ChromaClient({ host: hostname, port: Number(port || (ssl ? 443 : 80)), ssl });
}

function loadChroma() {
  return loadOptionalPackage<typeof import('chromadb')>('chromadb', {
    version: '3.5.0',
    setting: 'VECTOR_STORE=chroma',
  });
}

function collectionName(space: VectorSpace): string {
  return `vitrina-${createHash('sha256').update(spaceKey(space)).digest('hex').slice(0, 16)}`;
}

function storeIn(collection: Collection, space: VectorSpace): VectorStore {
  return {
    async upsert(records) {
      assertDimensions(
        space,
        records.map((record) => record.vector),
      );
      for (const part of parts(records, recordsAtOnce)) {
        await callChroma(() =>
          collection.upsert({
            ids: part.map(recordId),
            embeddings: part.map((record) => [...record.vector]),
            metadatas: part.map(({ kind, id, language, hash }): Metadata => ({ kind, id, language, hash })),
          }),
        );
      }
    },

    async remove(kind, ids) {
      for (const part of parts(ids, idsAtOnce)) {
        await callChroma(() => collection.delete({ ids: part.map((id) => recordId({ kind, id })) }));
      }
    },

    async search({ vector, kind, language, limit }) {
      assertDimensions(space, [vector]);
      const where: Where = language === undefined ? { kind } : { $and: [{ kind }, { language }] };
      const found = await callChroma(() =>
        collection.query({
          queryEmbeddings: [[...vector]],
          nResults: limit,
          where,
          include: ['metadatas', 'distances'],
        }),
      );
      return (found.metadatas[0] ?? []).map((metadata, index) => ({
        id: String(metadata?.id),
        // Chroma's cosine distance is 1 - similarity.
        similarity: 1 - (found.distances[0]?.[index] ?? 1),
      }));
    },

    async listHashes(kind) {
      const hashes = new Map<string, string>();
      for (let offset = 0; ; offset += idsAtOnce) {
        const found = await callChroma(() =>
          collection.get({ where: { kind }, include: ['metadatas'], limit: idsAtOnce, offset }),
        );
        for (const metadata of found.metadatas) hashes.set(String(metadata?.id), String(metadata?.hash));
        if (found.ids.length < idsAtOnce) return hashes;
      }
    },

    count: () => callChroma(() => collection.count()),

    async clear() {
      for (const kind of kinds) await callChroma(() => collection.delete({ where: { kind } }));
    },
  };
}

function recordId({ kind, id }: Pick<VectorRecord, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

function* parts<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
