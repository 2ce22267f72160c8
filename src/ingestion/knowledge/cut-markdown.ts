import { cutBlocks, type Piece } from './cutting/cut-blocks.ts';
import { markdownBlocks } from './formats/markdown-blocks.ts';

export function cutMarkdown(markdown: string): readonly Piece[] {
  return cutBlocks(markdownBlocks(markdown));
}
