import type { Language } from '../../../core/language.ts';
import type { FileNote } from '../../../core/ports/ingestion.ts';
import type { Block } from '../cutting/block.ts';

/** What a format tells of a file; the title and language only when the file itself names them. */
export type ParsedFile = {
  readonly title?: string;
  readonly language?: Language;
  readonly blocks: readonly Block[];
  readonly warnings?: readonly FileNote[];
};

export type Failed = { readonly type: 'failed' } & FileNote;

export type FileContent = { readonly bytes: Buffer; readonly uri: string; readonly path: string };

/** Takes one format apart. What is wrong with the file is returned, not thrown. */
export type ParseFile = (file: FileContent) => Promise<ParsedFile | Failed> | ParsedFile | Failed;

export type KnowledgeFormat = {
  /** Shown in the report. */
  readonly name: string;
  readonly ending: RegExp;
  /** What the first bytes must look like, whatever the name says. */
  readonly content: 'text' | 'html' | 'pdf' | 'docx' | 'xlsx';
  /** A small file of this format may be read without a thread of its own. */
  readonly isLight?: boolean;
  /** Loaded when the first such file is met: some libraries are large. */
  readonly load: () => Promise<ParseFile>;
};
