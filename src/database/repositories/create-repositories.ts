import type { Clock } from '../../core/ports/clock.ts';
import type { Repositories } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { createApiKeyRepository } from './api-keys.ts';
import { createApiTurnRepository } from './api-turns.ts';
import { createCardRepository } from './cards.ts';
import { createCompanyRepository, createSettingRepository } from './company.ts';
import { createConversationRepository } from './conversations.ts';
import { createCustomerRepository } from './customers.ts';
import { createDiscountDecisionRepository } from './discount-decisions.ts';
import { createDocumentRepository } from './documents.ts';
import { createHandoffRepository } from './handoffs.ts';
import { createLeadRepository } from './leads.ts';
import { createMaskRepository } from './masks.ts';
import { createMessageRepository } from './messages.ts';
import { createBudgetNoticeRepository, createModelCallRepository } from './model-calls.ts';
import { createOfferRepository } from './offers.ts';
import { type Guarding, withPlainErrors } from './plain-errors.ts';
import { createProductRepository } from './products.ts';
import { createFeedbackRepository, createGapRepository, createVerdictRepository } from './quality.ts';
import { createQuoteRepository } from './quotes.ts';
import { createRequestRepository } from './requests.ts';
import { createStaffRepository, createStaffSessionRepository } from './staff.ts';

/**
 * Every repository over one executor: the database itself, or a transaction that is open in it.
 * `guarding.onError` hears of each statement that failed, also when the caller goes on.
 */
export function createRepositories(db: Executor, clock: Clock, guarding?: Guarding): Repositories {
  const guard = <Repository extends object>(repository: Repository) => withPlainErrors(repository, guarding);
  return {
    conversations: guard(createConversationRepository(db)),
    messages: guard(createMessageRepository(db)),
    masks: guard(createMaskRepository(db)),
    customers: guard(createCustomerRepository(db)),
    handoffs: guard(createHandoffRepository(db)),
    leads: guard(createLeadRepository(db)),
    requests: guard(createRequestRepository(db)),
    quotes: guard(createQuoteRepository(db)),
    cards: guard(createCardRepository(db)),
    products: guard(createProductRepository(db, clock)),
    documents: guard(createDocumentRepository(db)),
    company: guard(createCompanyRepository(db)),
    discountDecisions: guard(createDiscountDecisionRepository(db)),
    gaps: guard(createGapRepository(db)),
    verdicts: guard(createVerdictRepository(db)),
    feedback: guard(createFeedbackRepository(db)),
    settings: guard(createSettingRepository(db)),
    offers: guard(createOfferRepository(db)),
    modelCalls: guard(createModelCallRepository(db)),
    budgetNotices: guard(createBudgetNoticeRepository(db)),
    staff: guard(createStaffRepository(db)),
    staffSessions: guard(createStaffSessionRepository(db)),
    apiKeys: guard(createApiKeyRepository(db)),
    apiTurns: guard(createApiTurnRepository(db)),
  };
}
