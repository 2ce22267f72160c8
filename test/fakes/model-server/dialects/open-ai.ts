/** What OpenAI's two APIs share. */
import type { IncomingHttpHeaders } from 'node:http';
import { type AskedTool, Refusal } from '../model-request.ts';
import { record } from './dialect.ts';

export function bearerOf({ authorization }: IncomingHttpHeaders): string | undefined {
  return /^Bearer (.+)$/u.exec(authorization ?? '')?.[1];
}

export function openAiError({ status, message, code }: Refusal): unknown {
  const type = status === 429 ? 'requests' : status >= 500 ? 'server_error' : 'invalid_request_error';
  return { error: { message, type, param: null, code } };
}

export function stringOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Refusal(400, `Missing required parameter: '${name}'.`, 'missing_required_parameter');
}

export function readFunctions(functions: readonly Record<string, unknown>[]): readonly AskedTool[] {
  return functions.map(({ name, parameters }, index) => {
    if (typeof name !== 'string' || !/^[a-zA-Z0-9_-]{1,64}$/u.test(name))
      throw new Refusal(400, `Invalid 'tools[${index}].name': string does not match pattern '^[a-zA-Z0-9_-]+$'.`);
    if (parameters !== undefined && record(parameters).type !== 'object')
      throw new Refusal(
        400,
        `Invalid schema for function '${name}': schema must be a JSON Schema of 'type: "object"'.`,
        'invalid_function_parameters',
      );
    return { name, schema: parameters };
  });
}
