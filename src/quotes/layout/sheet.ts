import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

/** A document under way: a pen that knows where the last line ended, and starts a page when one is full. */
export type Sheet = {
  readonly pdf: Pdf;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** Where the next block begins, in points from the top. */
  y: number;
};

export type Style = {
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: string;
  readonly align?: 'right';
};

export const ink = '#1c1c1c';
export const quiet = '#666666';
const hair = '#d6d6d6';

const margins = { top: 48, bottom: 68, left: 48, right: 48 };

export type SheetInfo = {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The date that the file bears; nothing of it may tell when it was opened. */
  readonly createdAt: Date;
};

export function createSheet(Document: typeof PDFDocument, info: SheetInfo): Sheet {
  const pdf = new Document({
    size: 'A4',
    margins,
    bufferPages: true,
    lang: info.language,
    displayTitle: true,
    info: { Title: info.title, Author: info.author, CreationDate: info.createdAt },
  });
  const fonts = readFonts();
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  const { width } = pdf.page;
  return {
    pdf,
    left: margins.left,
    right: width - margins.right,
    width: width - margins.left - margins.right,
    y: margins.top,
  };
}

/** Whether both weights have the character. The type declarations leave out the font that pdfkit holds. */
export function glyphsOf({ pdf }: Sheet): (codePoint: number) => boolean {
  const weights = ['regular', 'bold'].map((name) => {
    pdf.font(name);
    return (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font.font;
  });
  return (codePoint) => weights.every((weight) => weight.hasGlyphForCodePoint(codePoint));
}

export function heightOf({ pdf }: Sheet, text: string, width: number, style: Style): number {
  return pdf
    .font(style.isBold ? 'bold' : 'regular')
    .fontSize(style.size)
    .heightOfString(text, { width });
}

/** Sets a text at a place; the sheet's `y` stays. Never starts a page. */
export function setText(
  { pdf }: Sheet,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: Style,
): void {
  pdf
    .font(style.isBold ? 'bold' : 'regular')
    .fontSize(style.size)
    .fillColor(style.colour ?? ink)
    .text(text, x, y, { width, align: style.align ?? 'left' });
}

export function setLine({ pdf, left, right }: Sheet, y: number, colour = hair): void {
  pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.6).strokeColor(colour).stroke();
}

/** Starts a page when less than `height` points are left on this one; true when it did. */
export function makeRoom(sheet: Sheet, height: number): boolean {
  if (sheet.y + height <= sheet.pdf.page.height - margins.bottom) return false;
  sheet.pdf.addPage();
  sheet.y = margins.top;
  return true;
}

const require = createRequire(import.meta.url);

/** Read anew for each paper: it is the system that keeps them in memory. */
const readFonts = () => ({
  regular: readFileSync(require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf')),
  bold: readFileSync(require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf')),
});
