/**
 * The context of a turn as a hosted model reads it: the facts of the JSON that the built-in model is given, in half of its
 * characters or fewer. A line for each key and each thing found; what is empty is left out, and so is what a tool tells better.
 */
import type { TurnContext } from './context.ts';
import { terse } from './terse.ts';

export function writeTerseContext(context: TurnContext): string {
  const { company, found, draft, isSellingOver, currency: _, languages: __, ...rest } = context;
  // Places are for reading them out of words; get_delivery knows them all.
  const { places: ___, categories, ...about } = company;
  const { products, similar, passages, total, interpretation, named } = found;
  const { filter, unknownWords, corrections } = interpretation;
  const isDrafted = draft.items.length > 0 || draft.place !== undefined || Object.keys(draft.contact).length > 0;
  const entries = {
    ...rest,
    ...(isSellingOver ? { isSellingOver } : {}),
    ...(isDrafted ? { draft } : {}),
    company: about,
    categories: categories.map(({ name, count }) => `${name} (${count})`),
    understood: { filter, unknownWords, corrections },
    named,
    ...(total > products.length ? { total } : {}),
    products,
    similar,
    passages: passages.map(({ id, title, heading, text, coverage }) => ({
      id,
      title,
      ...(heading === title ? {} : { heading }),
      coverage,
      text,
    })),
  };
  const lines = Object.entries(entries).flatMap(([key, value]): readonly string[] => {
    if (Array.isArray(value) && typeof value[0] === 'object')
      return [`${key}:`, ...value.map((one) => `- ${terse(one).replace(/^\{|\}$/gu, '')}`)];
    const text = terse(value);
    return text === '' ? [] : [`${key}: ${text}`];
  });
  return lines.join('\n').replaceAll('<', '\\u003c');
}
