import type { Customer } from '../../core/conversation/conversation.ts';
import type { CustomerRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { asc, eq, inArray, sql } from '../orm.ts';
import { conversations } from '../schema/conversations.ts';
import { customers } from '../schema/customers.ts';
import { orUndefined } from './absent.ts';
import { prepared } from './prepared.ts';

export function createCustomerRepository(db: Executor): CustomerRepository {
  const byId = prepared('customer_by_id', () =>
    db
      .select()
      .from(customers)
      .where(eq(customers.id, sql.placeholder('id'))),
  );

  const ofConversation = prepared('customer_of_conversation', () =>
    db
      .select()
      .from(customers)
      .where(
        inArray(
          customers.id,
          db
            .select({ id: conversations.customerId })
            .from(conversations)
            .where(eq(conversations.id, sql.placeholder('conversationId'))),
        ),
      ),
  );

  return {
    async find(id) {
      const [row] = await byId().execute({ id });
      return row && toCustomer(row);
    },

    async findByVisitorId(visitorId) {
      const [row] = await db
        .select()
        .from(customers)
        .where(eq(customers.visitorId, visitorId))
        .orderBy(asc(customers.createdAt), asc(customers.id))
        .limit(1);
      return row && toCustomer(row);
    },

    async findOfConversation(conversationId) {
      const [row] = await ofConversation().execute({ conversationId });
      return row && toCustomer(row);
    },

    async save({ id, visitorId, name, phone, email, consent }) {
      const values = {
        visitorId: visitorId ?? null,
        name: name ?? null,
        phone: phone ?? null,
        email: email ?? null,
        consent: consent ?? null,
      };
      await db
        .insert(customers)
        .values({ id, ...values })
        .onConflictDoUpdate({ target: customers.id, set: values });
    },
  };
}

function toCustomer(row: typeof customers.$inferSelect): Customer {
  return {
    id: row.id,
    visitorId: orUndefined(row.visitorId),
    name: orUndefined(row.name),
    phone: orUndefined(row.phone),
    email: orUndefined(row.email),
    consent: orUndefined(row.consent),
  };
}
