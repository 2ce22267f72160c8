import { type Block, type HeadingBlock, longestHeading, type Place, type TextBlock } from './block.ts';
import { longest, splitBlock } from './split-block.ts';

/** A piece of a text that can be understood alone. */
export type Piece = Place & { readonly headings: readonly string[]; readonly text: string };

type Section = { readonly headings: readonly string[]; readonly blocks: readonly TextBlock[] };

const shortest = 300;

/**
 * Cuts at headings, long sections between blocks; tables, lists and code stay whole while they fit.
 * A short piece is joined to the one before it when both stand under the same headings, so that one-line answers keep their context.
 */
export function cutBlocks(blocks: readonly Block[]): readonly Piece[] {
  return joinShort(sectionsOf(blocks).flatMap(piecesOf));
}

function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const found: Section[] = [];
  let headings: string[] = [];
  let content: TextBlock[] = [];
  let open: HeadingBlock | undefined;
  const close = (next: HeadingBlock | undefined) => {
    const path = headings.filter(Boolean);
    if (content.length > 0) found.push({ headings: path, blocks: content });
    else if (open?.isGuess && (next === undefined || next.level <= open.level))
      found.push({ headings: path.slice(0, -1), blocks: [{ ...open, type: 'paragraph' }] });
    content = [];
    open = next;
  };
  for (const block of blocks) {
    if (block.type !== 'heading') {
      content.push(block);
      continue;
    }
    if (block.text.length > longestHeading) {
      content.push({ ...block, type: 'paragraph' });
      continue;
    }
    close(block);
    // A level that was skipped stays an empty place, which is filtered out when the path is used.
    const skipped = Array<string>(Math.max(0, block.level - 1 - headings.length)).fill('');
    headings = [...headings.slice(0, block.level - 1), ...skipped, block.text];
  }
  close(undefined);
  return found;
}

/** Blocks of one section gathered into pieces of at most the longest size. */
function piecesOf({ headings, blocks }: Section): readonly Piece[] {
  const groups: TextBlock[][] = [];
  for (const unit of blocks.flatMap(splitBlock)) {
    const last = groups.at(-1);
    if (last && isSamePlace(last.at(-1)?.place, unit.place) && lengthOf([...last, unit]) <= longest) {
      last.push(unit);
      continue;
    }
    const lead = last?.at(-1);
    // The line that announces a list or table goes with it.
    const isLead = last && last.length > 1 && lead?.type === 'paragraph' && /:\s*$/.test(lead.text);
    if (isLead && unit.type !== 'paragraph' && lead.text.length < shortest) groups.push([...last.splice(-1), unit]);
    else if (lead?.type === 'paragraph' && last?.length === 1 && /:\s*$/.test(lead.text) && lead.text.length < shortest)
      last.push(unit);
    else groups.push([unit]);
  }
  return groups.map((group) => ({ headings, text: textOf(group), ...group.find(({ place }) => place)?.place }));
}

/** A piece stands on one page, so that the page it names is the one to look at. */
function isSamePlace(left: Place | undefined, right: Place | undefined): boolean {
  return left?.page === right?.page && left?.sheet === right?.sheet;
}

function lengthOf(blocks: readonly TextBlock[]): number {
  return blocks.reduce((sum, { text, isTight }) => sum + text.length + (isTight ? 1 : 2), -2);
}

function textOf(blocks: readonly TextBlock[]): string {
  return blocks.map(({ text, isTight }, index) => (index === 0 ? '' : isTight ? '\n' : '\n\n') + text).join('');
}

function joinShort(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isShort = piece.text.length < shortest || (last?.text.length ?? 0) < shortest;
    const isContinued = last?.headings.join('\n') === piece.headings.join('\n') && isSamePlace(last, piece);
    if (last && isShort && isContinued && last.text.length + piece.text.length + 2 <= longest) {
      result[result.length - 1] = { ...last, text: `${last.text}\n\n${piece.text}` };
    } else result.push(piece);
  }
  return result;
}
