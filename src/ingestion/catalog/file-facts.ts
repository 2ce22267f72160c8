import type { Language } from '../../core/language.ts';
import type { CellValue, RawRow } from '../../core/ports/ingestion.ts';
import { countLetters, type LetterCounts, languageOf } from '../text/language.ts';
import { type DecimalMark, provenMark } from '../text/numbers.ts';
import type { Column } from './columns.ts';
import { currencyOf } from './currency.ts';
import { currencyInPrice } from './price-cell.ts';
import { RowColumns } from './row-columns.ts';

/** What the rows of one file say together about its language, its decimal sign, its currencies; handed them one by one. */
export class FileFacts {
  private readonly columns = new RowColumns();
  private readonly letters: LetterCounts = { cyrillic: 0, latin: 0 };
  private readonly currencies = new Map<string, number>();
  private hasSkuColumn = false;
  private readonly marks = { ',': 0, '.': 0 };
  private readonly ownLanguages = new Set<Language>();

  add(row: RawRow): void {
    const ofRow = this.columns.of(row);
    for (const [index, { value }] of row.fields.entries()) {
      const column = ofRow[index];
      if (column?.kind !== 'field') continue;
      if (column.field === 'sku') this.hasSkuColumn = true;
      if (column.field === 'name' && column.language) this.ownLanguages.add(column.language);
      if (column.field === 'name' || column.field === 'description')
        if (!column.language) countLetters(String(value).slice(0, 300), this.letters);
      const currency = currencyIn(column, value);
      if (currency) this.currencies.set(currency, (this.currencies.get(currency) ?? 0) + 1);
      if (column.field !== 'price' && column.field !== 'listPrice') continue;
      const mark = typeof value === 'string' ? provenMark(value) : undefined;
      if (mark) this.marks[mark] += 1;
    }
  }

  result() {
    const { columns, hasSkuColumn, letters, currencies } = this;
    return { columns, hasSkuColumn, letters, currencies, language: this.language(), mark: this.mark() };
  }

  private language(): Language {
    const detected = languageOf(this.letters) ?? [...this.ownLanguages][0] ?? 'en';
    return this.ownLanguages.has(detected) && this.letters.cyrillic + this.letters.latin > 0
      ? detected === 'en'
        ? 'ru'
        : 'en'
      : detected;
  }

  private mark(): DecimalMark {
    const { marks } = this;
    return marks[','] > 0 === marks['.'] > 0 ? undefined : marks[','] > 0 ? ',' : '.';
  }
}

function currencyIn(column: Column & { kind: 'field' }, value: CellValue): string | undefined {
  if (column.field === 'currency') return currencyOf(String(value))?.[0];
  if (column.field !== 'price') return undefined;
  return column.currency ?? (typeof value === 'string' ? currencyInPrice(value) : undefined);
}
