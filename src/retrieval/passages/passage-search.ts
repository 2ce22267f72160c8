import type { Passage } from '../../core/knowledge/document.ts';
import type { PassageHit, PassageSearch } from '../../core/ports/search.ts';
import { indexTerms, isFunctionWord } from '../analysis/analyze.ts';
import { requestWords } from '../language/stop-words.ts';
import { matchExpression, type TermGroup, toTermGroup } from '../products/match-expression.ts';
import type { IndexFile } from '../storage/index-file.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { readWords } from '../vocabulary/mend-words.ts';

type StoredPassage = {
  id: number;
  passage: string;
  language: string;
  heading_terms: string;
  body_terms: string;
  bm25: number;
};
type PassageQuery = { readonly text: string; readonly language: string; readonly limit: number };

const candidateLimit = 60;
/** A passage in the customer's own language wins over one that is a little better in another. */
const otherLanguagePenalty = 0.6;

export type PassageKnowledge = { readonly lexicon: Lexicon; readonly passages: number };

export function createPassageSearch(file: IndexFile, knowledge: () => PassageKnowledge): PassageSearch {
  return {
    search: (query) => search(file, knowledge(), query),
    upsert: (passages) => upsert(file, knowledge().lexicon, passages),
    removeDocuments: (documentIds, atMost) => removeDocuments(file, knowledge().lexicon, documentIds, atMost),
    count: () => file.get<{ passages: number }>('select count(*) as passages from passages')?.passages ?? 0,
  };
}

function search(file: IndexFile, known: PassageKnowledge, query: PassageQuery): PassageHit[] {
  const { groups, wordCount } = readQuestion(query, known);
  if (groups.length === 0) return [];
  const rows = file.all<StoredPassage>(
    `select p.id, p.passage, p.language, p.heading_terms, p.body_terms, bm25(passage_text, 2, 1) as bm25
     from passage_text cross join passages p on p.id = passage_text.rowid where passage_text match ? order by bm25 limit ${candidateLimit}`,
    matchExpression(groups, 'OR'),
  );
  const best = Math.max(1e-9, ...rows.map((row) => -row.bm25));
  const total = groups.reduce((sum, group) => sum + group.weight, 0) || 1;
  return rows
    .map((row) => {
      const { weight, count } = coveredBy(row, groups);
      const score = (-row.bm25 / best + weight / total) * (row.language === query.language ? 1 : otherLanguagePenalty);
      return { row, score, coverage: count / wordCount };
    })
    .sort((left, right) => right.score - left.score || left.row.id - right.row.id)
    .slice(0, query.limit)
    .map(({ row, score, coverage }) => ({ passage: JSON.parse(row.passage) as Passage, score, coverage }));
}

function readQuestion(
  query: PassageQuery,
  { lexicon, passages }: PassageKnowledge,
): { groups: TermGroup[]; wordCount: number } {
  const words = readWords(query.text, { lexicon, isKnownWord: (text) => requestWords.has(text) });
  const content = words.filter((word, index) => !isFunctionWord(word.token, words[index - 1]?.token));
  const asked = content.filter((word) => !requestWords.has(word.written) || word.terms.length > 0);
  const seen = new Set<string>();
  const groups: TermGroup[] = [];
  for (const word of asked) {
    const key = word.terms.join(' ');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    groups.push(toTermGroup(word, lexicon, passages));
  }
  const unknown = asked.filter((word) => word.terms.length === 0).length;
  return { groups: groups.slice(0, 24), wordCount: Math.max(1, groups.length + unknown) };
}

function coveredBy(row: StoredPassage, groups: readonly TermGroup[]): { weight: number; count: number } {
  const text = ` ${row.heading_terms} ${row.body_terms} `;
  let weight = 0;
  let count = 0;
  for (const group of groups) {
    if (!group.terms.some((term) => text.includes(group.isPrefix ? ` ${term}` : ` ${term} `))) continue;
    weight += group.weight;
    count++;
  }
  return { weight, count };
}

function upsert(file: IndexFile, lexicon: Lexicon, passages: readonly Passage[]): void {
  const changes: [readonly string[], readonly string[], 1 | -1][] = [];
  file.transaction(() => {
    for (const passage of passages) {
      const before = file.get<StoredPassage>('select * from passages where passage_id = ?', passage.id);
      if (before) changes.push(takeOut(file, before));
      const headings = [...new Set([passage.documentTitle, ...passage.headings])].flatMap(indexTerms);
      const body = indexTerms(passage.text);
      const id = file.run(
        'insert into passages (id, passage_id, document, language, passage, heading_terms, body_terms) values (?, ?, ?, ?, ?, ?, ?)',
        before?.id ?? null,
        passage.id,
        passage.documentId,
        passage.language,
        JSON.stringify(passage),
        headings.join(' '),
        [...new Set(body)].join(' '),
      );
      file.run(
        'insert into passage_text (rowid, headings, body) values (?, ?, ?)',
        id,
        headings.join(' '),
        body.join(' '),
      );
      changes.push([headings, body, 1]);
    }
  });
  for (const change of changes) countTerms(lexicon, ...change);
}

function removeDocuments(
  file: IndexFile,
  lexicon: Lexicon,
  documentIds: readonly string[],
  atMost = Number.MAX_SAFE_INTEGER,
): boolean {
  const changes: [readonly string[], readonly string[], 1 | -1][] = [];
  file.transaction(() => {
    for (const document of documentIds) {
      const some = 'select * from passages where document = ? limit ?';
      for (const row of file.all<StoredPassage>(some, document, atMost - changes.length))
        changes.push(takeOut(file, row));
    }
  });
  for (const change of changes) countTerms(lexicon, ...change);
  return changes.length < atMost;
}

function takeOut(file: IndexFile, row: StoredPassage): [string[], string[], -1] {
  file.run('delete from passages where id = ?', row.id);
  file.run('delete from passage_text where rowid = ?', row.id);
  return [row.heading_terms.split(' '), row.body_terms.split(' '), -1];
}

function countTerms(lexicon: Lexicon, headings: readonly string[], body: readonly string[], sign: 1 | -1): void {
  const inHeadings = new Set(headings);
  for (const term of new Set([...headings, ...body]))
    if (term) lexicon.add(term, sign, inHeadings.has(term) ? sign : 0);
}
