import { setTimeout as sleep } from 'node:timers/promises';
import type { VectorSpace, VectorStore, VectorStoreProvider } from '../../core/ports/vectors.ts';
import { assertDimensions } from '../../core/search/assert-dimensions.ts';
import type { SqlConnection } from './sql-connection.ts';
import { createVectorTable, requireExtension, type VectorTable } from './vector-table.ts';

/** An insert into the index takes 5 ms or more in WASM, and customers wait for the one connection meanwhile. */
const rowsAtOnce = { embedded: 2, server: 100 } as const;

/** Vectors in the company's own database: nothing else to run, and enough for a hundred thousand products. */
export function createPgvectorProvider(sql: SqlConnection): VectorStoreProvider {
  return {
    name: 'pgvector',
    check: () => requireExtension(sql),
    open: async (space) => storeOn(sql, space, await createVectorTable(sql, space)),
  };
}

function storeOn(sql: SqlConnection, space: VectorSpace, { name: table, type }: VectorTable): VectorStore {
  const most = sql.isEmbedded ? rowsAtOnce.embedded : rowsAtOnce.server;
  return {
    async upsert(records) {
      assertDimensions(
        space,
        records.map((record) => record.vector),
      );
      for (let start = 0; start < records.length; start += most) {
        const started = performance.now();
        const rows = records.slice(start, start + most);
        // As one parameter, so that the statement's text stays the same and its plan is kept.
        const given = rows.map(({ vector, ...columns }) => ({ ...columns, embedding: JSON.stringify(vector) }));
        await sql.query(
          `insert into ${table} as t (kind, id, language, hash, embedding)
           select kind, id, language, hash, embedding::${type}
           from json_to_recordset($1::text::json) as r(kind text, id text, language text, hash text, embedding text)
           on conflict (kind, id) do update
           set language = excluded.language, hash = excluded.hash, embedding = excluded.embedding`,
          [JSON.stringify(given)],
        );
        // Half of the time belongs to everybody else.
        if (sql.isEmbedded) await sleep(performance.now() - started);
      }
    },

    async remove(kind, ids) {
      if (ids.length === 0) return;
      await sql.query(
        `delete from ${table} where kind = $1 and id in (select json_array_elements_text($2::text::json))`,
        [kind, JSON.stringify(ids)],
      );
    },

    async search({ vector, kind, language, limit }) {
      assertDimensions(space, [vector]);
      const rows = await sql.query(`select id, similarity from ${table}_nearest($1::text::${type}, $2, $3, $4::int)`, [
        JSON.stringify(vector),
        kind,
        language ?? null,
        limit,
      ]);
      return rows as { id: string; similarity: number }[];
    },

    async listHashes(kind) {
      const rows = await sql.query(`select id, hash from ${table} where kind = $1`, [kind]);
      return new Map((rows as { id: string; hash: string }[]).map(({ id, hash }) => [id, hash]));
    },

    async count() {
      const [row] = (await sql.query(`select count(*)::int as count from ${table}`, [])) as { count: number }[];
      return row?.count ?? 0;
    },

    async clear() {
      await sql.query(`delete from ${table}`, []);
    },
  };
}
