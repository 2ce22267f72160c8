/** Raise on any change of tables or of the analysis: an index file of another version is rebuilt, never migrated. */
export const indexVersion = 12;

/** A file whose products' words are indexed on a search server is another kind of file. */
export const versionOf = (hasProductText: boolean): number => (hasProductText ? indexVersion : 1_000 + indexVersion);

/**
 * Terms are prepared by our own analysis, so FTS5 only splits at spaces (`ascii` keeps every non-ASCII
 * letter). Full-text tables hold no text (contentless), which halves the file. What products are filtered and
 * listed by stands in short rows apart from their words: thousands of them are looked up in a search, and of
 * the words only those of the best few.
 */
export const schema = `
create table meta (key text primary key, value text not null) without rowid;
create table categories (id integer primary key, parent integer, key text not null unique, wordings text not null);
create table brands (id integer primary key, key text not null unique, name text not null);
create table attribute_keys (id integer primary key, key text not null unique, wordings text not null, unit text);
create table attribute_values (id integer primary key, attribute integer not null, key text not null, wordings text not null, unique (attribute, key));
create table products (
  id integer primary key,
  sku text not null unique,
  sku_key text not null,
  category integer,
  brand integer,
  price integer not null,
  currency text not null,
  in_stock integer not null,
  popularity real not null
);
create table product_words (
  id integer primary key,
  name_terms text not null,
  other_terms text not null,
  model_terms text not null,
  shape text not null,
  print text not null
);
create index products_sku_key on products (sku_key);
create index products_price on products (currency, price, category, brand, in_stock, popularity, sku);
create index products_category on products (category, brand, currency, price, in_stock, popularity, sku);
create index products_brand on products (brand, currency, price, in_stock, popularity, sku);
create index products_usual_order on products (in_stock desc, popularity desc, id, sku);
create table product_values (product integer not null, value integer not null, primary key (product, value)) without rowid;
create index product_values_value on product_values (value, product);
create table product_numbers (
  product integer not null, attribute integer not null, unit text not null, low real not null, high real not null,
  primary key (product, attribute, unit)
) without rowid;
create index product_numbers_attribute on product_numbers (attribute, unit, low, product);
create index product_numbers_ranges on product_numbers (attribute, unit, low, high) where high > low;
create table product_fits (product integer not null, sku text not null, primary key (product, sku)) without rowid;
create index product_fits_sku on product_fits (sku, product);
create table stored_lexicon (terms text not null, documents blob not null, titles blob not null);
create table popularity (sku text primary key, score real not null) without rowid;
create virtual table product_text using fts5(name, brand, category, attributes, description, code, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
create virtual table product_terms using fts5vocab(product_text, 'row');
create virtual table product_term_fields using fts5vocab(product_text, 'col');
create table passages (id integer primary key, passage_id text not null unique, document text not null, language text not null, passage text not null, heading_terms text not null, body_terms text not null);
create index passages_document on passages (document);
create virtual table passage_text using fts5(headings, body, content='', contentless_delete=1, tokenize="ascii tokenchars '_'");
create virtual table passage_terms using fts5vocab(passage_text, 'row');
create virtual table passage_term_fields using fts5vocab(passage_text, 'col');
`;
