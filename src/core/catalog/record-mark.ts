/** Marks that a program or a till knows goods by: told when they are asked for, and never as a reason to choose. */
const marks =
  /^(?:(?:внутренний |складской )?код(?:ы)?(?: товара| номенклатуры| изделия| 1с)?|номенклатурный номер|штрих[- ]?код(?:ы)?|(?:internal |item |product |stock )?code|bar ?codes?|ean(?:[- ]?13)?|gtin|upc|mpn|isbn|record id)$/iu;

export function isRecordMark(name: string): boolean {
  return marks.test(name.trim());
}
