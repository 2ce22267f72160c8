import { html } from 'hono/html';
import type { Html } from './layout.ts';

/**
 * The Markdown that knowledge passages are written in: paragraphs, lists, tables, quotes, code, emphasis and links. Everything is
 * escaped by the template; raw HTML in a passage shows as text.
 */
export function markdown(text: string): Html {
  return html`${blocks(text).map(block)}`;
}

/** At blank lines, and where a list or table begins under a paragraph; fenced code stays whole. */
function blocks(text: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let current: string[] = [];
  let isFenced = false;
  const close = () => {
    if (current.length > 0) found.push(current);
    current = [];
  };
  for (const line of text.split('\n')) {
    const isFence = /^\s*(```|~~~)/.test(line);
    if (isFence && !isFenced) close();
    if (isFence) isFenced = !isFenced;
    if (isFenced || isFence) {
      current.push(line);
      if (!isFenced) close();
    } else if (line.trim() === '') close();
    else {
      const last = current.at(-1);
      if (last !== undefined && kindOf(line) !== 'text' && kindOf(last) !== kindOf(line) && !/^\s/.test(line)) close();
      current.push(line);
    }
  }
  close();
  return found;
}

function kindOf(line: string): 'row' | 'bullet' | 'step' | 'quote' | 'code' | 'text' {
  if (/^\s*\|/.test(line)) return 'row';
  if (/^\s*[-*+]\s/.test(line)) return 'bullet';
  if (/^\s*\d{1,4}[.)]\s/.test(line)) return 'step';
  if (/^\s*>/.test(line)) return 'quote';
  return /^\s*(```|~~~)/.test(line) ? 'code' : 'text';
}

function block(lines: readonly string[]): Html {
  switch (kindOf(lines[0] ?? '')) {
    case 'row':
      return table(lines);
    case 'bullet':
      return html`<ul>${items(lines).map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
    case 'step': {
      const start = Number.parseInt(lines[0]?.trim() ?? '1', 10);
      return html`<ol start="${start}">${items(lines).map((item) => html`<li>${inline(item)}</li>`)}</ol>`;
    }
    case 'quote':
      return html`<blockquote><p>${inline(lines.map((line) => line.replace(/^\s*>\s?/, '')).join(' '))}</p></blockquote>`;
    case 'code':
      return html`<pre><code>${lines.slice(1, -1).join('\n')}</code></pre>`;
    case 'text':
      return html`<p>${inline(lines.join('\n'))}</p>`;
  }
}

/** A line without a mark goes on with the item above it. */
function items(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const line of lines) {
    const mark = /^\s*(?:[-*+]|\d{1,4}[.)])\s+/.exec(line);
    if (mark || found.length === 0) found.push(line.slice(mark?.[0].length ?? 0));
    else found[found.length - 1] = `${found.at(-1)} ${line.trim()}`;
  }
  return found;
}

function table(lines: readonly string[]): Html {
  const rows = lines.map((line) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => unbroken(cell.trim())),
  );
  const isHeaded = rows[1]?.every((cell) => /^:?-+:?$/.test(cell)) ?? false;
  const body = isHeaded ? rows.slice(2) : rows;
  return html`<div class="scroll" tabindex="0" role="group"><table>${
    isHeaded ? html`<thead><tr>${rows[0]?.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead>` : ''
  }<tbody>${body.map((row) => html`<tr>${row.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** A short cell such as `12 months` stays on one line. */
function unbroken(cell: string): string {
  return cell.length > 16 ? cell : cell.replace(/(?<=\d) /g, '\u00a0');
}

const inlineMark =
  /\*\*([^*\n]{1,500})\*\*|`([^`\n]{1,500})`|!?\[([^\]\n]{0,500})\]\(([^)\s]{1,1000})\)|(?<![\p{L}\d*_])[*_]([^*_\n]{1,500})[*_](?![\p{L}\d*_])/gu;

/** Emphasis, code and links; only addresses that cannot run anything become links. */
function inline(text: string): Html {
  const parts: (string | Html)[] = [];
  let end = 0;
  for (const found of text.matchAll(inlineMark)) {
    parts.push(text.slice(end, found.index));
    const [whole, strong, code, label, link, soft] = found;
    if (strong !== undefined) parts.push(html`<strong>${strong}</strong>`);
    else if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (soft !== undefined) parts.push(html`<em>${soft}</em>`);
    else if (label !== undefined && /^(https?:\/\/|mailto:|tel:)/i.test(link ?? '') && !whole.startsWith('!'))
      parts.push(html`<a href="${link}" rel="noopener nofollow">${label}</a>`);
    else parts.push(label ?? whole);
    end = found.index + whole.length;
  }
  parts.push(text.slice(end));
  return html`${parts}`;
}
