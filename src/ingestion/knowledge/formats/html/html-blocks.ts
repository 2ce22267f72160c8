import type { Block } from '../../cutting/block.ts';
import { guessedLevel, longestHeading } from '../../cutting/block.ts';
import { tableText } from '../../cutting/table-text.ts';
import { visibleText } from '../read-text.ts';
import { attribute, deepest, type Element, flatText, isElement, isUnread, type Node } from './nodes.ts';
import { readTable } from './read-table.ts';

/** Elements that only change how words look; everything else begins a line of its own. */
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q ruby samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The visible text below some nodes as blocks. Nothing of the markup is left: neither tags nor addresses of links. */
export function htmlBlocks(nodes: readonly Node[], depth = 0): readonly Block[] {
  return new HtmlWalk().read(nodes, depth);
}

class HtmlWalk {
  private readonly blocks: Block[] = [];
  private words = '';

  read(nodes: readonly Node[], depth: number): readonly Block[] {
    this.walk(nodes, depth);
    this.flush();
    return this.blocks;
  }

  private walk(nodes: readonly Node[], depth: number): void {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) this.words += node.value.replace(/[^\S\u00a0]+/g, ' ');
      else if (isElement(node) && !isUnread(node)) {
        if (depth >= deepest) this.words += ` ${flatText(node)}`;
        else this.element(node, depth);
      }
    }
  }

  private element(element: Element, depth: number): void {
    const { tagName } = element;
    if (tagName === 'br') this.words += '\n';
    else if (tagName === 'img' || isPointer(element)) return;
    else if (inline.has(tagName)) this.walk(element.childNodes, depth + 1);
    else {
      this.flush();
      if (/^h[1-6]$/.test(tagName)) this.heading(flatText(element), Number(tagName[1]));
      else if (tagName === 'summary') this.heading(flatText(element));
      else if (tagName === 'ul' || tagName === 'ol') this.list(element, depth);
      else if (tagName === 'dl') this.definitions(element, depth);
      else if (tagName === 'table') this.table(element, depth);
      else if (tagName === 'pre') this.preformatted(element);
      else if (isBold(element)) this.boldLine(element, depth);
      else this.walk(element.childNodes, depth + 1);
      this.flush();
    }
  }

  private flush(): void {
    const text = visibleText(this.words)
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n')
      .replace(/\n{2,}/g, '\n')
      .trim();
    this.words = '';
    if (text !== '') this.blocks.push({ type: 'paragraph', text });
  }

  private heading(text: string, level?: number): void {
    const visible = visibleText(text).trim();
    if (visible === '') return;
    this.blocks.push({
      type: 'heading',
      text: visible,
      level: level ?? guessedLevel,
      ...(level === undefined && { isGuess: true }),
    });
  }

  /** A paragraph all in bold stands for a heading where people do not use styles. */
  private boldLine(element: Element, depth: number): void {
    const text = flatText(element);
    if (text.length <= longestHeading / 2 && /\p{L}/u.test(text) && !/[.;,…]$/.test(text)) this.heading(text);
    else this.walk(element.childNodes, depth + 1);
  }

  private list(element: Element, depth: number): void {
    const lines: string[] = [];
    this.items(element, depth, '', lines);
    if (lines.length > 0) this.blocks.push({ type: 'list', text: lines.join('\n') });
  }

  private items(list: Element, depth: number, indent: string, lines: string[]): void {
    let number = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
    for (const child of list.childNodes) {
      if (!isElement(child) || isUnread(child)) continue;
      const isNested = (node: Node) => isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
      const own = isNested(child) ? [] : child.childNodes.filter((node) => !isNested(node));
      const text = lineOf(own, depth);
      const mark = list.tagName === 'ol' ? `${number}.` : '-';
      if (text !== '') {
        lines.push(`${indent}${mark} ${text}`);
        number += 1;
      }
      const nested = isNested(child) ? [child] : child.childNodes.filter(isElement).filter(isNested);
      for (const inner of nested) {
        if (depth < deepest) this.items(inner, depth + 1, `${indent}  `, lines);
        else lines.push(`${indent}  - ${flatText(inner)}`);
      }
    }
  }

  /** Questions become headings, other terms one line with what is said of them. */
  private definitions(list: Element, depth: number): void {
    const lines: string[] = [];
    const close = () => {
      if (lines.length > 0) this.blocks.push({ type: 'list', text: lines.join('\n') });
      lines.length = 0;
    };
    let isAnswer = false;
    for (const child of entriesOf(list)) {
      if (child.tagName === 'dt') {
        const term = flatText(child);
        isAnswer = /\?$/.test(term);
        if (isAnswer) {
          close();
          this.heading(term);
        } else if (term !== '') lines.push(`- ${term}`);
      } else if (isAnswer || lines.length === 0) {
        this.walk([child], depth + 1);
        this.flush();
      } else lines[lines.length - 1] += `${lines.at(-1)?.endsWith(':') ? '' : ':'} ${lineOf(child.childNodes, depth)}`;
    }
    close();
  }

  private table(element: Element, depth: number): void {
    const table = readTable(element, (cell) => lineOf(cell.childNodes, depth));
    if (table.type === 'layout') {
      for (const cell of table.cells) {
        this.flush();
        this.walk(cell.childNodes, depth + 1);
      }
      return;
    }
    if (table.caption !== '') this.blocks.push({ type: 'paragraph', text: `${table.caption}:` });
    this.blocks.push({ type: 'table', text: tableText(table.rows, table.hasHeading) });
  }

  private preformatted(element: Element): void {
    const text = visibleText(textOf(element))
      .replaceAll('```', "'''")
      .replace(/^\n+|\s+$/g, '');
    if (text.trim() !== '') this.blocks.push({ type: 'code', text: `\`\`\`\n${text}\n\`\`\`` });
  }
}

/** The text of nodes on one line, for list items and cells. */
function lineOf(nodes: readonly Node[], depth: number): string {
  if (depth >= deepest) return nodes.map(flatText).join(' ').trim();
  const blocks = htmlBlocks(nodes, depth + 1);
  const parts = blocks.flatMap(({ type, text }) =>
    type === 'list' ? [text.replace(/^\s*(?:-|\d+\.) /gm, '').replaceAll('\n', ', ')] : [text.replaceAll('\n', ' ')],
  );
  return parts.reduce((line, part) => (line === '' ? part : `${line}${/[.:;,!?]$/.test(line) ? '' : ';'} ${part}`), '');
}

function textOf(element: Element): string {
  const words: string[] = [];
  const waiting: Node[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) words.push(node.value);
    else if (isElement(node) && !isUnread(node)) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  return words.join('');
}

/** `dt` and `dd`, also when pairs are wrapped into a `div`. */
function entriesOf(list: Element): readonly Element[] {
  return list.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'div' ? child.childNodes.filter(isElement) : [child]))
    .filter((child) => !isUnread(child));
}

function isBold(element: Element): boolean {
  const content = element.childNodes.filter((node) => !('value' in node) || node.value.trim() !== '');
  const bold = content.filter((node) => isElement(node) && (node.tagName === 'strong' || node.tagName === 'b'));
  return content.length > 0 && bold.length === content.length && (element.tagName === 'p' || element.tagName === 'div');
}

/** The mark of a footnote would read as a figure of the text: `14 days[1]`. So would a line of a table of contents: `Returns 5`. */
function isPointer(element: Element): boolean {
  return element.tagName === 'a' && /^#(?:_Toc\d|.{0,50}(?:foot|end)note)/i.test(attribute(element, 'href') ?? '');
}
