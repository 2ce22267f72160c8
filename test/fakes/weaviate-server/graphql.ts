import { type ArgumentNode, type FieldNode, GraphQLError, parse, type ValueNode } from 'graphql';
import { type Bm25, scoreByWords } from './bm25.ts';
import type { createState, WeaviateObject } from './state.ts';
import type { Where } from './where.ts';

type State = ReturnType<typeof createState>;

const mostResults = 10_000;

/**
 * Answers `Get` with nearVector or bm25 or sort, and where, and `Aggregate` with meta.count: what Weaviate's GraphQL reference says
 * of them.
 */
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
  if (kind === '__schema') return { queryType: { name: 'WeaviateObj' } };
  if (kind !== 'Get' && kind !== 'Aggregate')
    throw new GraphQLError(`Cannot query field "${kind}" on type "WeaviateObj".`);
  return Object.fromEntries(
    fieldsOf(field).map((wanted) => {
      const name = wanted.name.value;
      if (!state.classes.has(name)) throw new GraphQLError(`Cannot query field "${name}" on type "${kind}ObjectsObj".`);
      return [name, kind === 'Get' ? get(state, name, wanted) : [{ meta: { count: count(state, name, wanted) } }]];
    }),
  );
}

type Arguments = {
  readonly limit?: number;
  readonly offset?: number;
  readonly nearVector?: { readonly vector: readonly number[] };
  readonly bm25?: Bm25;
  readonly sort?: readonly { readonly path: readonly string[]; readonly order: string }[];
  readonly where?: Where;
};

function argumentsOf(field: FieldNode): Arguments {
  return Object.fromEntries(
    (field.arguments ?? []).map((one: ArgumentNode) => [one.name.value, literalOf(one.value)]),
  ) as Arguments;
}

function count(state: State, name: string, field: FieldNode): number {
  const { where } = argumentsOf(field);
  return (where ? state.matching(name, where) : state.list(name)).length;
}

function get(state: State, name: string, field: FieldNode): unknown[] {
  const given = argumentsOf(field);
  const { limit = 100, offset = 0, where } = given;
  if (limit + offset > mostResults)
    throw new GraphQLError(`query maximum results exceeded: ${limit + offset} > ${mostResults}`);
  const found = where ? state.matching(name, where) : state.list(name);
  return ordered(state, name, found, given)
    .slice(offset, offset + limit)
    .map(({ object, distance }) => select(state, field, object, distance));
}

type Placed = { readonly object: WeaviateObject; readonly distance: number };

function ordered(state: State, name: string, found: readonly WeaviateObject[], given: Arguments): Placed[] {
  const { nearVector, bm25, sort } = given;
  if ([nearVector, bm25, sort].filter(Boolean).length !== 1)
    throw new GraphQLError('this far side answers nearVector, bm25 or sort, one of them');
  if (nearVector) return byVector(state, name, found, nearVector.vector);
  if (bm25) {
    // Rarity and usual lengths are those of all objects, whatever the filter leaves.
    const scores = scoreByWords(state.list(name), bm25, state.classes.get(name)?.properties ?? new Map());
    return found
      .flatMap((object) => (scores.has(object) ? [{ object, distance: -(scores.get(object) ?? 0) }] : []))
      .sort((left, right) => left.distance - right.distance);
  }
  const [{ path: [property = ''] = [], order } = { path: [], order: 'asc' }] = sort ?? [];
  const sign = order === 'desc' ? -1 : 1;
  return found
    .map((object) => ({ object, distance: sign * Number(object.properties[property]) }))
    .sort((left, right) => left.distance - right.distance);
}

function byVector(state: State, name: string, found: readonly WeaviateObject[], wanted: readonly number[]): Placed[] {
  const first = state.list(name).find(({ vector }) => vector)?.vector;
  if (first && first.length !== wanted.length) {
    throw new GraphQLError(
      `vector search: knn search: distance between entrypoint and query node: vector lengths don't match: ${first.length} vs ${wanted.length}`,
    );
  }
  return found
    .flatMap((object) => (object.vector ? [{ object, distance: 1 - cosine(object.vector, wanted) }] : []))
    .sort((left, right) => left.distance - right.distance);
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
