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
  return onceAsked<Repositories>(guarding, {
    conversations: () => createConversationRepository(db),
    messages: () => createMessageRepository(db),
    masks: () => createMaskRepository(db),
    customers: () => createCustomerRepository(db),
    handoffs: () => createHandoffRepository(db),
    leads: () => createLeadRepository(db),
    requests: () => createRequestRepository(db),
    quotes: () => createQuoteRepository(db),
    cards: () => createCardRepository(db),
    products: () => createProductRepository(db, clock),
    documents: () => createDocumentRepository(db),
    company: () => createCompanyRepository(db),
    discountDecisions: () => createDiscountDecisionRepository(db),
    gaps: () => createGapRepository(db),
    verdicts: () => createVerdictRepository(db),
    feedback: () => createFeedbackRepository(db),
    settings: () => createSettingRepository(db),
    offers: () => createOfferRepository(db),
    modelCalls: () => createModelCallRepository(db),
    budgetNotices: () => createBudgetNoticeRepository(db),
    staff: () => createStaffRepository(db),
    staffSessions: () => createStaffSessionRepository(db),
    apiKeys: () => createApiKeyRepository(db),
    apiTurns: () => createApiTurnRepository(db),
  });
}

/** Each made when it is first asked for: a transaction writes through a few of them, and there is one in every turn. */
function onceAsked<All extends object>(
  guarding: Guarding | undefined,
  makers: { readonly [Name in keyof All]: () => All[Name] & object },
): All {
  const all = {} as All;
  for (const name of Object.keys(makers) as (keyof All & string)[])
    Object.defineProperty(all, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = withPlainErrors(makers[name](), guarding);
        Object.defineProperty(all, name, { enumerable: true, value });
        return value;
      },
    });
  return all;
}
