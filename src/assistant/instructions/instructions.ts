import type { CompanyMaterials } from '../../core/company/company.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import { newestInstructions, readInstructions } from './versions.ts';

const cache = new WeakMap<CompanyMaterials, Map<string, string>>();

/**
 * What a model is told, the same text for every turn of one version of the materials, so that providers can cache it.
 * Rules that matter (prices, discounts, stages) are not here but in code; this is about manner.
 * Throws RangeError for a version that there is none of.
 */
export function instructionsFor(
  materials: CompanyMaterials,
  language: Language,
  version: string = newestInstructions,
): string {
  const key = `${version} ${language}`;
  const texts = cache.get(materials) ?? new Map<string, string>();
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = compose(materials, language, version);
  cache.set(materials, texts.set(key, text));
  return text;
}

function compose({ profile, script }: CompanyMaterials, language: Language, version: string): string {
  const tone = inLanguage(profile.assistant.tone, language);
  return [
    `You are ${inLanguage(profile.assistant.name, language)}, the AI sales assistant of "${inLanguage(profile.name, language)}". You answer in the customer's language (${profile.languages.join(', ')}).`,
    ...readInstructions(version),
    tone && `Tone: ${tone}`,
    script && `How the company talks (its own words; facts in it may be used):\n${script}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
