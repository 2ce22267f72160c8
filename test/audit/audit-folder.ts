import { randomUUID } from 'node:crypto';
import type { AuditReport } from '../../contracts/audit.ts';
import { auditCompany } from '../../src/auditing/audit-company.ts';
import { importCompany } from '../../src/ingestion/import-company.ts';
import { openSearchIndex } from '../../src/retrieval/open-search-index.ts';
import { createIdGenerator } from '../../src/shared/random-ids.ts';
import { aConversation, aMessage } from '../factories/records.ts';
import { openTestDatabase } from '../factories/test-database.ts';

/** The day on which the folders of this folder are read. */
const clock = { now: () => new Date('2026-11-27T09:00:00Z') };
const logger = { debug() {}, info() {}, warn() {}, error() {} };

export type AuditedFolder = {
  /** Questions that the assistant found no answer to. */
  readonly unanswered?: readonly string[];
  /** What customers wrote in conversations. */
  readonly said?: readonly string[];
  readonly language?: string;
};

/** Imports a folder into a database of its own, as an installation would, and audits it. */
export async function auditFolder(folder: string, given: AuditedFolder = {}): Promise<AuditReport> {
  const database = await openTestDatabase({ clock, logger });
  const index = openSearchIndex({ file: ':memory:', logger });
  try {
    const { unitOfWork } = database;
    // Twice, as at a second start: what has not changed is not read again, and must be told again.
    for (const ids of [createIdGenerator(), createIdGenerator()])
      await importCompany({ folder, unitOfWork, index, logger, clock, ids });
    await unitOfWork.run(async (transaction) => {
      const { conversation, customer } = aConversation();
      await transaction.customers.save(customer);
      await transaction.conversations.create(conversation);
      for (const text of given.said ?? []) await transaction.messages.append(aMessage(conversation.id, { text }));
      for (const question of given.unanswered ?? [])
        await transaction.gaps.append({
          id: randomUUID(),
          conversationId: conversation.id,
          messageId: randomUUID(),
          question,
          language: /[а-я]/iu.test(question) ? 'ru' : 'en',
          createdAt: clock.now(),
        });
    });
    return await auditCompany({ read: unitOfWork.read, passages: index.passages, clock }, { language: given.language });
  } finally {
    index.close();
    await database.close();
  }
}
