import { type Property, tokensOf } from './property.ts';
import { Refusal } from './refusal.ts';

export type Where = {
  readonly operator?: string;
  readonly operands?: readonly Where[];
  readonly path?: readonly string[];
  readonly valueText?: string | readonly string[];
  /** The same in REST. */
  readonly valueTextArray?: readonly string[];
  readonly valueNumber?: number;
  readonly valueBoolean?: boolean;
};

type Filtered = { readonly id: string; readonly properties: Readonly<Record<string, unknown>> };

/** Whether the object meets the filter; refuses what the reference says is refused. */
export function isMet(object: Filtered, where: Where, known: ReadonlyMap<string, Property>): boolean {
  if (where.operator === 'And' || where.operator === 'Or') {
    if (!where.operands?.length) throw new Refusal(422, `operator ${where.operator}: operands must not be empty`);
    const met = where.operands.map((operand) => isMet(object, operand, known));
    return where.operator === 'And' ? met.every(Boolean) : met.some(Boolean);
  }
  const [name] = where.path ?? [];
  if (!name) throw new Refusal(422, 'invalid where filter: path must be set');
  if (name === 'id') return isOneOf([object.id], textsOf(where));
  const property = known.get(name);
  if (!property) throw new Refusal(422, `no such prop with name '${name}' found`);
  if (!property.isFilterable)
    throw new Refusal(
      422,
      `Filtering by property '${name}' requires inverted index. Is \`indexFilterable\` option of property '${name}' enabled? Set it to \`true\` or leave empty`,
    );
  return isPropertyMet(property, object.properties[name], where);
}

function isPropertyMet(property: Property, value: unknown, where: Where): boolean {
  const { operator, valueNumber, valueBoolean } = where;
  if (property.type === 'number' && valueNumber !== undefined) {
    if (typeof value !== 'number') return false;
    if (operator === 'GreaterThanEqual') return value >= valueNumber;
    if (operator === 'LessThanEqual') return value <= valueNumber;
  }
  if (property.type === 'boolean' && valueBoolean !== undefined && operator === 'Equal') return value === valueBoolean;
  if (property.type === 'text' || property.type === 'text[]') {
    const tokens = tokensOf(property, value);
    const wanted = textsOf(where);
    if (operator === 'ContainsAny') return isOneOf(tokens, wanted, property);
    // Every token of the value must be there.
    if (operator === 'Equal')
      return wanted.flatMap((text) => tokensOf(property, text)).every((token) => tokens.includes(token));
  }
  throw new Refusal(
    422,
    `invalid where filter: data type filter cannot use operator ${operator} on type ${property.type}`,
  );
}

function isOneOf(tokens: readonly string[], wanted: readonly string[], property?: Property): boolean {
  return wanted.some((text) => (property ? tokensOf(property, text) : [text]).every((token) => tokens.includes(token)));
}

function textsOf({ valueText, valueTextArray, operator }: Where): readonly string[] {
  const given = valueTextArray ?? (typeof valueText === 'string' ? [valueText] : valueText);
  if (!given?.length) throw new Refusal(422, `invalid where filter: operator ${operator} without a value that fits it`);
  return given;
}
