import type { QuoteRepository } from '../../core/ports/quote-repository.ts';
import type { Quote } from '../../core/quotes/quote.ts';
import type { Executor } from '../executor.ts';
import { desc, eq, sql } from '../orm.ts';
import { quotes } from '../schema/quotes.ts';
import { orUndefined } from './absent.ts';
import { prepared } from './prepared.ts';

export function createQuoteRepository(db: Executor): QuoteRepository {
  const select = () => db.select().from(quotes);
  const newestFirst = [desc(quotes.createdAt), desc(quotes.id)];
  const ofCustomer = prepared('quotes_of_customer', () =>
    select()
      .where(eq(quotes.customerId, sql.placeholder('customerId')))
      .orderBy(...newestFirst)
      .limit(sql.placeholder('limit')),
  );

  return {
    async nextNumber() {
      const [row] = await db
        .select({ number: sql<string>`number::text` })
        .from(sql`nextval('quote_numbers') as number`);
      if (!row) throw new Error('The sequence of quote numbers gave nothing');
      return `Q-${row.number}`;
    },

    async save(quote) {
      const { id, ...changes } = toRow(quote);
      await db
        .insert(quotes)
        .values({ id, ...changes })
        .onConflictDoUpdate({ target: quotes.id, set: changes });
    },

    async lock(id) {
      const [row] = await select().where(eq(quotes.id, id)).for('update');
      return row && toQuote(row);
    },

    async findByTokenHash(tokenHash) {
      const [row] = await select().where(eq(quotes.tokenHash, tokenHash));
      return row && toQuote(row);
    },

    async listOfCustomer(customerId, limit) {
      return (await ofCustomer().execute({ customerId, limit })).map(toQuote);
    },

    async list({ limit, before }) {
      const rows = await select()
        .where(before === undefined ? undefined : isEarlierThan(before))
        .orderBy(...newestFirst)
        .limit(limit);
      return rows.map(toQuote);
    },
  };
}

function isEarlierThan(id: string) {
  return sql`(${quotes.createdAt}, ${quotes.id}) < (select created_at, id from quotes where id = ${id})`;
}

function toRow(quote: Quote): typeof quotes.$inferSelect {
  const { buyer, itemsTotal, total, discount, delivery, vat, terms, acceptedAt, ...rest } = quote;
  return {
    ...rest,
    buyerName: buyer.name ?? null,
    buyerCompany: buyer.company ?? null,
    currency: total.currency,
    itemsTotalMinor: itemsTotal.minor,
    totalMinor: total.minor,
    discount: discount ?? null,
    delivery: delivery ?? null,
    vat: vat ?? null,
    terms: terms ?? null,
    acceptedAt: acceptedAt ?? null,
  };
}

function toQuote(row: typeof quotes.$inferSelect): Quote {
  const { buyerName, buyerCompany, currency, itemsTotalMinor, totalMinor, ...rest } = row;
  return {
    ...rest,
    buyer: { name: orUndefined(buyerName), company: orUndefined(buyerCompany) },
    itemsTotal: { minor: itemsTotalMinor, currency },
    total: { minor: totalMinor, currency },
    discount: orUndefined(row.discount),
    delivery: orUndefined(row.delivery),
    vat: orUndefined(row.vat),
    terms: orUndefined(row.terms),
    acceptedAt: orUndefined(row.acceptedAt),
  };
}
