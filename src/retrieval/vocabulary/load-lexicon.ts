import { countStored } from '../products/product-store.ts';
import type { IndexFile } from '../storage/index-file.ts';
import { Lexicon } from './lexicon.ts';

const page = 2_000;

/** Counts the terms of all products, or of all passages. */
export function loadLexicon(file: IndexFile, texts: 'product' | 'passage'): Lexicon {
  if (texts === 'product' && !file.hasProductText) return countProducts(file);
  const lexicon = new Lexicon();
  for (const row of file.all<{ term: string; doc: number }>(`select term, doc from ${texts}_terms`))
    lexicon.add(row.term, row.doc, 0);
  const inTitles = file.all<{ term: string; doc: number }>(
    `select term, doc from ${texts}_term_fields where col = '${texts === 'product' ? 'name' : 'headings'}'`,
  );
  for (const row of inTitles) lexicon.add(row.term, 0, row.doc);
  return lexicon;
}

/** Where no index of words has counted them. */
function countProducts(file: IndexFile): Lexicon {
  type Row = { id: number; name_terms: string; other_terms: string };
  const sql = 'select id, name_terms, other_terms from product_words where id > ? order by id limit ?';
  const lexicon = new Lexicon();
  let after = 0;
  for (;;) {
    const rows = file.all<Row>(sql, after, page);
    for (const row of rows) countStored(lexicon, row, 1);
    if (rows.length < page) return lexicon;
    after = rows.at(-1)?.id ?? after;
  }
}
