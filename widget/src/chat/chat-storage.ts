import type { Outgoing } from './chat-state.ts';

export type SavedConversation = { readonly id: string; readonly token: string };
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * What outlives a reload. Each unsent message has a key of its own, so that two tabs don't overwrite each other's. A
 * browser that forbids storage gets a chat that lives as long as its page.
 */
export function createChatStorage(origin: string, store: Store = browserStore()) {
  const prefix = `vitrina:${origin}:`;
  const read = (name: string): string | undefined => {
    try {
      return store.getItem(prefix + name) ?? undefined;
    } catch {
      return undefined;
    }
  };
  const write = (name: string, value: string | undefined) => {
    try {
      if (value === undefined) store.removeItem(prefix + name);
      else store.setItem(prefix + name, value);
    } catch {
      // A full or forbidden store: what is on the screen still works.
    }
  };
  const readJson = <T>(name: string): T | undefined => {
    try {
      return JSON.parse(read(name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  };
  const names = () =>
    Array.from({ length: store.length }, (_, at) => store.key(at) ?? '').filter((key) => key.startsWith(prefix));

  return {
    conversation: () => readJson<SavedConversation>('conversation'),
    saveConversation: (conversation: SavedConversation) => write('conversation', JSON.stringify(conversation)),
    seenSeq: () => Number(read('seen') ?? 0) || 0,
    saveSeenSeq: (seq: number) => write('seen', String(seq)),
    draft: () => read('draft') ?? '',
    saveDraft: (text: string) => write('draft', text || undefined),
    locale: () => read('locale'),
    saveLocale: (locale: string) => write('locale', locale),
    visitorId: (make: () => string) => {
      const id = read('visitor') ?? make();
      write('visitor', id);
      return id;
    },
    outbox: (): readonly Outgoing[] =>
      names()
        .filter((key) => key.startsWith(`${prefix}out:`))
        .flatMap((key) => readJson<Outgoing>(key.slice(prefix.length)) ?? [])
        .sort((left, right) => left.createdAt.localeCompare(right.createdAt)),
    saveOutgoing: (outgoing: Outgoing) => write(`out:${outgoing.clientMessageId}`, JSON.stringify(outgoing)),
    dropOutgoing: (clientMessageId: string) => write(`out:${clientMessageId}`, undefined),
    /** Everything of this customer; the chosen language stays, it says nothing about them. */
    forget: () => {
      for (const key of names()) if (key !== `${prefix}locale`) write(key.slice(prefix.length), undefined);
    },
  };
}

export type ChatStorage = ReturnType<typeof createChatStorage>;

function browserStore(): Store {
  try {
    return window.localStorage;
  } catch {
    return memoryStore();
  }
}

export function memoryStore(): Store {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (at) => [...values.keys()][at] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
