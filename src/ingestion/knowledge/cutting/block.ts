/** Where in a file something stands, of formats that have pages or sheets. */
export type Place = { readonly page?: number; readonly sheet?: string };

export type HeadingBlock = {
  readonly type: 'heading';
  /** 1 is the outermost. Levels may be skipped. */
  readonly level: number;
  readonly text: string;
  /** Taken for a heading by its looks. One with nothing below it is text after all. */
  readonly isGuess?: boolean;
  readonly place?: Place;
};

export type TextBlock = {
  readonly type: 'paragraph' | 'list' | 'table' | 'code';
  /** Markdown. A table has its heading row and the rule in the first two lines. */
  readonly text: string;
  /** Follows the block before it without a blank line. */
  readonly isTight?: boolean;
  readonly place?: Place;
};

/** What every format is taken apart into; the cutting is the same for all. */
export type Block = HeadingBlock | TextBlock;

/** A heading made by looks stands below every heading that the format itself marks. */
export const guessedLevel = 7;

/** A line that is longer is a paragraph, whatever it looks like. */
export const longestHeading = 300;
