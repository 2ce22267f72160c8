import { z } from 'zod';
import { type ToolName, toolDefinitions } from '../../../tools/definitions.ts';

const known = new Map<ToolName, ReadonlyMap<string, number>>();

/**
 * The input with texts cut to what the tool takes: a customer may write pages, and a search for their beginning tells more than a refusal
 * by the tool.
 */
export function withinLimits<Input extends object>(name: ToolName, input: Input): Input {
  const tooLong = [...limitsOf(name)].flatMap(([field, most]) => {
    const value = input[field as keyof Input];
    return typeof value === 'string' && value.length > most ? [[field, value.slice(0, most).toWellFormed()]] : [];
  });
  return tooLong.length === 0 ? input : { ...input, ...Object.fromEntries(tooLong) };
}

function limitsOf(name: ToolName): ReadonlyMap<string, number> {
  const limits = known.get(name) ?? readLimits(name);
  known.set(name, limits);
  return limits;
}

function readLimits(name: ToolName): ReadonlyMap<string, number> {
  const { properties = {} } = z.toJSONSchema(toolDefinitions[name].input, { io: 'input' });
  return new Map(
    Object.entries(properties).flatMap(([field, schema]) => {
      const most = typeof schema === 'object' ? [schema, ...(schema.anyOf ?? [])].find(hasLimit)?.maxLength : undefined;
      return most === undefined ? [] : [[field, most] as const];
    }),
  );
}

function hasLimit(schema: z.core.JSONSchema.BaseSchema): boolean {
  return schema.maxLength !== undefined;
}
