import type { TextBlock } from './block.ts';

/** Characters that a passage is meant to have at most; a table may have twice as many before it is cut. */
export const longest = 1200;

/** A block that is too long in parts: a table between rows, each with the heading row; a list between items; text between sentences. */
export function splitBlock(block: TextBlock): readonly TextBlock[] {
  const limit = block.type === 'table' ? longest * 2 : longest;
  if (block.text.length <= limit) return [block];
  return textsOf(block).map((text, index) => ({ ...block, text, isTight: index === 0 && block.isTight === true }));
}

function textsOf({ type, text }: TextBlock): readonly string[] {
  const lines = text.split('\n');
  switch (type) {
    case 'table': {
      const head = `${lines.slice(0, 2).join('\n')}\n`;
      // A heading row that fills a passage alone is not worth repeating.
      return gather(cutLong(lines.slice(2)), '\n', head.length < longest / 2 ? head : '');
    }
    case 'list':
      return gather(cutLong(itemsOf(lines)), '\n', '');
    case 'code':
      return gather(cutLong(lines), '\n', '');
    case 'paragraph':
      return lines.length > 1
        ? gather(cutLong(lines), '\n', '')
        : gather(cutLong(text.split(/(?<=[.!?…])\s+/)), ' ', '');
  }
}

/** Items with the lines that belong to them. */
function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (items.length === 0 || /^(?:[-*+]|\d{1,4}[.)])\s/.test(line)) items.push(line);
    else items[items.length - 1] = `${items.at(-1)}\n${line}`;
  }
  return items;
}

function gather(units: readonly string[], joint: string, prefix: string): readonly string[] {
  const result: string[] = [];
  for (const unit of units) {
    const last = result.at(-1);
    if (last !== undefined && last.length + unit.length + joint.length <= longest)
      result[result.length - 1] = last + joint + unit;
    else result.push(prefix + unit);
  }
  return result;
}

function cutLong(units: readonly string[]): readonly string[] {
  return units.flatMap((unit) => (unit.length > longest ? hardCut(unit) : [unit]));
}

/** At the last space that fits, else in the middle of a word. */
function hardCut(text: string): readonly string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${longest}}(?:\\s|$)|[\\s\\S]{1,${longest}}`, 'g')) ?? [text];
}
