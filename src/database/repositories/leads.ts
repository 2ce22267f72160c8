import type { LeadRepository } from '../../core/ports/repositories.ts';
import type { LeadRecord } from '../../core/sales/leads/lead.ts';
import type { Executor } from '../executor.ts';
import { and, desc, eq, sql } from '../orm.ts';
import { leads } from '../schema/leads.ts';
import { orUndefined } from './absent.ts';
import { encoded, placeholders } from './placeholders.ts';
import { preparedForAll } from './prepared.ts';

export function createLeadRepository(db: Executor): LeadRepository {
  return {
    async save(lead) {
      await saved(db).execute(encoded(leads, toRow(lead)));
    },

    async find(id) {
      const [row] = await db.select().from(leads).where(eq(leads.id, id));
      return row && toLead(row);
    },

    async list({ limit, before, temperature }) {
      const isEarlier = sql`(${leads.createdAt}, ${leads.id}) < (select created_at, id from leads where id = ${before})`;
      const rows = await db
        .select()
        .from(leads)
        .where(
          and(
            before === undefined ? undefined : isEarlier,
            temperature === undefined ? undefined : eq(leads.temperature, temperature),
          ),
        )
        .orderBy(desc(leads.createdAt), desc(leads.id))
        .limit(limit);
      return rows.map(toLead);
    },
  };
}

const saved = preparedForAll('save_lead', (db) => {
  const row = placeholders(leads);
  const { id: _id, createdAt: _first, ...later } = row;
  return db.insert(leads).values(row).onConflictDoUpdate({ target: leads.conversationId, set: later });
});

function toRow(lead: LeadRecord): typeof leads.$inferSelect {
  return { ...lead, kind: lead.kind ?? null, nextStep: lead.nextStep ?? null };
}

function toLead(row: typeof leads.$inferSelect): LeadRecord {
  return { ...row, kind: orUndefined(row.kind), nextStep: orUndefined(row.nextStep) };
}
