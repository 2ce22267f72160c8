/** How a column writes decimals, as far as its own cells prove it. */
export type DecimalMark = ',' | '.' | undefined;

export type ReadNumber =
  | { readonly type: 'number'; readonly value: number; readonly decimals: number }
  | { readonly type: 'ambiguous' }
  | { readonly type: 'not-a-number' };

const notANumber: ReadNumber = { type: 'not-a-number' };
/** Spaces that spreadsheets put between thousands: NBSP, thin, narrow NBSP, figure space; and the Swiss apostrophe. */
const groupSpaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;

/**
 * A number as people write it: `1 299,00`, `1,299.00`, `1.299,00`, `−5`, `.5`. A single mark before exactly three digits
 * (`1,299`) means thousands or thousandths; it is read by the mark that the column proves, else it is ambiguous.
 */
export function readNumber(text: string, mark?: DecimalMark): ReadNumber {
  if (text.length > 60) return notANumber;
  let digits = text.trim();
  let sign = 1;
  if (/^[-−–]/.test(digits)) {
    sign = -1;
    digits = digits.slice(1).trim();
  } else if (digits.startsWith('+')) digits = digits.slice(1).trim();
  if (
    !/^[\d.,\s\u00a0\u2007\u2009\u202f'’]*\d$/.test(digits) &&
    !/^[\d\s\u00a0\u2007\u2009\u202f'’]+[.,]$/.test(digits)
  )
    return notANumber;
  if (/[\s\u00a0\u2007\u2009\u202f'’]/.test(digits)) {
    if (!/^\d{1,3}([\s\u00a0\u2007\u2009\u202f'’]\d{3})+([.,]\d*)?$/.test(digits)) return notANumber;
    return finish(sign, digits.replace(groupSpaces, '').replace(',', '.'));
  }
  const marks: readonly string[] = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return finish(sign, digits);
  const other = last === ',' ? '.' : ',';
  if (marks.includes(other)) {
    const grouped = new RegExp(`^\\d{1,3}(\\${other}\\d{3})+\\${last}\\d+$`);
    return grouped.test(digits) ? finish(sign, digits.replaceAll(other, '').replace(last, '.')) : notANumber;
  }
  const isGrouped = new RegExp(`^[1-9]\\d{0,2}(\\${last}\\d{3})+$`).test(digits);
  if (marks.length > 1) return isGrouped ? finish(sign, digits.replaceAll(last, '')) : notANumber;
  if (isGrouped && mark === undefined) return { type: 'ambiguous' };
  if (isGrouped && mark !== last) return finish(sign, digits.replace(last, ''));
  return finish(sign, digits.replace(last, '.'));
}

/** Which decimal mark a cell proves: `12,50` a comma, `1,299.00` a point; most cells prove nothing. */
export function provenMark(text: string): DecimalMark {
  if (text.length > 60) return undefined;
  const digits = text.replace(groupSpaces, '');
  const both = /\d([.,])\d{3}([.,])\d+(?!\d)/.exec(digits);
  if (both && both[1] !== both[2]) return both[2] as DecimalMark;
  const single = /(?<![\d.,])\d+([.,])(\d+)(?![\d.,])/.exec(digits);
  if (single && single[2]?.length !== 3) return single[1] as DecimalMark;
  return undefined;
}

function finish(sign: number, plain: string): ReadNumber {
  const value = sign * Number(plain);
  if (!Number.isFinite(value)) return notANumber;
  return { type: 'number', value: value === 0 ? 0 : value, decimals: plain.split('.')[1]?.length ?? 0 };
}
