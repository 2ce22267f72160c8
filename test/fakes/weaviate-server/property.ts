import { Refusal } from './refusal.ts';

export type Property = {
  readonly name: string;
  readonly type: 'text' | 'text[]' | 'number' | 'boolean';
  readonly tokenization: 'field' | 'whitespace';
  readonly isSearchable: boolean;
  readonly isFilterable: boolean;
};

const types = ['text', 'text[]', 'number', 'boolean'] as const;
const tokenizations = ['field', 'whitespace'] as const;

/** Of a property's definition in `POST /v1/schema`, with the defaults of the API's description. */
export function propertyOf(given: Record<string, unknown>): Property {
  const name = String(given.name);
  if (['id', '_id', '_additional'].includes(name)) throw new Refusal(422, `'${name}' is a reserved property name`);
  if (!/^[_A-Za-z][_0-9A-Za-z]*$/.test(name)) throw new Refusal(422, `'${name}' is not a valid property name`);
  const type = types.find((one) => one === (given.dataType as string[] | undefined)?.[0]);
  if (!type) throw new Refusal(422, `property '${name}': data type ${given.dataType} is not known here`);
  const isText = type === 'text' || type === 'text[]';
  const tokenization = tokenizations.find((one) => one === (given.tokenization ?? 'field'));
  if (!tokenization) throw new Refusal(422, `property '${name}': this far side knows field and whitespace alone`);
  if (!isText && given.tokenization !== undefined)
    throw new Refusal(422, `Tokenization is not allowed for data type '${type}'`);
  if (!isText && given.indexSearchable === true)
    throw new Refusal(422, '`indexSearchable` is allowed only for text/text[] data types');
  if (type !== 'number' && given.indexRangeFilters === true)
    throw new Refusal(422, '`indexRangeFilters` is allowed only for number/int/date data types');
  return {
    name,
    type,
    tokenization,
    isSearchable: isText && given.indexSearchable !== false,
    isFilterable: given.indexFilterable !== false,
  };
}

/** Why the value can't be kept; undefined: it can. */
export function misfit(property: Property, value: unknown, className: string): string | undefined {
  const fits =
    property.type === 'text[]'
      ? Array.isArray(value) && value.every((one) => typeof one === 'string')
      : typeof value === (property.type === 'text' ? 'string' : property.type);
  return fits ? undefined : `invalid ${property.type} property '${property.name}' on class '${className}'`;
}

/** The tokenization `field` trims: values that differ by outer spaces alone can't be told apart by a filter. */
export function tokensOf({ tokenization }: Property, value: unknown): string[] {
  const texts = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
  return tokenization === 'field'
    ? texts.map((text) => text.trim())
    : texts.flatMap((text) => text.split(/\s+/).filter(Boolean));
}
