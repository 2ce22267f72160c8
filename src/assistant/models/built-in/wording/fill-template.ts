import type { Language } from '../../../../core/language.ts';
import { formatValue } from './format-value.ts';
import type { Values } from './speech.ts';

/**
 * A template is a sentence with `{names}` of values. A part in square brackets is left out when a value
 * inside it was not given: "{method}[, {days}]". Undefined when a value outside brackets is missing.
 */
export function fillTemplate(input: {
  readonly template: string;
  readonly values: Values;
  readonly language: Language;
  readonly word: (id: string) => string;
}): string | undefined {
  const fill = (part: string): string | undefined => {
    let isComplete = true;
    const filled = part.replace(/([«“]?)\{(\w+)\}([»”]?)/g, (_match, open: string, name: string, close: string) => {
      const value = input.values[name];
      if (value === undefined || value === '') {
        isComplete = false;
        return '';
      }
      // Brackets and braces of a company's own words must not be read as ours.
      const words = formatValue(value, input.language, input.word).replace(/[[\]{}]/g, (sign) => escapes[sign] ?? sign);
      // Quotation marks within quotation marks are of the other kind: «Блузка „Соната“».
      const inner = open === '«' && close === '»' ? words.replaceAll('«', '„').replaceAll('»', '“') : words;
      return open + inner + close;
    });
    return isComplete ? filled : undefined;
  };
  const withOptions = input.template.replace(/\[([^\]]*)\]/g, (_match, part: string) => fill(part) ?? '');
  const filled = fill(withOptions);
  // "от 5 шт." at the end of a sentence has its full stop already.
  return filled?.replace(/\.\.(?=\s|$)/g, '.').replace(/[\uE000-\uE003]/g, (sign) => unescapes[sign] ?? sign);
}

/** Names of the values a template can use; for tests of the wordings. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}

const escapes: Readonly<Record<string, string>> = { '[': '\uE000', ']': '\uE001', '{': '\uE002', '}': '\uE003' };
const unescapes: Readonly<Record<string, string>> = { '\uE000': '[', '\uE001': ']', '\uE002': '{', '\uE003': '}' };
