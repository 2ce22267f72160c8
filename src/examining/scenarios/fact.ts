import { z } from 'zod';

/** Words, in any case and spacing; between slashes a regular expression: `/скидк[аи]/`. */
export const patternSchema = z
  .string()
  .min(1)
  .refine((text) => isPlain(text) || expressionOf(text) !== undefined, {
    error: 'is no regular expression that JavaScript can read',
  });

export type Pattern = z.infer<typeof patternSchema>;

const sku = z.string().min(1);
const quantities = z.record(sku, z.int().positive());

const plainFact = z.union([
  patternSchema,
  z.strictObject({ price: sku }),
  z.strictObject({ listPrice: sku }),
  z.strictObject({ name: sku }),
  z.strictObject({ stock: sku }),
  z.strictObject({ attribute: z.string().min(1), of: sku }),
  z.strictObject({ delivery: z.string().min(1), items: quantities.optional() }),
  z.strictObject({ days: z.string().min(1), items: quantities.optional() }),
  z.strictObject({ freeFrom: z.string().min(1) }),
  z.strictObject({ total: quantities, promoCode: z.string().optional(), place: z.string().optional() }),
  z.strictObject({ discount: quantities, promoCode: z.string().optional() }),
  z.strictObject({ stage: z.string().min(1) }),
  z.strictObject({ company: z.enum(['name', 'phone', 'email', 'address', 'site']) }),
  z.strictObject({ request: z.literal('number') }),
]);

/** Something that must be said. What names an article or a place is looked up in the company's data when the exam runs. */
export const factSchema = z.union([plainFact, z.strictObject({ any: z.array(plainFact).min(1) })], {
  error:
    'is no fact; a fact is text, /expression/, or one of price, listPrice, name, stock, attribute (with of), delivery, days, freeFrom, total, discount, stage, company, request, any',
});

/** A fact that is no choice of several. */
export type PlainFact = z.infer<typeof plainFact>;
export type ExamFact = z.infer<typeof factSchema>;

function isPlain(text: string): boolean {
  return !/^\/.+\/[a-z]*$/u.test(text);
}

/** The expression of a `/…/` pattern; undefined for plain words and for what cannot be read. */
function expressionOf(pattern: string): RegExp | undefined {
  const [, body, flags = ''] = /^\/(.+)\/([a-z]*)$/u.exec(pattern) ?? [];
  if (body === undefined) return undefined;
  try {
    return new RegExp(body, [...new Set(`${flags}iu`)].join(''));
  } catch {
    return undefined;
  }
}

export function isFound(pattern: Pattern, text: string): boolean {
  const expression = expressionOf(pattern);
  const plain = plainText(text);
  return expression ? expression.test(plain) : plain.toLowerCase().includes(plainText(pattern).toLowerCase());
}

/** Without what only the eye sees: no-break spaces, ё, emphasis, doubled spaces. */
export function plainText(text: string): string {
  return text
    .replace(/[\u00a0\u202f\u2009]/gu, ' ')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replace(/[*_`]+/gu, '')
    .replace(/[’ʼ]/gu, "'")
    .replace(/ +/gu, ' ');
}
