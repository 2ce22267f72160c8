import exceljs, { type CellValue, type Worksheet } from 'exceljs';

export type SheetRows = readonly (readonly CellValue[])[];

/** A workbook of sheets by name; `change` may merge, hide or format what rows alone cannot say. */
export async function workbook(
  sheets: Readonly<Record<string, SheetRows>>,
  change: (sheet: Worksheet) => void = () => {},
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow([...row]);
    change(sheet);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
