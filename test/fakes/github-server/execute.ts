import { schema as published } from '@octokit/graphql-schema';
import { buildSchema, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

let schema: GraphQLSchema | undefined;

/** Runs a document against GitHub's published schema; a wrong field, type or argument is refused as GitHub does. */
export async function executeOn(
  root: object,
  query: string,
  variables: Record<string, unknown>,
): Promise<{ data?: unknown; errors?: object[] }> {
  schema ??= buildSchema(published.idl, { assumeValid: true });
  try {
    const document = parse(query);
    const mistakes = validate(schema, document);
    if (mistakes.length > 0) return { errors: mistakes.map(errorView) };
    const result = await execute({ schema, document, rootValue: root, variableValues: variables });
    return result.errors ? { data: result.data, errors: result.errors.map(errorView) } : { data: result.data };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [errorView(error)] };
    throw error;
  }
}

function errorView(error: GraphQLError): object {
  const { type } = error.extensions;
  return { ...(type ? { type } : {}), message: error.message, path: error.path, locations: error.locations };
}
