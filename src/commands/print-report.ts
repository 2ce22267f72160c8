import type { ImportReport } from '../../contracts/import-report.ts';

const mostNotes = 50;

/** The import's report as a person reads it: a line a file, then every refused row with its place and reason. */
export function printReport(report: ImportReport): void {
  const width = Math.max(4, ...report.files.map(({ file }) => file.length));
  console.log(
    `${'file'.padEnd(width)}  ${['rows', 'taken', 'changed', 'same', 'refused'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const file of report.files) {
    const counts = [file.rows, file.taken, file.changed, file.unchanged, file.refused].map((count) =>
      `${count}`.padStart(9),
    );
    console.log(
      `${file.file.padEnd(width)}  ${counts.join('')}${file.kind === 'unread' ? '  not read: no reader for this format yet' : ''}`,
    );
  }
  printNotes('Refused', report.refused);
  printNotes('Warnings', report.warnings);
  const { products, documents, held } = report;
  if (held) printHeld(held);
  console.log(
    `\n${held ? 'To be confirmed. Products' : 'Products'}: ${products.added} added, ${products.changed} changed, ${products.unchanged} unchanged, ${products.removed} removed. ` +
      `Documents: ${documents.added} added, ${documents.changed} changed, ${documents.unchanged} unchanged, ${documents.removed} removed. ` +
      `${(report.durationMs / 1000).toFixed(1)} s.`,
  );
}

/** A held import is told wherever it is met; customers go on hearing what was imported before. */
function printHeld({ since, reasons }: NonNullable<ImportReport['held']>): void {
  console.log(`\nNothing was applied: this change looks like an accident (held since ${since}).`);
  for (const { code, reason } of reasons) console.log(`  ${code}  ${reason}`);
  console.log(
    'Customers are told what was imported before. Mend the folder, or confirm: vitrina import DIR --confirm, or POST /api/v1/admin/import {"confirm": true} while the server runs.',
  );
}

function printNotes(title: string, notes: ImportReport['refused']): void {
  if (notes.length === 0) return;
  console.log(`\n${title} (${notes.length}):`);
  for (const note of notes.slice(0, mostNotes))
    console.log(`  ${note.file}${note.line > 0 ? `:${note.line}` : ''}  ${note.code}  ${note.reason}`);
  if (notes.length > mostNotes) console.log(`  … and ${notes.length - mostNotes} more; --json lists all.`);
}
