import { PGlite } from '@electric-sql/pglite';
import { type Engine, languageOf, resultLimit, type SearchSet } from './search-set.ts';

/**
 * As PostgreSQL's documentation advises: a stored tsvector of weighted parts under a GIN index, `websearch_to_tsquery`, ranked
 * by `ts_rank_cd` with the length of the text taken into account (1). The configuration `russian` stems Latin words as English. Where
 * all words together find fewer than ten, documents that hold any of them follow.
 */
export async function openPglite(set: SearchSet): Promise<Engine> {
  const config = languageOf(set.questions.map((question) => question.text)) === 'ru' ? 'russian' : 'english';
  const database = await PGlite.create();
  await database.exec(`create table documents (
    id text primary key, title text not null, brand text not null, body text not null,
    words tsvector generated always as (
      setweight(to_tsvector('${config}', title), 'A') || setweight(to_tsvector('${config}', brand), 'B') ||
      setweight(to_tsvector('${config}', body), 'D')) stored)`);
  for (let at = 0; at < set.documents.length; at += 500) {
    const page = set.documents.slice(at, at + 500);
    await database.query(
      `insert into documents (id, title, brand, body) select id, title, brand, body
       from json_to_recordset($1) as rows(id text, title text, brand text, body text)`,
      [JSON.stringify(page)],
    );
  }
  await database.exec('create index documents_words on documents using gin (words); analyze documents');
  const find = async (query: string, text: string) => {
    const result = await database.query<{ id: string }>(
      `select id from documents, (select ${query} as query) asked where words @@ query order by ts_rank_cd(words, query, 1) desc, id limit ${resultLimit}`,
      [text],
    );
    return result.rows.map((row) => row.id);
  };
  const all = `websearch_to_tsquery('${config}', $1)`;
  const any = `replace(plainto_tsquery('${config}', $1)::text, '&', '|')::tsquery`;
  return {
    name: 'PGlite full text',
    async search({ text }) {
      const found = await find(all, text);
      if (found.length >= 10) return found;
      return [...new Set([...found, ...(await find(any, text))])].slice(0, resultLimit);
    },
    close: () => database.close(),
  };
}
