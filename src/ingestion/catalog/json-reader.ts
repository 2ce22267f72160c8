import type { CatalogEntry, CatalogReader, RawField, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { type JsonItem, JsonItemParser } from '../text/json-items.ts';
import { encodingOfFile, streamText } from '../text/stream-text.ts';
import { fieldsOf } from './json-fields.ts';
import { type JsonObject, variantsOf } from './json-variants.ts';

/** A list of product objects, alone or under any key, or one object a line. */
export const jsonReader: CatalogReader = {
  format: 'json',
  canRead: (file) => /\.(json|jsonl|ndjson)$/i.test(file.uri),
  read: readJson,
};

const rowLimit = `${limits.rowBytes / 1_000_000} MB`;

async function* readJson(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const { encoding, isCertain } = await encodingOfFile(file.path);
  if (!isCertain) yield { type: 'warning', ...note(0, 'ENCODING', encoding) };
  const parser = new JsonItemParser();
  const breathe = breather();
  for await (const piece of streamText(file.path, encoding)) {
    for (const item of parser.add(piece)) {
      yield* entriesOf(item);
      await breathe();
    }
  }
  for (const item of parser.end()) {
    yield* entriesOf(item);
    await breathe();
  }
}

function entriesOf(item: JsonItem): readonly CatalogEntry[] {
  if (!('problem' in item)) return entriesOfItem(item.text, item.line);
  switch (item.problem) {
    case 'not-an-object':
      return [{ type: 'refused', ...note(item.line, 'ROW_NOT_AN_OBJECT') }];
    case 'too-large':
      return [{ type: 'refused', ...note(item.line, 'ROW_TOO_LARGE', rowLimit) }];
    case 'unclosed':
      return [{ type: 'failed', ...note(item.line, 'JSON_INVALID', 'a quote or bracket is not closed') }];
    case 'no-list':
      return [{ type: 'failed', ...note(item.line, 'JSON_INVALID', 'no list of objects was found') }];
  }
}

function entriesOfItem(text: string, line: number): readonly CatalogEntry[] {
  const refused = (told: ReturnType<typeof note>): readonly CatalogEntry[] => [{ type: 'refused', ...told }];
  if (text.length > limits.rowBytes) return refused(note(line, 'ROW_TOO_LARGE', rowLimit));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refused(note(line, 'JSON_INVALID', error instanceof Error ? error.message : String(error)));
  }
  const rows: CatalogEntry[] = [];
  for (const product of variantsOf(value as JsonObject)) {
    const fields: RawField[] = [];
    const forbidden = fieldsOf(product, '', fields, 0, false);
    if (forbidden !== undefined) return refused(note(line, 'FORBIDDEN_KEY', forbidden));
    rows.push({ type: 'row', line, fields });
  }
  return rows;
}
