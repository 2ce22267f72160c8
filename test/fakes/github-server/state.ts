import { randomBytes } from 'node:crypto';

/** What the fake GitHub remembers of one project. Dates are whole seconds, as GitHub's are. */
export type Option = { id: string; name: string; color: string; description: string };
export type Comment = { id: string; body: string; login: string; createdAt: string };
export type Content = {
  kind: 'DraftIssue' | 'Issue';
  id: string;
  title: string;
  body: string;
  updatedAt: string;
  comments: Comment[];
};
export type Item = {
  id: string;
  fullDatabaseId: string;
  content: Content;
  status: { optionId: string; updatedAt: string } | undefined;
  isArchived: boolean;
  updatedAt: string;
};

export type ProjectState = ReturnType<typeof createProject>;

export function createProject(columns: readonly string[]) {
  const state = {
    id: nodeId('PVT'),
    number: 5,
    statusFieldId: nodeId('PVTSSF'),
    options: columns.map((name): Option => ({ id: optionId(), name, color: 'GRAY', description: '' })),
    items: [] as Item[],
    addItem(title: string, body: string): Item {
      const content = { kind: 'DraftIssue' as const, id: nodeId('DI'), title, body, updatedAt: now(), comments: [] };
      const fullDatabaseId = String(100_000 + state.items.length);
      const item = {
        id: nodeId('PVTI'),
        fullDatabaseId,
        content,
        status: undefined,
        isArchived: false,
        updatedAt: now(),
      };
      state.items.push(item);
      return item;
    },
    place(item: Item, option: string): void {
      // GitHub keeps the date of a value that does not change.
      if (item.status?.optionId === option) return;
      item.status = { optionId: option, updatedAt: now() };
      item.updatedAt = now();
    },
    write(content: Content, words: { title?: string | null; body?: string | null }): void {
      if (typeof words.title === 'string') content.title = words.title;
      if (typeof words.body === 'string') content.body = words.body;
      content.updatedAt = now();
    },
    comment(content: Content, body: string, login: string): Comment {
      const comment = { id: nodeId('IC'), body, login, createdAt: now() };
      content.comments.push(comment);
      content.updatedAt = now();
      return comment;
    },
    /** Every option gets a new id and every card loses its column: what updateProjectV2Field does. */
    replaceOptions(options: readonly Omit<Option, 'id'>[]): void {
      state.options = options.map((option) => ({ ...option, id: optionId() }));
      for (const item of state.items) item.status = undefined;
    },
  };
  return state;
}

export function nodeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString('base64url').replace(/[-_]/g, 'x')}`;
}

function optionId(): string {
  return randomBytes(4).toString('hex');
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
