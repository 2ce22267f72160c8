import { createHash } from 'node:crypto';
import { ConfigurationError } from '../../core/errors.ts';
import { spaceKey, type VectorSpace } from '../../core/ports/vectors.ts';
import type { SqlConnection } from './sql-connection.ts';

/** HNSW takes vectors of at most so many numbers; beyond, in half precision, twice as many. */
const mostDimensions = { vector: 2_000, halfvec: 4_000 } as const;
/** Any number that nobody else of this database uses; held while one process makes the table and the others wait. */
const creationLock = 7_216_402;

/** The table of one model and one length: its name holds both, so that another model's vectors are never met. */
function vectorTableName(space: VectorSpace): string {
  return `vitrina_vectors.v_${createHash('sha256').update(spaceKey(space)).digest('hex').slice(0, 16)}`;
}

export type VectorTable = { readonly name: string; readonly type: 'vector' | 'halfvec' };

/** Makes extension, schema, table, indexes and search function unless they stand. */
export async function createVectorTable(sql: SqlConnection, space: VectorSpace): Promise<VectorTable> {
  const { model, dimensions } = space;
  const type = dimensions > mostDimensions.vector ? 'halfvec' : 'vector';
  assertFits(sql, space, type);
  await requireExtension(sql);
  const table = vectorTableName(space);
  const name = table.split('.')[1];
  await sql.script(`
    select pg_advisory_xact_lock(${creationLock});
    create extension if not exists vector;
    create schema if not exists vitrina_vectors;
    create table if not exists ${table} (
      kind text not null,
      id text not null,
      language text not null,
      hash text not null,
      embedding ${type}(${dimensions}) not null,
      primary key (kind, id)
    );
    comment on table ${table} is ${literal(`${model}, ${dimensions} numbers`)};
    create index if not exists ${name}_products on ${table} using hnsw (embedding ${type}_cosine_ops) where kind = 'product';
    create index if not exists ${name}_passages on ${table} using hnsw (embedding ${type}_cosine_ops) where kind = 'passage';
    ${searchFunction(table, type)}
  `);
  return { name: table, type };
}

/**
 * A function, because the setting that makes an index scan go on until enough rows pass the language must be set for
 * one statement alone, whichever connection of the pool runs it.
 */
function searchFunction(table: string, type: VectorTable['type']): string {
  const select = (kind: string) => `
    return query select t.id, 1 - (t.embedding <=> wanted) from ${table} t
      where t.kind = '${kind}' and (wanted_language is null or t.language = wanted_language)
      order by t.embedding <=> wanted limit most;`;
  return `
    create or replace function ${table}_nearest(wanted ${type}, wanted_kind text, wanted_language text, most int)
    returns table (id text, similarity float8) language plpgsql stable
    set hnsw.iterative_scan = 'strict_order'
    as $body$ begin
      if wanted_kind = 'product' then ${select('product')}
      else ${select('passage')}
      end if;
    end $body$;`;
}

/** Half precision is computed in software where there is WASM: 78 ms an insert against 5 (measured), with one connection for all. */
function assertFits(sql: SqlConnection, { model, dimensions }: VectorSpace, type: VectorTable['type']): void {
  const most = sql.isEmbedded ? mostDimensions.vector : mostDimensions[type];
  if (dimensions <= most) return;
  throw new ConfigurationError(
    'INVALID_SETTING',
    `EMBEDDINGS: ${model} makes vectors of ${dimensions} numbers; pgvector ${sql.isEmbedded ? 'in the embedded database' : ''} takes at most ${most}. Choose a model with shorter vectors, or set VECTOR_STORE=chroma or weaviate${sql.isEmbedded ? ', or a PostgreSQL server as DATABASE_URL' : ''}.`,
  );
}

/** Throws ConfigurationError, with what to do, where pgvector is not there or too old. */
export async function requireExtension(sql: SqlConnection): Promise<void> {
  const [found] = (await sql.query(
    `select coalesce(installed_version, default_version) as version from pg_available_extensions where name = 'vector'`,
    [],
  )) as { readonly version: string | null }[];
  const [major = 0, minor = 0] = (found?.version ?? '').split('.').map(Number);
  if (major > 0 || minor >= 8) return;
  throw new ConfigurationError(
    'INVALID_SETTING',
    found
      ? `VECTOR_STORE=pgvector needs pgvector 0.8 or later; the PostgreSQL server at DATABASE_URL has ${found.version}. Upgrade the extension (ALTER EXTENSION vector UPDATE), or set VECTOR_STORE=chroma or weaviate, or EMBEDDINGS=none.`
      : 'VECTOR_STORE=pgvector needs the extension pgvector, which the PostgreSQL server at DATABASE_URL does not have. Install it there (Debian: apt install postgresql-18-pgvector; image: pgvector/pgvector:pg18), or set VECTOR_STORE=chroma or weaviate, or EMBEDDINGS=none.',
  );
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
