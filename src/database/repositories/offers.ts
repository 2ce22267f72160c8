import type { OfferCount, OfferRecord, OfferRepository } from '../../core/ports/offer-repository.ts';
import type { Executor } from '../executor.ts';
import { and, desc, gte, sql } from '../orm.ts';
import { offers } from '../schema/offers.ts';
import { requests } from '../schema/requests.ts';
import { orUndefined } from './absent.ts';

type OfferRow = typeof offers.$inferSelect;

export function createOfferRepository(db: Executor): OfferRepository {
  return {
    async save(offer) {
      const { id, ...row } = toRow(offer);
      const { outcome, decidedAt, requestId, addedMinor, currency } = row;
      await db
        .insert(offers)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: offers.id, set: { outcome, decidedAt, requestId, addedMinor, currency } });
    },

    async list({ limit, before }) {
      const rows = await db
        .select()
        .from(offers)
        .where(
          before === undefined
            ? undefined
            : sql`(${offers.madeAt}, ${offers.id}) < (select made_at, id from offers where id = ${before})`,
        )
        .orderBy(desc(offers.madeAt), desc(offers.id))
        .limit(limit);
      return rows.map(fromRow);
    },

    async count({ since, lostStageIds }) {
      const isOrdered = sql`${requests.id} is not null and not (${requests.stageId} = any(${textArray(lostStageIds)}))`;
      const rows = await db
        .select({
          kind: offers.kind,
          source: offers.source,
          isAsked: offers.isAsked,
          currency: offers.currency,
          made: sql<number>`count(*)::int`,
          accepted: sql<number>`(count(*) filter (where ${offers.outcome} = 'accepted'))::int`,
          refused: sql<number>`(count(*) filter (where ${offers.outcome} = 'refused'))::int`,
          ordered: sql<number>`(count(*) filter (where ${isOrdered}))::int`,
          added: sql<string>`coalesce(sum(${offers.addedMinor}) filter (where ${isOrdered}), 0)::text`,
        })
        .from(offers)
        .leftJoin(requests, sql`${requests.id} = ${offers.requestId}`)
        .where(and(since === undefined ? undefined : gte(offers.madeAt, since)))
        .groupBy(offers.kind, offers.source, offers.isAsked, offers.currency)
        .orderBy(offers.kind, offers.source, offers.isAsked, offers.currency);
      return joinCurrencies(rows);
    },
  };
}

type CountRow = Omit<OfferCount, 'added'> & { readonly currency: string | null; readonly added: string };

/** One line for each kind and source, whatever currencies its orders were taken in. */
function joinCurrencies(rows: readonly CountRow[]): readonly OfferCount[] {
  const groups = Map.groupBy(rows, ({ kind, source, isAsked }) => `${kind} ${source} ${isAsked}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const sum = (of: (row: CountRow) => number) => group.reduce((total, row) => total + of(row), 0);
    return [
      {
        kind: first.kind,
        source: first.source,
        isAsked: first.isAsked,
        made: sum((row) => row.made),
        accepted: sum((row) => row.accepted),
        refused: sum((row) => row.refused),
        ordered: sum((row) => row.ordered),
        added: group.flatMap(({ currency, added }) =>
          currency === null || added === '0' ? [] : [{ minor: Number(added), currency }],
        ),
      },
    ];
  });
}

function textArray(values: readonly string[]) {
  if (values.length === 0) return sql`array[]::text[]`;
  return sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;
}

function toRow({ added, decidedAt, requestId, ...offer }: OfferRecord): OfferRow {
  return {
    ...offer,
    decidedAt: decidedAt ?? null,
    requestId: requestId ?? null,
    addedMinor: added?.minor ?? null,
    currency: added?.currency ?? null,
  };
}

function fromRow({ addedMinor, currency, decidedAt, requestId, ...row }: OfferRow): OfferRecord {
  return {
    ...row,
    decidedAt: orUndefined(decidedAt),
    requestId: orUndefined(requestId),
    added: addedMinor === null || currency === null ? undefined : { minor: addedMinor, currency },
  };
}
