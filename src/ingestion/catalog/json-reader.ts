import type { CatalogEntry, CatalogReader, RawField, SourceFile } from '../../core/ports/ingestion.ts';
import { breather } from '../breathe.ts';
import { limits } from '../limits.ts';
import { note } from '../refusals.ts';
import { jsonItems } from '../text/json-items.ts';
import { encodingOfFile, streamText } from '../text/stream-text.ts';
import { fieldsOf } from './json-fields.ts';
import { type JsonObject, variantsOf } from './json-variants.ts';

/** A list of product objects, alone or under any key, or one object a line. */
export const jsonReader: CatalogReader = {
  format: 'json',
  canRead: (file) => /\.(json|jsonl|ndjson)$/i.test(file.uri),
  read: readJson,
};

async function* readJson(file: SourceFile): AsyncGenerator<CatalogEntry> {
  const { encoding, isCertain } = await encodingOfFile(file.path);
  if (!isCertain) yield { type: 'warning', ...note(0, 'ENCODING', encoding) };
  const pieces: string[] = [];
  for await (const piece of streamText(file.path, encoding)) pieces.push(piece);
  const text = pieces.join('');
  const breathe = breather();
  for (const item of jsonItems(text)) {
    if ('problem' in item) {
      if (item.problem === 'not-an-object') yield { type: 'refused', ...note(item.line, 'ROW_NOT_AN_OBJECT') };
      else {
        const detail =
          item.problem === 'unclosed' ? 'a quote or bracket is not closed' : 'no list of objects was found';
        yield { type: 'failed', ...note(item.line, 'JSON_INVALID', detail) };
        return;
      }
    } else yield* entriesOfItem(item.text, item.line);
    await breathe();
  }
}

function entriesOfItem(text: string, line: number): readonly CatalogEntry[] {
  const refused = (told: ReturnType<typeof note>): readonly CatalogEntry[] => [{ type: 'refused', ...told }];
  if (text.length > limits.rowBytes) return refused(note(line, 'ROW_TOO_LARGE', `${limits.rowBytes / 1_000_000} MB`));
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
