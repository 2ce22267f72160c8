import type { Embedder, VectorStore, VectorStoreProvider } from '../core/ports/vectors.ts';

export interface VectorRoom {
  /** The store for this model's vectors. The first call asks the model how long they are, and makes the room. */
  open(): Promise<VectorStore>;
}

/** Any text does: only the length of its vector counts. */
const probe = 'length';

export function createVectorRoom(
  embedder: Embedder,
  provider: VectorStoreProvider,
  /** Ends a call that is under way. */
  signal: AbortSignal,
  /** Undefined for a store that nobody else uses. */
  owner?: () => Promise<string>,
): VectorRoom {
  let opened: Promise<VectorStore> | undefined;
  return {
    open() {
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      return opened;
    },
  };

  async function open(): Promise<VectorStore> {
    const [vector] = await embedder.embed([probe], {
      purpose: 'store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
    });
    signal.throwIfAborted();
    const space = { model: embedder.id, dimensions: vector?.length ?? 0 };
    return await provider.open(owner ? { ...space, owner: await owner() } : space);
  }
}
