import { type Property, tokensOf } from './property.ts';
import { Refusal } from './refusal.ts';

type Searched = { readonly properties: Readonly<Record<string, unknown>> };
export type Bm25 = { readonly query?: string; readonly properties?: readonly string[] };

const [k1, b] = [1.2, 0.75];

/** BM25F over the properties, each with its weight (`name^3`): score by object; those that hold no word have none. */
export function scoreByWords<Object extends Searched>(
  objects: readonly Object[],
  { query = '', properties = [] }: Bm25,
  known: ReadonlyMap<string, Property>,
): Map<Object, number> {
  const fields = properties.map((given) => {
    const [name = '', weight = '1'] = given.split('^');
    const property = known.get(name);
    if (!property) throw new Refusal(422, `property ${name} not found in class`);
    if (!property.isSearchable)
      throw new Refusal(
        422,
        `Searching by property '${name}' requires inverted index. Is \`indexSearchable\` option of property '${name}' enabled? Set it to \`true\` or leave empty`,
      );
    const texts = new Map(objects.map((object) => [object, tokensOf(property, object.properties[name])]));
    const usual = [...texts.values()].reduce((sum, tokens) => sum + tokens.length, 0) / (objects.length || 1) || 1;
    return { property, weight: Number(weight), texts, usual };
  });
  const scores = new Map<Object, number>();
  for (const word of new Set(fields.flatMap(({ property }) => tokensOf(property, query)))) {
    const weights = objects.map((object) =>
      fields.reduce((sum, { weight, texts, usual }) => {
        const tokens = texts.get(object) ?? [];
        const times = tokens.filter((token) => token === word).length;
        return sum + (weight * times) / (1 - b + (b * tokens.length) / usual);
      }, 0),
    );
    const holding = weights.filter((one) => one > 0).length;
    const rarity = Math.log(1 + (objects.length - holding + 0.5) / (holding + 0.5));
    for (const [index, weight] of weights.entries()) {
      const object = objects[index];
      if (weight > 0 && object) scores.set(object, (scores.get(object) ?? 0) + (rarity * weight) / (k1 + weight));
    }
  }
  return scores;
}
