import { concessionId } from '../../core/catalog/negotiation/concession.ts';
import type { DiscountDecisionRepository } from '../../core/ports/discount-decisions.ts';
import type { Executor } from '../executor.ts';
import { and, desc, eq, inArray, or, sql } from '../orm.ts';
import { customers } from '../schema/customers.ts';
import { discountDecisions } from '../schema/discount-decisions.ts';
import { requests } from '../schema/requests.ts';
import { prepared } from './prepared.ts';

export function createDiscountDecisionRepository(db: Executor): DiscountDecisionRepository {
  const samePerson = () =>
    db
      .select({ id: customers.id })
      .from(customers)
      .where(
        or(
          eq(customers.id, sql.placeholder('id')),
          eq(customers.phone, sql.placeholder('phone')),
          eq(customers.email, sql.placeholder('email')),
        ),
      );
  const granted = prepared('discount_granted_to', () =>
    db
      .select({
        decision: discountDecisions.decision,
        isUsed: sql<boolean>`exists ${db
          .select({ id: requests.id })
          .from(requests)
          .where(
            and(
              or(eq(requests.customerId, discountDecisions.customerId), eq(requests.customerId, sql.placeholder('id'))),
              // An offer uses no discount up; the order made of it does.
              sql`${requests.kind} <> 'quote'`,
              sql`discount_id is not null`,
              sql`${concessionId} = any(string_to_array(${requests.discountId}, '+'))`,
            ),
          )}`,
      })
      .from(discountDecisions)
      .where(and(eq(discountDecisions.outcome, 'granted'), inArray(discountDecisions.customerId, samePerson())))
      // Their own first: what was promised to them is not taken back for a phone somebody else gave too.
      .orderBy(desc(eq(discountDecisions.customerId, sql.placeholder('id'))), desc(discountDecisions.createdAt))
      .limit(1),
  );

  return {
    async append({ decision, ...rest }) {
      const added = await db
        .insert(discountDecisions)
        .values({ ...rest, decision, outcome: decision.outcome, reason: decision.reason })
        .onConflictDoNothing()
        .returning({ id: discountDecisions.id });
      return added.length > 0;
    },

    async findGranted({ id, phone, email }) {
      // A null is equal to nothing: an unknown contact finds nobody.
      const [row] = await granted().execute({ id, phone: phone ?? null, email: email ?? null });
      return row?.decision.outcome === 'granted' ? { ...row.decision.concession, isUsed: row.isUsed } : undefined;
    },

    async list(limit) {
      const rows = await db
        .select()
        .from(discountDecisions)
        .orderBy(desc(discountDecisions.createdAt), desc(discountDecisions.id))
        .limit(limit);
      return rows.map(({ outcome: _outcome, reason: _reason, ...rest }) => rest);
    },
  };
}
