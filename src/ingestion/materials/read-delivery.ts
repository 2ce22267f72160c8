import { z } from 'zod';
import type { DeliveryPolicy } from '../../core/catalog/delivery.ts';
import { parseHours } from '../../core/company/hours-syntax.ts';
import {
  amountSchema,
  daysSchema,
  type MaterialsContext,
  textSchema,
  wordSchema,
  wordsSchema,
} from './value-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

/** `delivery.yaml`. A zone without a cost is refused: delivery is never promised for free by mistake. */
export function readDelivery(file: YamlFile, context: MaterialsContext): DeliveryPolicy {
  file.expectKeys(['zones', 'pickup', 'payment']);
  const text = textSchema(context);
  const amount = amountSchema(context);
  const zone = z.object({
    id: wordSchema.optional(),
    name: text.optional(),
    places: wordsSchema,
    method: text.optional(),
    cost: amount,
    freeFrom: amount.optional(),
    days: daysSchema.optional(),
  });
  const point = z.object({
    id: wordSchema.optional(),
    name: text.optional(),
    place: wordSchema,
    address: text,
    cost: amount.optional(),
    days: daysSchema.optional(),
    hours: wordSchema
      .refine((hours) => parseHours(hours) !== undefined, 'hours such as "Mo-Fr 09:00-18:00" are expected')
      .optional(),
  });
  const payment = z.union([
    z.object({ id: wordSchema.optional(), name: text }),
    text.transform((name) => ({ id: undefined, name })),
  ]);
  const free = amount.parse(0);
  return {
    zones: uniqueById(file, 'zones', file.list(['zones'], zone)).map(({ id, value }) => ({
      id,
      name: value.name ?? text.parse(value.places[0]),
      places: value.places,
      method: value.method ?? { ru: 'доставка', en: 'delivery' },
      cost: value.cost,
      freeFrom: value.freeFrom,
      days: value.days,
    })),
    pickup: uniqueById(file, 'pickup', file.list(['pickup'], point)).map(({ id, value }) => ({
      id,
      name: value.name ?? value.address,
      place: value.place,
      address: value.address,
      cost: value.cost ?? free,
      days: value.days,
      hours: value.hours,
    })),
    payment: uniqueById(file, 'payment', file.list(['payment'], payment)).map(({ id, value }) => ({
      id,
      name: value.name,
    })),
  };
}

type Entry<Value> = { readonly value: Value; readonly line: number; readonly index: number };

/** Entries with an id each: their own, else one by their place in the list. The second of two equal ids is refused. */
function uniqueById<Value extends { readonly id?: string | undefined }>(
  file: YamlFile,
  list: string,
  entries: readonly Entry<Value>[],
) {
  const seen = new Set<string>();
  return entries.flatMap(({ value, line, index }) => {
    const id = value.id ?? `${list}-${index + 1}`;
    if (seen.has(id)) {
      file.refuse(line, `${list}.${index}.id`, `"${id}" is already used above`);
      return [];
    }
    seen.add(id);
    return [{ id, value }];
  });
}
