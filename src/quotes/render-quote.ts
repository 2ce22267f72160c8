import type { RenderQuote } from '../core/ports/quote-paper.ts';
import { setFeet, setSums, setTerms } from './layout/set-end.ts';
import { setHead } from './layout/set-head.ts';
import { setTable } from './layout/set-table.ts';
import { createSheet, glyphsOf, type Sheet } from './layout/sheet.ts';
import { paperContent } from './paper-content.ts';
import { printableText } from './printable-text.ts';

/** Loaded at the first quote: most starts never need it. */
const loadPdfkit = async () => (await import('pdfkit')).default;

export const renderQuote: RenderQuote = async (quote, status) => {
  const sheet = createSheet(await loadPdfkit(), {
    title: quote.number,
    author: quote.seller.name,
    language: quote.language,
    createdAt: quote.createdAt,
  });
  const hasGlyph = glyphsOf(sheet);
  const content = paperContent(quote, status, (text, longest) => printableText(text, hasGlyph, longest));
  setHead(sheet, content);
  setTable(sheet, content);
  setSums(sheet, content);
  setTerms(sheet, content);
  setFeet(sheet, content);
  return bytesOf(sheet);
};

function bytesOf({ pdf }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
    pdf.end();
  });
}
