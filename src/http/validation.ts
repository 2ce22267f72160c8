import type { Context } from 'hono';
import { z } from 'zod';
import { UserError } from '../core/errors.ts';

/** The body as JSON in the wanted shape. Throws VALIDATION_FAILED that names each field and what is wrong with it. */
export async function jsonBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
  isOptional = false,
): Promise<z.output<Schema>> {
  const text = withoutNul(await context.req.text());
  if (text.trim() === '' && isOptional) return check(schema, {});
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(
      'VALIDATION_FAILED',
      'The body is not valid JSON. Send a JSON object with Content-Type: application/json.',
    );
  }
  return check(schema, value);
}

/** No database can hold the character, wherever in the JSON it stands. */
export function withoutNul(json: string): string {
  return json.replaceAll('\u0000', '').replace(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1');
}

export function queryOf<Schema extends z.ZodType>(context: Context, schema: Schema): z.output<Schema> {
  return check(schema, context.req.query());
}

export function check<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues
    .slice(0, 20)
    .map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
  throw new UserError('VALIDATION_FAILED', detail, { errors });
}

export const limitSchema = z.coerce.number().int().min(1).max(100);
