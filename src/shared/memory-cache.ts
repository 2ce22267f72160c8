import type { Cache } from '../core/ports/cache.ts';

export type MemoryCacheSettings = {
  readonly seconds: number;
  /** Characters of keys and values together; what was asked for longest ago goes first. */
  readonly mostCharacters: number;
  /** Milliseconds. */
  readonly now?: () => number;
};

/** Of this process alone. */
export function createMemoryCache({ seconds, mostCharacters, now = Date.now }: MemoryCacheSettings): Cache {
  // A Map keeps the order of insertion: the first entry is the one asked for longest ago.
  const entries = new Map<string, { readonly value: string; readonly until: number }>();
  let size = 0;
  const remove = (key: string) => {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    size -= key.length + entry.value.length;
  };
  const put = (key: string, entry: { readonly value: string; readonly until: number }) => {
    entries.set(key, entry);
    size += key.length + entry.value.length;
  };
  return {
    async find(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      remove(key);
      if (entry.until <= now()) return undefined;
      put(key, entry);
      return entry.value;
    },
    async keep(key, value) {
      remove(key);
      if (key.length + value.length > mostCharacters) return;
      put(key, { value, until: now() + seconds * 1000 });
      for (const oldest of entries.keys()) {
        if (size <= mostCharacters) break;
        remove(oldest);
      }
    },
  };
}
