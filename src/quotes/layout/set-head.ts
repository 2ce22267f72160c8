import type { PaperContent } from '../paper-content.ts';
import { heightOf, ink, quiet, type Sheet, type Style, setLine, setText } from './sheet.ts';

const small: Style = { size: 8.5, colour: quiet };
const label: Style = { size: 9.5, colour: quiet };
const value: Style = { size: 9.5 };
const contactsWidth = 170;
const labelWidth = 92;

/** Who offers, what, from when until when, and to whom. */
export function setHead(sheet: Sheet, content: PaperContent): void {
  const nameWidth = sheet.width - contactsWidth - 24;
  const contactsX = sheet.right - contactsWidth;
  let contactsY = sheet.y + 4;
  for (const line of content.contacts) {
    setText(sheet, line, { x: contactsX, y: contactsY, width: contactsWidth }, { ...small, align: 'right' });
    contactsY += heightOf(sheet, line, contactsWidth, small) + 2;
  }
  setBlock(sheet, content.seller, nameWidth, { size: 15, isBold: true }, 3);
  for (const line of content.legal) setBlock(sheet, line, nameWidth, small, 2);
  sheet.y = Math.max(sheet.y, contactsY) + 10;
  setLine(sheet, sheet.y, ink);
  sheet.y += 24;
  setBlock(sheet, content.title, sheet.width, { size: 17, isBold: true }, 10);
  for (const [name, text] of content.facts) {
    const width = sheet.width - labelWidth;
    setText(sheet, name, { x: sheet.left, y: sheet.y, width: labelWidth }, label);
    setText(sheet, text, { x: sheet.left + labelWidth, y: sheet.y, width }, value);
    sheet.y += heightOf(sheet, text, width, value) + 3;
  }
  sheet.y += 8;
  if (content.status) setStatus(sheet, content.status);
  sheet.y += 10;
}

function setBlock(sheet: Sheet, text: string, width: number, style: Style, gap: number): void {
  if (!text) return;
  setText(sheet, text, { x: sheet.left, y: sheet.y, width }, style);
  sheet.y += heightOf(sheet, text, width, style) + gap;
}

/** A band that cannot be overlooked, also on a print without colours. */
function setStatus(sheet: Sheet, text: string): void {
  const style: Style = { size: 10, isBold: true };
  const height = heightOf(sheet, text, sheet.width - 24, style) + 16;
  sheet.pdf.rect(sheet.left, sheet.y, sheet.width, height).fill('#f0ece4');
  setText(sheet, text, { x: sheet.left + 12, y: sheet.y + 8, width: sheet.width - 24 }, style);
  sheet.y += height + 6;
}
