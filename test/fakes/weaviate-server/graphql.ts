import { type ArgumentNode, type FieldNode, GraphQLError, parse, type ValueNode } from 'graphql';
import type { createState, WeaviateObject, Where } from './state.ts';

type State = ReturnType<typeof createState>;

const mostResults = 10_000;

/** Answers `Get` with nearVector and where, and `Aggregate` with meta.count: what Weaviate's GraphQL reference says of them. */
export function answerQuery(state: State, text: string): unknown {
  try {
    const [operation] = parse(text).definitions;
    if (operation?.kind !== 'OperationDefinition') throw new GraphQLError('Must provide an operation.');
    return { data: Object.fromEntries(fieldsOf(operation).map((field) => [field.name.value, root(state, field)])) };
  } catch (error) {
    return { data: null, errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
}

function root(state: State, field: FieldNode): unknown {
  const kind = field.name.value;
  if (kind !== 'Get' && kind !== 'Aggregate')
    throw new GraphQLError(`Cannot query field "${kind}" on type "WeaviateObj".`);
  return Object.fromEntries(
    fieldsOf(field).map((wanted) => {
      const name = wanted.name.value;
      if (!state.classes.has(name)) throw new GraphQLError(`Cannot query field "${name}" on type "${kind}ObjectsObj".`);
      return [name, kind === 'Get' ? get(state, name, wanted) : [{ meta: { count: state.list(name).length } }]];
    }),
  );
}

function get(state: State, name: string, field: FieldNode): unknown[] {
  const given = Object.fromEntries(
    (field.arguments ?? []).map((one: ArgumentNode) => [one.name.value, literalOf(one.value)]),
  ) as {
    limit?: number;
    nearVector?: { vector: number[] };
    where?: Where;
  };
  const limit = given.limit ?? 100;
  if (limit > mostResults) throw new GraphQLError(`query maximum results exceeded: ${limit} > ${mostResults}`);
  const found = given.where ? state.matching(name, given.where) : state.list(name);
  const wanted = given.nearVector?.vector;
  if (!wanted) throw new GraphQLError('this far side answers nearVector alone');
  const [first] = state.list(name);
  if (first && first.vector.length !== wanted.length) {
    throw new GraphQLError(
      `vector search: knn search: distance between entrypoint and query node: vector lengths don't match: ${first.vector.length} vs ${wanted.length}`,
    );
  }
  return found
    .map((object) => ({ object, distance: 1 - cosine(object.vector, wanted) }))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, limit)
    .map(({ object, distance }) => select(state, field, object, distance));
}

function select(state: State, field: FieldNode, object: WeaviateObject, distance: number): unknown {
  return Object.fromEntries(
    fieldsOf(field).map((wanted) => {
      const property = wanted.name.value;
      if (property === '_additional') {
        const all: Record<string, unknown> = { distance, id: object.id };
        return [property, Object.fromEntries(fieldsOf(wanted).map(({ name }) => [name.value, all[name.value]]))];
      }
      if (!state.classes.get(object.class)?.properties.has(property)) {
        throw new GraphQLError(`Cannot query field "${property}" on type "${object.class}".`);
      }
      return [property, object.properties[property] ?? null];
    }),
  );
}

function fieldsOf({ selectionSet }: { readonly selectionSet?: FieldNode['selectionSet'] }): FieldNode[] {
  return (selectionSet?.selections ?? []).filter((selection) => selection.kind === 'Field');
}

function literalOf(value: ValueNode): unknown {
  switch (value.kind) {
    case 'ListValue':
      return value.values.map(literalOf);
    case 'ObjectValue':
      return Object.fromEntries(value.fields.map((field) => [field.name.value, literalOf(field.value)]));
    case 'IntValue':
    case 'FloatValue':
      return Number(value.value);
    case 'NullValue':
      return null;
    case 'Variable':
      throw new GraphQLError('this far side knows no variables');
    default:
      return value.value;
  }
}

function cosine(left: readonly number[], right: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, one, index) => sum + one * (b[index] ?? 0), 0);
  return dot(left, right) / (Math.sqrt(dot(left, left) * dot(right, right)) || 1);
}
