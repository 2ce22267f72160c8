import type { KnowledgeFormat } from './formats/format.ts';

/** One line a format. */
export const knowledgeFormats: readonly KnowledgeFormat[] = [
  {
    name: 'markdown',
    ending: /\.(md|markdown)$/i,
    content: 'text',
    isLight: true,
    load: async () => (await import('./formats/read-markdown.ts')).readMarkdown,
  },
  {
    name: 'text',
    ending: /\.(txt|text)$/i,
    content: 'text',
    isLight: true,
    load: async () => (await import('./formats/read-plain-text.ts')).readPlainText,
  },
  {
    name: 'html',
    ending: /\.(html?|xhtml)$/i,
    content: 'html',
    load: async () => (await import('./formats/html/read-html.ts')).readHtml,
  },
  {
    name: 'docx',
    ending: /\.(docx|docm)$/i,
    content: 'docx',
    load: async () => (await import('./formats/read-docx.ts')).readDocx,
  },
  {
    name: 'pdf',
    ending: /\.pdf$/i,
    content: 'pdf',
    load: async () => (await import('./formats/pdf/read-pdf.ts')).readPdf,
  },
  {
    name: 'xlsx',
    ending: /\.(xlsx|xlsm)$/i,
    content: 'xlsx',
    load: async () => (await import('./formats/workbook/read-workbook.ts')).readWorkbook,
  },
];

export function knowledgeFormatOf(uri: string): KnowledgeFormat | undefined {
  return knowledgeFormats.find(({ ending }) => ending.test(uri));
}
