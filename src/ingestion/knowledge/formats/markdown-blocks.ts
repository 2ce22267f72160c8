import { withoutSpans } from '../../text/plain-text.ts';
import { type Block, longestHeading, type TextBlock } from '../cutting/block.ts';
import { unwrap } from '../cutting/unwrap.ts';

type Kind = TextBlock['type'];

const fencePattern = /^\s*(```|~~~)/;
const itemPattern = /^\s*(?:[-*+]|\d{1,4}[.)])\s+\S/;
const rulePattern = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?\s*$/;
/** Markup that shows nothing by itself. What only looks like a tag, `< 5 kg`, is text. */
const tagPattern =
  /<\/?(a|abbr|b|big|code|em|font|i|kbd|mark|nobr|s|small|span|strong|sub|sup|u|br|center|details|div|figcaption|figure|h[1-6]|hr|iframe|img|input|li|link|meta|ol|p|picture|script|section|source|style|summary|table|tbody|td|th|thead|tr|ul|video)(?:\s[^<>]{0,2000})?\/?>/gi;
/** What is struck out is no longer true. */
const struckPattern = /~~[^~\n]{1,500}~~|<(s|del|strike)>[^<\n]{0,500}<\/\1>/gi;
/** Those that stand within words. */
const inlineTags = /^(?:a|abbr|b|big|code|em|font|i|kbd|mark|nobr|s|small|span|strong|sub|sup|u)$/i;

/** Takes Markdown apart. HTML in it is dropped, its text stays; comments, scripts and styles go whole. */
export function markdownBlocks(markdown: string): readonly Block[] {
  const text = [
    ['<!--', '-->'],
    ['<script', '</script>'],
    ['<style', '</style>'],
  ].reduce((rest, [opening = '', closing = '']) => withoutSpans(rest, opening, closing), markdown);
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let kind: Kind | undefined;
  let current: string[] = [];
  let isTight = false;
  const close = () => {
    const content = kind === undefined ? '' : textOf(kind, current);
    if (kind !== undefined && content.trim() !== '')
      blocks.push({ type: kind, text: content, ...(isTight && { isTight }) });
    isTight = kind !== undefined;
    kind = undefined;
    current = [];
  };
  const begin = (next: Kind, line: string) => {
    close();
    kind = next;
    current = [line];
  };
  for (const [index, source] of lines.entries()) {
    if (kind === 'code') {
      current.push(source);
      if (fencePattern.test(source)) close();
      continue;
    }
    if (fencePattern.test(source)) {
      begin('code', source);
      continue;
    }
    const line = source.includes('`') ? source : shown(source);
    const heading = /^ {0,3}(#{1,6})\s+(\S.*)$/.exec(line.slice(0, longestHeading));
    if (heading?.[1] && heading[2]) {
      close();
      blocks.push({ type: 'heading', level: heading[1].length, text: plainHeading(heading[2]) });
      isTight = false;
    } else if (line.trim() === '') {
      close();
      isTight = false;
    } else if (/^ {0,3}(?:={2,}|-{2,}|\*{3,}|_{3,})\s*$/.test(line)) {
      const isUnderline = kind === 'paragraph' && current.length === 1 && /^\s*[=-]/.test(line);
      const [title = ''] = current;
      if (isUnderline && title.length <= longestHeading) {
        kind = undefined;
        blocks.push({ type: 'heading', level: line.includes('=') ? 1 : 2, text: plainHeading(title.trim()) });
      } else close();
      isTight = false;
    } else if (/^\s*\|/.test(line) || isBareRow(line, lines[index + 1], kind)) {
      if (kind === 'table') current.push(line);
      else begin('table', line);
    } else if (itemPattern.test(line)) {
      if (kind === 'list') current.push(line);
      else begin('list', line);
    } else if (kind === 'list' || kind === 'paragraph') current.push(line);
    else begin('paragraph', line);
  }
  close();
  return blocks;
}

/** A line without markup and without what is struck out. */
function shown(line: string): string {
  if (!/[<~]/.test(line)) return line;
  const text = line
    .replace(struckPattern, '')
    .replace(tagPattern, (_, name: string) => (inlineTags.test(name) ? '' : ' '));
  return text === line ? line : text.replace(/(?<=\S) {2,}/g, ' ').trimEnd();
}

/** A row of a table written without outer bars: the rule below the first one tells. */
function isBareRow(line: string, next: string | undefined, kind: Kind | undefined): boolean {
  if (!line.includes('|')) return false;
  return kind === 'table' || (next !== undefined && next.length < 1000 && rulePattern.test(next));
}

function textOf(kind: Kind, lines: readonly string[]): string {
  switch (kind) {
    case 'code':
      return lines.join('\n').trim();
    case 'table':
      return lines.map(barred).join('\n');
    case 'list':
      return listText(lines);
    case 'paragraph':
      return unwrap(lines);
  }
}

function barred(line: string): string {
  const row = line.trim();
  return row.startsWith('|') ? row : `| ${row.endsWith('|') ? row : `${row} |`}`;
}

/** A line without a mark goes on with the item above it. */
function listText(lines: readonly string[]): string {
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || itemPattern.test(line)) items.push(line.trimEnd());
    else items[items.length - 1] = `${items.at(-1)} ${line.trim()}`;
  }
  return items.join('\n');
}

function plainHeading(heading: string): string {
  return heading
    .trimEnd()
    .replace(/#+$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]{1,3}(\S(?:.*?\S)?)[*_`~]{1,3}/g, '$1')
    .replace(/\s*\{#[^}]*\}$/, '')
    .trim();
}
