import type { SQL } from 'drizzle-orm';
import type { RequestRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { and, asc, desc, eq, isNotNull, ne, or, sql } from '../orm.ts';
import { requestEvents, requests } from '../schema/requests.ts';
import { countTogether } from './count-together.ts';
import { prepared } from './prepared.ts';
import { fromRequest, toRequest } from './request-row.ts';

export function createRequestRepository(db: Executor): RequestRepository {
  const select = () => db.select().from(requests);
  const findWhere = async (condition: SQL) => {
    const [row] = await select().where(condition);
    return row && toRequest(row);
  };
  const ofConversation = prepared('requests_of_conversation', () =>
    select()
      .where(eq(requests.conversationId, sql.placeholder('conversationId')))
      .orderBy(asc(requests.createdAt), asc(requests.id)),
  );

  return {
    async nextNumber() {
      const [row] = await db
        .select({ number: sql<string>`number::text` })
        .from(sql`nextval('request_numbers') as number`);
      if (!row) throw new Error('The sequence of request numbers gave nothing');
      return row.number;
    },

    async save(request) {
      const { id, ...changes } = fromRequest(request);
      await db
        .insert(requests)
        .values({ id, ...changes })
        .onConflictDoUpdate({ target: requests.id, set: changes });
    },

    find: (id) => findWhere(eq(requests.id, id)),

    async lock(id) {
      const [row] = await select().where(eq(requests.id, id)).for('update');
      return row && toRequest(row);
    },

    findByNumber: (number) => findWhere(eq(requests.number, number)),

    async listOfConversation(conversationId) {
      const rows = await ofConversation().execute({ conversationId });
      return rows.map(toRequest);
    },

    async list({ limit, before, stageId, kind }) {
      const rows = await select()
        .where(
          and(
            before === undefined ? undefined : isEarlierThan(before),
            stageId === undefined ? undefined : eq(requests.stageId, stageId),
            kind === undefined ? undefined : sql`${requests.kind} = ${kind}`,
          ),
        )
        .orderBy(desc(requests.createdAt), desc(requests.id))
        .limit(limit);
      return rows.map(toRequest);
    },

    async appendEvent(event) {
      await db.insert(requestEvents).values(event);
    },

    async listEvents(requestId) {
      const rows = await db
        .select()
        .from(requestEvents)
        .where(eq(requestEvents.requestId, requestId))
        .orderBy(asc(requestEvents.position));
      return rows.map(({ position: _position, ...event }) => event);
    },

    countTogether: (sku, lostStageIds) => countTogether(db, sku, lostStageIds),

    async usedDiscounts({ id, phone, email }) {
      const rows = await db
        .selectDistinct({ discountId: requests.discountId })
        .from(requests)
        .where(
          and(
            isNotNull(requests.discountId),
            ne(requests.kind, 'quote'),
            or(
              eq(requests.customerId, id),
              phone === undefined ? undefined : eq(requests.contactPhone, phone),
              email === undefined ? undefined : eq(requests.contactEmail, email),
            ),
          ),
        );
      return new Set(rows.flatMap(({ discountId }) => discountId?.split('+') ?? []));
    },
  };
}

/** A page is continued by the id or the number of its last request. */
function isEarlierThan(cursor: string): SQL {
  return sql`(${requests.createdAt}, ${requests.id}) < (select created_at, id from requests where id = ${cursor} or number = ${cursor} limit 1)`;
}
