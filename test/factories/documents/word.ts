import {
  DeletedTextRun,
  Document,
  type FileChild,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const review = { id: 1, author: 'Editor', date: '2026-01-01T00:00:00Z' };
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function wordDocument(children: readonly FileChild[]): Promise<Buffer> {
  const numbering = {
    config: [{ reference: 'steps', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }] }],
  };
  return await Packer.toBuffer(new Document({ numbering, sections: [{ children: [...children] }] }));
}

/** Level 0 is the style of a title. */
export function heading(level: 0 | 1 | 2 | 3, text: string): Paragraph {
  return new Paragraph({ text, heading: levels[level] });
}

export function text(...words: readonly string[]): Paragraph {
  return new Paragraph({ children: words.map((word) => new TextRun(word)) });
}

export function boldText(word: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: word, bold: true })] });
}

/** A paragraph under review: what it says, what was struck out, what was put in. */
export function reviewedText(kept: string, deleted: string, inserted: string): Paragraph {
  return new Paragraph({
    children: [
      new TextRun(kept),
      new DeletedTextRun({ ...review, text: deleted }),
      new InsertedTextRun({ ...review, text: inserted }),
    ],
  });
}

export function picture(): Paragraph {
  return new Paragraph({
    children: [new ImageRun({ type: 'png', data: pixel, transformation: { width: 10, height: 10 } })],
  });
}

export function bullets(...items: readonly string[]): readonly Paragraph[] {
  return items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
}

export function steps(...items: readonly string[]): readonly Paragraph[] {
  return items.map((item) => new Paragraph({ text: item, numbering: { reference: 'steps', level: 0 } }));
}

export function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });
}
