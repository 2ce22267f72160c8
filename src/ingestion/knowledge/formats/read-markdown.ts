import { parseDocument } from 'yaml';
import type { ParseFile } from './format.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { readText } from './read-text.ts';

export const readMarkdown: ParseFile = ({ bytes }) => {
  const { text, warnings } = readText(bytes);
  const { front, body } = splitFrontMatter(text);
  return { ...front, blocks: markdownBlocks(body), warnings };
};

function splitFrontMatter(text: string): {
  readonly front: { title?: string; language?: string };
  readonly body: string;
} {
  const match = /^---\n([\s\S]{0,10000}?)\n---[^\S\n]*(?:\n|$)/.exec(text);
  if (!match) return { front: {}, body: text };
  const parsed = parseDocument(match[1] ?? '');
  const value = parsed.errors.length === 0 ? (parsed.toJS({ maxAliasCount: 10 }) as unknown) : undefined;
  if (typeof value !== 'object' || value === null) return { front: {}, body: text.slice(match[0].length) };
  const { title, language, lang } = value as Record<string, unknown>;
  const tag = language ?? lang;
  return {
    front: {
      ...(typeof title === 'string' && title.trim() !== '' && { title: title.trim() }),
      ...(typeof tag === 'string' && /^[a-z]{2,3}\b/i.test(tag) && { language: tag.slice(0, 2).toLowerCase() }),
    },
    body: text.slice(match[0].length),
  };
}
