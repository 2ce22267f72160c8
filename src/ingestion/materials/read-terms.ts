import { z } from 'zod';
import type { CategoryTerm } from '../../core/company/company.ts';
import type { LocalizedText } from '../../core/language.ts';
import type { AttributeEntry } from '../catalog/term-book.ts';
import { type MaterialsContext, synonymsSchema, textSchema, wordSchema } from './value-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

/** `catalog/categories.yaml`: a list of categories with what customers also call them. */
export function readCategories(file: YamlFile, context: MaterialsContext): readonly CategoryTerm[] {
  const schema = z.object({
    name: textSchema(context),
    parent: wordSchema.optional(),
    synonyms: synonymsSchema(context).optional(),
  });
  return file
    .list([], schema)
    .map(({ value }) => ({ name: value.name, parent: value.parent, synonyms: value.synonyms ?? {} }));
}

/** `catalog/attributes.yaml`: attributes with their names, units, synonyms and values in other languages. */
export function readAttributes(file: YamlFile, context: MaterialsContext): readonly AttributeEntry[] {
  const text = textSchema(context);
  const schema = z.object({
    name: text,
    unit: text.optional(),
    synonyms: synonymsSchema(context).optional(),
    values: z.record(z.string(), text).optional(),
  });
  return file.list([], schema).map(({ value }) => ({
    name: value.name,
    unit: value.unit,
    synonyms: value.synonyms ?? {},
    values: new Map(
      Object.entries(value.values ?? {}).map(([own, other]): [string, LocalizedText] => [
        own.toLowerCase().replaceAll('ё', 'е'),
        other,
      ]),
    ),
  }));
}
