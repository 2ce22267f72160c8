import type { FactCondition, HeldTerms, TextConditions, Within } from '../product-texts.ts';

const propertyOf: Readonly<Record<Within, string>> = {
  all: 'allTerms',
  title: 'titleTerms',
  name: 'name',
  code: 'code',
};
const factProperty = { category: 'categoryKey', brand: 'brandKey', value: 'valueKeys', currency: 'currency' } as const;

/** A `where` argument of Weaviate's GraphQL; undefined without conditions. https://docs.weaviate.io/weaviate/api/graphql/filters */
export function whereOf({ words, facts }: TextConditions): string | undefined {
  const operands = [...words.map(whereHeld), ...facts.flatMap(whereFact)];
  if (operands.length === 0) return undefined;
  return operands.length === 1 ? operands[0] : `{ operator: And, operands: [${operands.join(', ')}] }`;
}

function whereHeld({ anyOf, within }: HeldTerms): string {
  return containsAny(propertyOf[within], anyOf);
}

function whereFact(fact: FactCondition): string[] {
  switch (fact.type) {
    case 'one-of':
      return [containsAny(factProperty[fact.fact], fact.keys)];
    case 'in-stock':
      return [`{ path: ["inStock"], operator: Equal, valueBoolean: ${fact.isTrue} }`];
    case 'price':
      return [
        ...(fact.from === undefined ? [] : [bound('GreaterThanEqual', fact.from)]),
        ...(fact.to === undefined ? [] : [bound('LessThanEqual', fact.to)]),
      ];
  }
}

function containsAny(property: string, values: readonly string[]): string {
  return `{ path: ["${property}"], operator: ContainsAny, valueText: ${JSON.stringify(values)} }`;
}

/** As a number with a fraction: GraphQL's integers end at 2,147,483,647. */
function bound(operator: string, minor: number): string {
  return `{ path: ["price"], operator: ${operator}, valueNumber: ${minor.toFixed(1)} }`;
}
