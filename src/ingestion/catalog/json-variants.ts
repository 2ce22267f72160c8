import { knownFieldOf } from './columns.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const variantKeys = /^(variants|variations|offers|skus|modifications|варианты|модификации|предложения)$/i;
const optionKeys = /^(options|selected_?options|option_?values|опции)$/i;

/** The products of one object: itself, or each of its variants with what the product says of all of them. */
export function variantsOf(product: JsonObject): readonly JsonObject[] {
  const key = Object.keys(product).find((name) => variantKeys.test(name) && areObjects(product[name]));
  if (key === undefined) return [product];
  const { [key]: variants, ...common } = product;
  const list = variants as readonly JsonObject[];
  return list.map((variant) => joined(common, variant, list.length > 1));
}

/** The variant's own fields win. What numbers the product does not number its variant; it names the group they belong to. */
function joined(common: JsonObject, variant: JsonObject, hasSiblings: boolean): JsonObject {
  const options = optionsOf(common, variant);
  const entries = Object.entries(variant).filter(([key]) => !isOption(key) && !isBareTitle(key, variant, common));
  const own = new Set(entries.map(([key]) => knownFieldOf(key) ?? key));
  const kept = Object.entries(common).filter(([key]) => {
    const field = knownFieldOf(key);
    // What all variants have together, no single one has; that there is none holds for each.
    if (field === 'stock' && hasSiblings && String(common[key]) !== '0') return false;
    return field !== 'sku' && !optionKeys.test(key) && (!own.has(field ?? key) || isAttributeList(key));
  });
  const group = groupOf(common);
  const parts = [
    ...kept.map(([key, value]) =>
      own.has(key) ? ([freeKey(common, variant), value] as const) : ([key, value] as const),
    ),
    ...(hasSiblings && group !== undefined && !own.has('group') ? [['group id', group] as const] : []),
    ...entries,
  ];
  const all = Object.fromEntries(parts);
  return options.size === 0 ? all : Object.fromEntries([...parts, [freeKey(all), Object.fromEntries(options)]]);
}

/** Shops title a variant by its options alone (`M / red`): that is no name of a product when the product has one. */
function isBareTitle(key: string, variant: JsonObject, common: JsonObject): boolean {
  if (knownFieldOf(key) !== 'name') return false;
  const [, name] = Object.entries(common).find(([other]) => knownFieldOf(other) === 'name') ?? [];
  return typeof name === 'string' && !String(variant[key]).toLowerCase().includes(name.toLowerCase());
}

/** `options: {size: "M"}`, `selectedOptions: [{name, value}]`, or `option1` named by the product's `options: [{name}]`. */
function optionsOf(common: JsonObject, variant: JsonObject): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const names = Object.entries(common).find(([key]) => optionKeys.test(key))?.[1];
  for (const [key, value] of Object.entries(variant)) {
    const number = /^option([1-3])$/i.exec(key)?.[1];
    if (number && isText(value) && value !== 'Default Title') {
      const option: unknown = Array.isArray(names) ? names[Number(number) - 1] : undefined;
      found.set(optionName(option) ?? key, value);
    } else if (optionKeys.test(key) && Array.isArray(value)) {
      for (const option of value as readonly unknown[])
        if (isObject(option) && typeof option.name === 'string') found.set(option.name, option.value);
    } else if (optionKeys.test(key) && isObject(value))
      for (const [name, own] of Object.entries(value)) found.set(name, own);
  }
  return found;
}

const attributeNames = ['attributes', 'properties', 'parameters', 'specifications', 'characteristics', 'features'];

function isAttributeList(key: string): boolean {
  return attributeNames.includes(key);
}

/** A name for one more list of attributes that no list has yet. */
function freeKey(...objects: readonly JsonObject[]): string {
  return attributeNames.find((name) => objects.every((object) => !(name in object))) ?? 'params';
}

function groupOf(common: JsonObject): string | undefined {
  const [, value] = Object.entries(common).find(([key, text]) => knownFieldOf(key) === 'sku' && isText(text)) ?? [];
  const handle = value ?? common.handle ?? common.slug;
  if (isText(handle)) return String(handle);
  const [, name] = Object.entries(common).find(([key]) => knownFieldOf(key) === 'name') ?? [];
  return typeof name === 'string' ? name : undefined;
}

function isOption(key: string): boolean {
  return optionKeys.test(key) || /^option[1-3]$/i.test(key);
}

function optionName(option: unknown): string | undefined {
  if (typeof option === 'string') return option;
  return isObject(option) && typeof option.name === 'string' ? option.name : undefined;
}

function areObjects(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
