import type { CompanyMaterials } from '../../core/company/company.ts';
import { inLanguage, type Language } from '../../core/language.ts';
import { behaviour } from './behaviour.ts';
import { replyFormat } from './reply-format.ts';

const cache = new WeakMap<CompanyMaterials, Map<Language, string>>();

/**
 * What a model is told, the same text for every turn of one version of the materials, so that providers can cache it.
 * Rules that matter (prices, discounts, stages) are not here but in code; this is about manner.
 */
export function instructionsFor(materials: CompanyMaterials, language: Language): string {
  const texts = cache.get(materials) ?? new Map<Language, string>();
  const known = texts.get(language);
  if (known !== undefined) return known;
  const text = compose(materials, language);
  cache.set(materials, texts.set(language, text));
  return text;
}

function compose({ profile, script }: CompanyMaterials, language: Language): string {
  const tone = inLanguage(profile.assistant.tone, language);
  return [
    `You are ${inLanguage(profile.assistant.name, language)}, the AI sales assistant of "${inLanguage(profile.name, language)}". You answer in the customer's language (${profile.languages.join(', ')}).`,
    behaviour,
    replyFormat,
    tone && `Tone: ${tone}`,
    script && `How the company talks (its own words; facts in it may be used):\n${script}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
