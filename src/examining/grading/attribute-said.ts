import type { Attribute } from '../../core/catalog/attribute.ts';
import type { Product } from '../../core/catalog/product.ts';
import { allWordings } from '../../core/language.ts';
import { isFound } from '../scenarios/fact.ts';
import { readReply } from './read-reply.ts';
import { UnknownFact } from './unknown-fact.ts';

/** Whether a text gives the value of a product's attribute, in any unit it may be told in. */
export function isAttributeSaid(named: string, product: Product, text: string, language: string): boolean {
  const { value } = attributeOf(named, product);
  const { numbers } = readReply(text);
  if (value.type === 'number')
    return numbers.includes(value.number) || numbers.includes(value.base?.amount ?? Number.NaN);
  if (value.type === 'range') return numbers.includes(value.from) && numbers.includes(value.to);
  if (value.type === 'yes-no') return (value.isTrue ? yes : no).test(text);
  const wordings = value.type === 'list' ? value.values : [value.text];
  return wordings.every((wording) => {
    const inOwn = wording[language];
    return (inOwn === undefined ? allWordings(wording) : [inOwn, ...allWordings(wording)]).some((words) =>
      isFound(words, text),
    );
  });
}

function attributeOf(named: string, product: Product): Attribute {
  const wanted = named.toLowerCase();
  const found = product.attributes.find(({ key, name }) =>
    [key, ...allWordings(name)].some((one) => one.toLowerCase() === wanted),
  );
  if (!found) throw new UnknownFact(`${product.sku} has no attribute "${named}"`);
  return found;
}

const yes = /(?<!\p{L})(?:да|есть|имеет\p{L}*|yes|has|have|with|is|does)(?!\p{L})/iu;
const no = /(?<!\p{L})(?:нет|без|не|no|not|without|none)(?!\p{L})|n't/iu;
