import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { note } from '../../../refusals.ts';
import { questionHeadings } from '../../cutting/question-headings.ts';
import type { Failed, ParsedFile, ParseFile } from '../format.ts';
import { visibleText } from '../read-text.ts';
import { type Line, linesOfPage, type TextRun } from './lines-of-page.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { withoutMargins } from './without-margins.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Matrix = readonly number[];

/** The text layer of a PDF. A page that is a picture has none: it is told, not guessed. */
export const readPdf: ParseFile = async ({ bytes }) => {
  const pdfjs = await getResolvedPDFJS();
  let pdf: Pdf;
  try {
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: pdfjs.VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      maxImageSize: 0,
    });
  } catch (error) {
    return failure(error);
  }
  try {
    return await read(pdf);
  } catch (error) {
    return failure(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
};

async function read(pdf: Pdf): Promise<ParsedFile | Failed> {
  const pages: (readonly Line[])[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const lines = await linesOf(pdf, number).catch(() => undefined);
    if (!lines) damaged.push(number);
    pages.push(lines ?? []);
  }
  const text = pages
    .flat()
    .flatMap(({ cells }) => cells.map((cell) => cell.text))
    .join(' ');
  if (!/[\p{L}\d]/u.test(text))
    return { type: 'failed', ...(damaged.length > 0 ? note(0, 'PDF_DAMAGED') : note(0, 'PDF_WITHOUT_TEXT')) };
  if (isUnreadable(text)) return { type: 'failed', ...note(0, 'PDF_LETTERS_UNKNOWN') };
  const blocks = questionHeadings(pdfBlocks(withoutMargins(pages)));
  const empty = pages.flatMap((lines, index) =>
    lines.length === 0 && !damaged.includes(index + 1) ? [index + 1] : [],
  );
  const chapters = blocks.filter((block) => block.type === 'heading' && block.level === 1).length;
  const title = chapters === 1 ? undefined : await titleOf(pdf);
  return {
    blocks,
    ...(title !== undefined && { title }),
    warnings: [
      ...(empty.length > 0 ? [note(0, 'PAGES_WITHOUT_TEXT', listed(empty))] : []),
      ...(damaged.length > 0 ? [note(0, 'PAGES_DAMAGED', listed(damaged))] : []),
    ],
  };
}

async function linesOf(pdf: Pdf, number: number): Promise<readonly Line[]> {
  const page = await pdf.getPage(number);
  const upright = page.getViewport({ scale: 1 }).transform as Matrix;
  const { items } = await page.getTextContent();
  // Only with the drawing commands come the names of the fonts, which alone tell what is bold. Pictures are left out (`maxImageSize`).
  await page.getOperatorList().catch(() => undefined);
  const isBold = boldFonts(page.commonObjs);
  const runs = items.flatMap((item) => ('str' in item ? runOf(item, upright, isBold(item.fontName)) : []));
  page.cleanup();
  return linesOfPage(runs, number);
}

type Fonts = { has(id: string): boolean; get(id: string): unknown };

function boldFonts(fonts: Fonts): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (id) => {
    const name =
      known.has(id) || !fonts.has(id) ? '' : String((fonts.get(id) as { readonly name?: unknown }).name ?? '');
    const isBold = known.get(id) ?? /bold|black|heavy|demi|[-,](?:bd|medi)\b|\bCMB/i.test(name);
    known.set(id, isBold);
    return isBold;
  };
}

type Item = { readonly str: string; readonly transform: Matrix; readonly width: number };

/** None for text that stands askew: stamps and watermarks across the page. */
function runOf({ str, transform, width }: Item, upright: Matrix, isBold: boolean): readonly TextRun[] {
  const [a, b, , d, x, y] = multiplied(upright, transform);
  const size = Math.hypot(b, d) || Math.abs(a);
  if (size === 0 || Math.abs(b) > 0.1 * Math.abs(a)) return [];
  return [{ text: unligated(visibleText(str)), x, y, width, size: Math.abs(d) || size, isBold }];
}

/** Both are [a b c d e f] of PDF 32000-1:2008, 8.3.3. */
function multiplied(outer: Matrix, inner: Matrix): [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function unligated(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}

/** Fonts without a table of their letters give signs of private use or none at all. */
function isUnreadable(text: string): boolean {
  const signs = text.replace(/\s/g, '');
  const unknown = signs.match(/[\p{Co}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return unknown > signs.length * 0.3;
}

/** Programs write the file's name there, which tells a customer nothing. */
async function titleOf(pdf: Pdf): Promise<string | undefined> {
  const { info } = await pdf.getMetadata();
  const { Title: title } = info as { readonly Title?: unknown };
  if (typeof title !== 'string') return undefined;
  const text = visibleText(title).trim();
  const isName = /\.\w{2,5}$|^microsoft |^untitled|^без имени|^документ\d*$|^document\d*$/i.test(text);
  return text.length < 3 || text.length > 200 || isName || !/\p{L}/u.test(text) ? undefined : text;
}

function failure(error: unknown): Failed {
  const name = error instanceof Error ? error.name : '';
  return { type: 'failed', ...note(0, name === 'PasswordException' ? 'PDF_ENCRYPTED' : 'PDF_DAMAGED') };
}

function listed(pages: readonly number[]): string {
  return pages.length > 10 ? `${pages.slice(0, 10).join(', ')}…` : pages.join(', ');
}
