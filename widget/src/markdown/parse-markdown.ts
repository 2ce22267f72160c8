import { type Inline, parseInline } from './parse-inline.ts';

export type Cell = readonly Inline[];
export type Row = {
  readonly cells: readonly Cell[] /** Whether the columns after the first say different things. */;
  readonly isDifferent: boolean;
};
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly isOrdered: boolean; readonly start: number; readonly items: readonly Cell[] }
  | { readonly type: 'table'; readonly head: readonly Cell[]; readonly rows: readonly Row[] };

const bullet = /^\s{0,3}[-*+•]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,4})[.)]\s+(.*)$/;
const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/;
const ruler = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const rule = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;

/** The part of Markdown that replies use: paragraphs, headings, lists and tables. */
export function parseMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || rule.test(line)) {
      at += 1;
      continue;
    }
    const [block, end] = tableAt(lines, at) ?? listAt(lines, at) ?? headingAt(lines, at) ?? paragraphAt(lines, at);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

type Found = readonly [Block, number];

function tableAt(lines: readonly string[], at: number): Found | undefined {
  const head = lines[at] ?? '';
  if (!head.includes('|') || !ruler.test(lines[at + 1] ?? '') || !(lines[at + 1] ?? '').includes('-')) return undefined;
  let end = at + 2;
  const rows: Row[] = [];
  const width = cellsOf(head).length;
  for (; end < lines.length && (lines[end] ?? '').includes('|'); end += 1) {
    const texts = Array.from({ length: width }, (_, column) => cellsOf(lines[end] ?? '')[column] ?? '');
    rows.push({ cells: texts.map((cell) => parseInline(cell)), isDifferent: new Set(texts.slice(1)).size > 1 });
  }
  return [{ type: 'table', head: cellsOf(head).map((cell) => parseInline(cell)), rows }, end];
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function listAt(lines: readonly string[], at: number): Found | undefined {
  const isOrdered = numbered.test(lines[at] ?? '');
  const item = isOrdered ? numbered : bullet;
  if (!item.test(lines[at] ?? '')) return undefined;
  const items: string[] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const match = item.exec(line);
    if (match) items.push(match.at(-1) ?? '');
    else if (/^\s{2,}\S/.test(line) && items.length > 0)
      items.push(`${items.pop()}\n${line.trim().replace(bullet, '– $1')}`);
    else break;
  }
  const start = Number(numbered.exec(lines[at] ?? '')?.[1] ?? 1);
  return [{ type: 'list', isOrdered, start, items: items.map((one) => parseInline(one)) }, end];
}

function headingAt(lines: readonly string[], at: number): Found | undefined {
  const match = heading.exec(lines[at] ?? '');
  return match ? [{ type: 'heading', children: parseInline(match[1] ?? '') }, at + 1] : undefined;
}

function paragraphAt(lines: readonly string[], at: number): Found {
  let end = at + 1;
  while (
    end < lines.length &&
    (lines[end] ?? '').trim() !== '' &&
    !tableAt(lines, end) &&
    !listAt(lines, end) &&
    !headingAt(lines, end)
  )
    end += 1;
  const text = lines
    .slice(at, end)
    .map((line) => line.trim().replace(/^>\s?/, ''))
    .join('\n');
  return [{ type: 'paragraph', children: parseInline(text) }, end];
}
