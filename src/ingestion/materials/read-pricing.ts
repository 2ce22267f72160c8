import { z } from 'zod';
import type { DiscountRule, PricingPolicy } from '../../core/catalog/pricing.ts';
import { defaultQuoteTerms, type QuoteTerms } from '../../core/quotes/quote-terms.ts';
import {
  amountSchema,
  dateSchema,
  type MaterialsContext,
  percentSchema,
  textSchema,
  wordSchema,
  wordsSchema,
} from './value-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

/** `pricing.yaml`. A rule that is not understood is refused: a discount is never guessed. */
export function readPricing(file: YamlFile, context: MaterialsContext, defaults: PricingPolicy): PricingPolicy {
  file.expectKeys(['discounts', 'authority', 'quotes']);
  const ruleSchema = z.object({
    id: wordSchema.optional(),
    name: textSchema(context).optional(),
    code: wordSchema.optional(),
    percent: percentSchema,
    when: z
      .object({ quantityFrom: z.number().int().positive().optional(), amountFrom: amountSchema(context).optional() })
      .optional(),
    sku: wordsSchema.optional(),
    category: wordSchema.optional(),
    brand: wordSchema.optional(),
    validFrom: dateSchema.optional(),
    validUntil: dateSchema.optional(),
    singleUse: z.boolean().optional(),
  });
  const discounts: DiscountRule[] = [];
  for (const { value, line, index } of file.list(['discounts'], ruleSchema)) {
    const { when = {}, sku, category, brand } = value;
    const id = value.id ?? value.code ?? `discount-${index + 1}`;
    if (discounts.some((rule) => rule.id === id))
      file.refuse(line, `discounts.${index}.id`, `"${id}" is already used by another rule`);
    else if (value.code && discounts.some((rule) => rule.code?.toLowerCase() === value.code?.toLowerCase()))
      file.refuse(line, `discounts.${index}.code`, `"${value.code}" is already used by another rule`);
    else if (value.percent === 0) file.refuse(line, `discounts.${index}.percent`, 'a percentage above 0 is expected');
    else if (value.validFrom && value.validUntil && value.validFrom > value.validUntil)
      file.refuse(line, `discounts.${index}.validUntil`, 'it lies before validFrom');
    else
      discounts.push({
        id,
        name: value.name,
        code: value.code,
        percent: value.percent,
        when: {
          ...(when.quantityFrom !== undefined && { quantityFrom: when.quantityFrom }),
          ...(when.amountFrom && { amountFrom: when.amountFrom }),
        },
        scope: { ...(sku && { skus: sku }), ...(category && { category }), ...(brand && { brand }) },
        validFrom: value.validFrom,
        validUntil: value.validUntil,
        isSingleUse: value.singleUse ?? false,
      });
  }
  return { discounts, authority: readAuthority(file, defaults.authority), quotes: readQuoteTerms(file, context) };
}

function readAuthority(file: YamlFile, defaults: PricingPolicy['authority']): PricingPolicy['authority'] {
  file.expectSectionKeys('authority', ['maxPercent', 'minMarginPercent', 'onlyAfter', 'stacking', 'validDays']);
  const validDays = file.take(['authority', 'validDays'], z.number().int().min(0).max(365));
  return {
    maxPercent: file.take(['authority', 'maxPercent'], percentSchema) ?? defaults.maxPercent,
    minMarginPercent: file.take(['authority', 'minMarginPercent'], percentSchema) ?? defaults.minMarginPercent,
    onlyAfter: file.take(['authority', 'onlyAfter'], wordSchema) ?? defaults.onlyAfter,
    stacking: file.take(['authority', 'stacking'], z.boolean()) ?? defaults.stacking,
    ...(validDays === undefined ? {} : { validDays }),
  };
}

function readQuoteTerms(file: YamlFile, context: MaterialsContext): QuoteTerms {
  file.expectSectionKeys('quotes', ['validDays', 'vatPercent', 'terms']);
  const validDays = z
    .number()
    .int()
    .min(1, 'days from 1 to 365 are expected')
    .max(365, 'days from 1 to 365 are expected');
  return {
    validDays: file.take(['quotes', 'validDays'], validDays) ?? defaultQuoteTerms.validDays,
    vatPercent: file.take(['quotes', 'vatPercent'], percentSchema),
    terms: file.take(['quotes', 'terms'], textSchema(context)),
  };
}
