import { z } from 'zod';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { type SchemaName, schemas } from './schemas.ts';

/** OpenAPI 3.1 of the whole HTTP API; its shapes are the very zod schemas that check requests. */
export function openApi(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vitrina',
      version: '1',
      description: 'An AI sales assistant that a company hosts itself. Errors are RFC 9457 problems.',
    },
    servers: [{ url: publicUrl }],
    paths: pathsOf(operations),
    components: {
      schemas: Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [
          name,
          z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' }),
        ]),
      ),
      securitySchemes: {
        conversation: { type: 'http', scheme: 'bearer', description: 'Token from POST /conversations' },
        key: { type: 'http', scheme: 'bearer', description: 'An API key from POST /admin/api-keys, with its scopes' },
        admin: { type: 'http', scheme: 'bearer', description: 'ADMIN_API_KEY' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'vitrina-staff',
          description:
            'Set by POST /session; over https named __Host-vitrina-staff. A change also needs the server’s own address as Origin',
        },
      },
    },
  };
}

/** Each a scheme that is enough by itself. */
const waysIn = {
  conversation: [{ conversation: [] }],
  session: [{ session: [] }],
  admin: [{ admin: [] }, { session: [] }],
  key: [{ key: [] }, { admin: [] }],
} as const satisfies Record<NonNullable<Operation['security']>, readonly object[]>;

function pathsOf(list: readonly Operation[]): Record<string, Record<string, object>> {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of list) {
    const path = paths[operation.path] ?? {};
    path[operation.method] = describe(operation);
    paths[operation.path] = path;
  }
  return paths;
}

function describe(operation: Operation): object {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = (operation.query ?? []).map((name) => ({ name, in: 'query', schema: { type: 'string' } }));
  return {
    summary: operation.summary,
    ...(operation.security ? { security: waysIn[operation.security] } : {}),
    ...(inPath.length + inQuery.length > 0 ? { parameters: [...inPath, ...inQuery] } : {}),
    ...(operation.body
      ? { requestBody: { content: { 'application/json': { schema: reference(operation.body) } } } }
      : {}),
    responses: {
      [operation.status ?? 200]: {
        description: operation.summary,
        ...(operation.answerType
          ? { content: { [operation.answerType]: { schema: { type: 'string', format: 'binary' } } } }
          : {}),
        ...(operation.answer ? { content: { 'application/json': { schema: reference(operation.answer) } } } : {}),
      },
      default: {
        description: 'What went wrong',
        content: operation.errors
          ? { 'application/json': { schema: reference(operation.errors) } }
          : { 'application/problem+json': { schema: reference('Problem') } },
      },
    },
  };
}

function reference(name: SchemaName): object {
  return { $ref: `#/components/schemas/${name}` };
}
