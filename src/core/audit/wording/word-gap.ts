import type { Language } from '../../language.ts';
import type { AuditKind, Finding } from '../finding.ts';
import { englishExamples } from './examples.ts';
import { englishKinds, type KindWords, russianKinds } from './kinds.ts';
import { inRussian } from './russian-details.ts';
import { russianExamples } from './russian-examples.ts';

const longestValue = 220;

/** Russian for a Russian reader, English for anybody else. */
export function kindWords(kind: AuditKind, language: Language): KindWords {
  return isRussian(language) ? russianKinds[kind] : englishKinds[kind];
}

export function exampleText({ example: { id, values } }: Finding, language: Language): string {
  const template = isRussian(language) ? russianExamples[id] : englishExamples[id];
  const filled = template.replace(/\[([^\]]*)\]/gu, (_, part: string) =>
    [...part.matchAll(/\{(\w+)\}/gu)].every(([, name]) => `${values[name ?? ''] ?? ''}` !== '') ? part : '',
  );
  return filled.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = shortened(`${values[name] ?? ''}`);
    if (name === 'language') return languageName(value, language);
    return name === 'detail' && isRussian(language) ? inRussian(value) : value;
  });
}

function languageName(code: string, reader: Language): string {
  return new Intl.DisplayNames(isRussian(reader) ? 'ru' : 'en', { type: 'language' }).of(code) ?? code;
}

function isRussian(language: Language): boolean {
  return language.toLowerCase().startsWith('ru');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > longestValue ? `${line.slice(0, longestValue - 1).trimEnd()}…` : line;
}
