/** A piece of a text that can be understood alone. */
export type Piece = { readonly headings: readonly string[]; readonly text: string };

/** Patterns with gaps take time by the square of what they read; no heading is longer. */
const longestHeading = 300;

const target = { shortest: 300, longest: 1200 } as const;

type Block = { readonly headings: readonly string[]; readonly text: string };

/**
 * Cuts Markdown at its headings, long sections at blank lines; tables, lists and code stay whole while they fit.
 * A short section is joined to the one before it when both stand under the same parent, so that one-line answers keep their context.
 */
export function cutMarkdown(markdown: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const section of sections(markdown)) {
    for (const text of parts(section.text)) pieces.push({ headings: section.headings, text });
  }
  return joinShort(pieces);
}

function sections(markdown: string): readonly Block[] {
  const found: Block[] = [];
  let headings: string[] = [];
  let lines: string[] = [];
  let isFenced = false;
  const close = () => {
    const text = lines.join('\n').trim();
    if (text !== '') found.push({ headings: headings.filter(Boolean), text });
    lines = [];
  };
  for (const line of markdown.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) isFenced = !isFenced;
    const heading = isFenced ? null : /^(#{1,6})\s+(\S.*)$/.exec(line.slice(0, longestHeading));
    if (!heading?.[1] || !heading[2]) {
      lines.push(line);
      continue;
    }
    close();
    const level = heading[1].length;
    // A level that was skipped stays an empty place, which is filtered out when the path is used.
    headings = [
      ...headings.slice(0, level - 1),
      ...Array<string>(Math.max(0, level - 1 - headings.length)).fill(''),
      plain(heading[2]),
    ];
  }
  close();
  return found;
}

/** Text of one section in pieces of at most the longest size, cut at blank lines, then rows, then sentences. */
function parts(text: string): readonly string[] {
  if (text.length <= target.longest) return [text];
  const blocks = text
    .split(/\n\s*\n/)
    .flatMap((block) => (block.length <= target.longest ? [block] : splitBlock(block)));
  const result: string[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (last !== undefined && last.length + block.length + 2 <= target.longest)
      result[result.length - 1] = `${last}\n\n${block}`;
    else result.push(block);
  }
  return result;
}

function splitBlock(block: string): readonly string[] {
  const lines = block.split('\n');
  if (lines.every((line) => line.trim().startsWith('|'))) return splitTable(lines);
  const units = lines.length > 1 ? lines : block.split(/(?<=[.!?…])\s+/);
  const joint = lines.length > 1 ? '\n' : ' ';
  return gather(
    units.flatMap((unit) => (unit.length > target.longest ? hardCut(unit) : [unit])),
    joint,
    '',
  );
}

/** A table that is far too long is cut between rows, each part with the heading rows. Up to twice the target it stays whole. */
function splitTable(lines: readonly string[]): readonly string[] {
  if (lines.join('\n').length <= target.longest * 2) return [lines.join('\n')];
  const head = lines.slice(0, 2).join('\n');
  return gather(lines.slice(2), '\n', `${head}\n`);
}

function gather(units: readonly string[], joint: string, prefix: string): readonly string[] {
  const result: string[] = [];
  for (const unit of units) {
    const last = result.at(-1);
    if (last !== undefined && last.length + unit.length + joint.length <= target.longest)
      result[result.length - 1] = last + joint + unit;
    else result.push(prefix + unit);
  }
  return result;
}

function hardCut(text: string): readonly string[] {
  return text.match(new RegExp(`[\\s\\S]{1,${target.longest}}(?:\\s|$)|[\\s\\S]{1,${target.longest}}`, 'g')) ?? [text];
}

function joinShort(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isShort = piece.text.length < target.shortest || (last?.text.length ?? 0) < target.shortest;
    const isContinued = last !== undefined && last.headings.join('\n') === piece.headings.join('\n');
    if (last && isShort && isContinued && last.text.length + piece.text.length + 2 <= target.longest) {
      result[result.length - 1] = { headings: last.headings, text: `${last.text}\n\n${piece.text}` };
    } else result.push(piece);
  }
  return result;
}

function plain(heading: string): string {
  return heading
    .trimEnd()
    .replace(/#+$/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]{1,3}(\S(?:.*?\S)?)[*_`~]{1,3}/g, '$1')
    .replace(/\s*\{#[^}]*\}$/, '')
    .trim();
}
