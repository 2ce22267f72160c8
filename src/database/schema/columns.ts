import { bigint, customType, text, timestamp } from '../orm.ts';

/** Text that PostgreSQL can hold: it refuses NUL, and UTF-8 has no lone surrogates. Customers' messengers send both. */
export const storableText = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: toStorableText,
});

/** jsonb of one shape. Parsed once, by the driver, so that a stored string stays a string. */
export function json<Shape>() {
  return customType<{ data: Shape; driverData: string }>({ dataType: () => 'jsonb', toDriver: toStorableJson })();
}

export const id = () => text();
export const instant = () => timestamp({ withTimezone: true, mode: 'date' });
/** Smallest units of a currency. */
export const minorUnits = () => bigint({ mode: 'number' });

function toStorableText(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '');
}

/** Text as PostgreSQL takes it; looks inside only when an escape says that there is something to mend. */
export function toStorableJson(value: unknown): string {
  const text = JSON.stringify(value);
  return /\\u(?:0000|d[89a-f])/i.test(text) ? mended(value) : text;
}

/** The same of what is JSON already, in UTF-8. */
export function storableBytes(json: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
  if (!bytes.includes('\\u0000') && !bytes.includes('\\ud')) return json;
  return new TextEncoder().encode(mended(JSON.parse(bytes.toString())));
}

function mended(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? toStorableText(part) : part));
}
