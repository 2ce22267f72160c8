import type { Document, Passage } from '../../../core/knowledge/document.ts';
import type { FileNote } from '../../../core/ports/ingestion.ts';
import type { Failed } from '../formats/format.ts';

/** What the thread says. Passages come in parts, so that taking them over does not hold up the main thread. */
export type Answer =
  | { readonly type: 'passages'; readonly passages: readonly Passage[] }
  | { readonly type: 'document'; readonly document: Document; readonly warnings: readonly FileNote[] }
  | { readonly type: 'failed'; readonly failed: Failed };
