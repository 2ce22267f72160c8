import type { Language, LocalizedText } from '../../core/language.ts';
import type { CellValue } from '../../core/ports/ingestion.ts';
import { countLetters, languageOf, localized } from '../text/language.ts';
import { plainLine } from '../text/plain-text.ts';
import type { TermBook } from './term-book.ts';

const maxDepth = 10;

/** Levels of a category cell from the root: `Аксессуары / Чистка`, `Home > Kitchen`, `A|B`, or a list. */
export function categoryLevels(value: CellValue, book: TermBook): readonly string[] {
  if (typeof value === 'object') return value.map(plainLine).filter(Boolean);
  const text = plainLine(String(value));
  if (text === '' || book.category(text)) return text === '' ? [] : [text];
  const separator = ['>', '→', '»', '|', '\\', '/'].find((candidate) => text.includes(candidate));
  return (separator ? text.split(separator) : [text])
    .map((level) => level.trim())
    .filter(Boolean)
    .slice(0, maxDepth);
}

/**
 * The path in every language: parallel columns are matched level by level from the leaf, and `categories.yaml` gives names in
 * other languages and the parents that the cell left out.
 */
export function categoryPath(
  paths: ReadonlyMap<Language, readonly string[]>,
  book: TermBook,
  languages: readonly Language[],
): readonly LocalizedText[] {
  const [main, ...others] = [...paths].filter(([, levels]) => levels.length > 0);
  if (!main) return [];
  const [language, levels] = main;
  const path = levels.map((level, index) => {
    const term = book.category(level);
    const fromColumns = others.map(
      ([other, names]) => [other, names[names.length - levels.length + index] ?? ''] as const,
    );
    return localized([...(term ? Object.entries(term.name) : []), [language, level], ...fromColumns], languages);
  });
  return [...parentsOf(levels[0] ?? '', book), ...path];
}

function parentsOf(name: string, book: TermBook): LocalizedText[] {
  const parents: LocalizedText[] = [];
  let parent = book.category(name)?.parent;
  while (parent !== undefined && parents.length < maxDepth) {
    const term = book.category(parent);
    parents.unshift(term?.name ?? { [languageOf(countLetters(parent)) ?? 'en']: parent });
    parent = term?.parent;
  }
  return parents;
}
