import type { PaperContent } from '../paper-content.ts';
import { heightOf, makeRoom, quiet, type Sheet, type Style, setLine, setText } from './sheet.ts';

const sum: Style = { size: 9.5 };
const total: Style = { size: 13, isBold: true };
const valueWidth = 130;
const labelWidth = 230;

/** The sums, kept together on one page. */
export function setSums(sheet: Sheet, { sums }: PaperContent): void {
  const styleOf = (isTotal: boolean | undefined) => (isTotal ? total : sum);
  const heights = sums.map(({ label, value, isTotal }) =>
    Math.max(
      heightOf(sheet, label, labelWidth, styleOf(isTotal)),
      heightOf(sheet, value, valueWidth, styleOf(isTotal)),
    ),
  );
  makeRoom(
    sheet,
    heights.reduce((all, height) => all + height + 6, 14),
  );
  sheet.y += 14;
  sums.forEach(({ label, value, isTotal }, index) => {
    const style = styleOf(isTotal);
    const labelX = sheet.right - valueWidth - 12 - labelWidth;
    const colour = isTotal ? {} : { colour: quiet };
    setText(sheet, label, { x: labelX, y: sheet.y, width: labelWidth }, { ...style, ...colour, align: 'right' });
    setText(sheet, value, { x: sheet.right - valueWidth, y: sheet.y, width: valueWidth }, { ...style, align: 'right' });
    sheet.y += (heights[index] ?? 0) + 6;
  });
}

/** Terms and notes run over pages as they need. */
export function setTerms(sheet: Sheet, { terms, notes }: PaperContent): void {
  sheet.y += 22;
  if (terms && terms.paragraphs.length > 0) {
    setParagraph(sheet, terms.title, { size: 10, isBold: true }, 34);
    for (const paragraph of terms.paragraphs) setParagraph(sheet, paragraph, { size: 9.5 });
    sheet.y += 10;
  }
  for (const note of notes) setParagraph(sheet, note, { size: 8.5, colour: quiet });
}

function setParagraph(sheet: Sheet, text: string, style: Style, room = 0): void {
  makeRoom(sheet, heightOf(sheet, text, sheet.width, style) + room);
  setText(sheet, text, { x: sheet.left, y: sheet.y, width: sheet.width }, style);
  // A text longer than a page has started others by itself.
  sheet.y = sheet.pdf.y + 4;
}

/** Which paper, and which page of how many: on every one. */
export function setFeet(sheet: Sheet, { foot, page }: PaperContent): void {
  const { pdf, left, width } = sheet;
  const { count } = pdf.bufferedPageRange();
  const style: Style = { size: 8, colour: quiet };
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(index);
    const y = pdf.page.height - 44;
    // Below the margin pdfkit would start another page.
    pdf.page.margins.bottom = 0;
    setLine(sheet, y - 8);
    const pages = page(index + 1, count);
    setText(sheet, shortened(sheet, foot, width - 110, style), { x: left, y, width: width - 100 }, style);
    setText(sheet, pages, { x: left + width - 90, y, width: 90 }, { ...style, align: 'right' });
  }
}

function shortened({ pdf }: Sheet, text: string, width: number, style: Style): string {
  pdf.font('regular').fontSize(style.size);
  let short = text;
  while (pdf.widthOfString(short) > width) short = `${short.slice(0, -2).trimEnd()}…`;
  return short;
}
