import type { Source } from '../../core/conversation/message.ts';
import type { Passage } from '../../core/knowledge/document.ts';
import type { ToolScope } from '../tools/tool-scope.ts';

/** Titles and addresses of the passages a reply says it rests on; ids nobody gave the model are left out. */
export function sourcesOfReply(
  ids: readonly string[],
  { passages, language }: Pick<ToolScope, 'passages' | 'language'>,
): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const id of ids) {
    const passage = passages.get(id);
    if (!passage) continue;
    const source = { title: titleOf(passage, language), uri: passage.uri };
    sources.set(`${source.title}\n${source.uri}`, source);
  }
  return [...sources.values()];
}

/** `Terms: Returns, p. 3`: what the customer would look for, and where. */
function titleOf({ documentTitle, headings, page, sheet }: Passage, language: string): string {
  const heading = headings.at(-1);
  const named = heading && heading !== documentTitle ? `${documentTitle}: ${heading}` : documentTitle;
  const isRussian = language.startsWith('ru');
  if (page !== undefined) return `${named}, ${isRussian ? 'стр.' : 'p.'} ${page}`;
  if (sheet !== undefined) return `${named}, ${isRussian ? `лист «${sheet}»` : `sheet “${sheet}”`}`;
  return named;
}
