import type { KnowledgeReader } from '../../core/ports/ingestion.ts';
import { markdownReader, textReader } from './read-text-file.ts';

/** One line a format. */
export const knowledgeReaders: readonly KnowledgeReader[] = [markdownReader, textReader];
