import { afterAll, beforeAll, describe } from 'vitest';
import type { UnitOfWork } from '../../src/core/ports/unit-of-work.ts';
import { aConversation } from '../factories/records.ts';
import { testApiRepositories } from './repositories/api-keys.ts';
import { testCatalogRepositories } from './repositories/catalog.ts';
import { testConversationRepositories } from './repositories/conversations.ts';
import { testDiscountDecisions } from './repositories/discount-decisions.ts';
import { testLeadRepository } from './repositories/leads.ts';
import { testMaskRepository } from './repositories/masks.ts';
import { testMessageRepository } from './repositories/messages.ts';
import { testModelCallRepositories } from './repositories/model-calls.ts';
import { testOfferRepository } from './repositories/offers.ts';
import { testQualityRepositories } from './repositories/quality.ts';
import { testQuoteRepository } from './repositories/quotes.ts';
import { testRequestRepositories } from './repositories/requests.ts';
import { testStaffRepositories } from './repositories/staff.ts';
import type { Subject } from './repositories/subject.ts';

export type RepositoriesUnderTest = { readonly unitOfWork: UnitOfWork; readonly close: () => Promise<void> };

/** What every set of repositories promises; run by each database, and by the fake. */
export function testRepositories(name: string, open: () => Promise<RepositoriesUnderTest>): void {
  describe(`repositories: ${name}`, () => {
    let opened: RepositoriesUnderTest;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    const subject: Subject = {
      repositories: () => opened.unitOfWork.read,
      unitOfWork: () => opened.unitOfWork,
      async startConversation() {
        const started = aConversation();
        await opened.unitOfWork.read.customers.save(started.customer);
        await opened.unitOfWork.read.conversations.create(started.conversation);
        return started;
      },
    };
    testConversationRepositories(subject);
    testLeadRepository(subject);
    testMessageRepository(subject);
    testMaskRepository(subject);
    testRequestRepositories(subject);
    testQuoteRepository(subject);
    testCatalogRepositories(subject);
    testOfferRepository(subject);
    testModelCallRepositories(subject);
    testQualityRepositories(subject);
    testDiscountDecisions(subject);
    testStaffRepositories(subject);
    testApiRepositories(subject);
  });
}
