import { z } from 'zod';
import type { Pipeline, Stage } from '../../core/sales/pipeline.ts';
import type { Objection, OfferRules, QualificationRules, ScoringRules } from '../../core/sales/rules.ts';
import { type MaterialsContext, textSchema, wordSchema, wordsSchema } from './value-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

export function readPipeline(file: YamlFile, context: MaterialsContext, defaults: Pipeline): Pipeline {
  file.expectKeys(['stages']);
  const text = textSchema(context);
  const schema = z.object({
    id: wordSchema,
    name: text.optional(),
    column: wordSchema.optional(),
    outcome: z.enum(['won', 'lost'], 'won or lost is expected').optional(),
    tell: text.optional(),
  });
  const stages: Stage[] = [];
  for (const { value, line, index } of file.list(['stages'], schema)) {
    const name = value.name ?? { [context.languages[0] ?? 'en']: value.id };
    const column = value.column ?? name[context.languages[0] ?? ''] ?? Object.values(name)[0] ?? value.id;
    if (stages.some((stage) => stage.id === value.id))
      file.refuse(line, `stages.${index}.id`, `"${value.id}" is already used above`);
    else if (stages.some((stage) => stage.column.toLowerCase() === column.toLowerCase()))
      file.refuse(line, `stages.${index}.column`, `"${column}" is already the column of another stage`);
    else stages.push({ id: value.id, name, column, outcome: value.outcome, tell: value.tell });
  }
  const [first, ...rest] = stages;
  return first ? { stages: [first, ...rest] } : defaults;
}

export function readObjections(
  file: YamlFile,
  context: MaterialsContext,
  defaults: readonly Objection[],
): readonly Objection[] {
  file.expectKeys(['objections']);
  const schema = z.object({
    id: wordSchema.optional(),
    when: wordsSchema,
    say: textSchema(context),
    offer: z.object({ discount: z.boolean().optional(), cheaper: z.boolean().optional() }).optional(),
  });
  const read = file.list(['objections'], schema).map(({ value, index }) => ({
    id: value.id ?? `objection-${index + 1}`,
    when: value.when,
    say: value.say,
    offer: {
      ...(value.offer?.discount !== undefined && { discount: value.offer.discount }),
      ...(value.offer?.cheaper !== undefined && { cheaper: value.offer.cheaper }),
    },
  }));
  return read.length > 0 ? read : defaults;
}

export function readQualification(file: YamlFile, context: MaterialsContext): QualificationRules {
  file.expectKeys(['leads']);
  const question = z.object({ id: wordSchema, ask: textSchema(context) });
  const schema = z.object({ kind: wordSchema, when: wordsSchema, questions: z.array(question) });
  return { leads: file.list(['leads'], schema).map(({ value }) => value) };
}

export function readScoring(file: YamlFile, defaults: ScoringRules): ScoringRules {
  file.expectKeys(['points', 'thresholds']);
  file.expectSectionKeys('thresholds', ['warm', 'hot']);
  const schema = z.object({ when: z.record(z.string(), wordSchema), points: z.number() });
  const points = file.list(['points'], schema).map(({ value }) => value);
  const warm = file.take(['thresholds', 'warm'], z.number());
  const hot = file.take(['thresholds', 'hot'], z.number());
  const thresholds = {
    warm: warm ?? defaults.thresholds.warm,
    hot: hot ?? Math.max(defaults.thresholds.hot, warm ?? 0),
  };
  return { points: points.length > 0 ? points : defaults.points, thresholds };
}

export function readOffers(file: YamlFile, context: MaterialsContext): OfferRules {
  file.expectKeys(['crossSell', 'upSell']);
  const reason = textSchema(context).optional();
  const crossSell = z.object({
    to: z
      .object({ category: wordSchema.optional(), sku: wordSchema.optional(), brand: wordSchema.optional() })
      .refine((to) => to.category ?? to.sku ?? to.brand, 'a category, sku or brand is expected'),
    offer: wordsSchema,
    reason,
  });
  const upSell = z.object({ from: wordSchema, to: wordSchema, reason });
  return {
    crossSell: file.list(['crossSell'], crossSell).map(({ value: { to, offer, reason: why } }) => ({
      to: {
        ...(to.category && { category: to.category }),
        ...(to.sku && { sku: to.sku }),
        ...(to.brand && { brand: to.brand }),
      },
      offer,
      reason: why ?? {},
    })),
    upSell: file
      .list(['upSell'], upSell)
      .map(({ value }) => ({ from: value.from, to: value.to, reason: value.reason ?? {} })),
  };
}
