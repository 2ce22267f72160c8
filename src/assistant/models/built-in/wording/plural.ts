/** The forms of a noun after a number: English one/many, Russian one/few/many. */
export type NounForms = { readonly one: string; readonly few: string; readonly many: string };

/** CLDR rules of Russian; a fraction takes the genitive singular: "1,5 товара". */
export function russianForm(count: number, forms: NounForms): string {
  if (!Number.isInteger(count)) return forms.few;
  const lastTwo = Math.abs(count) % 100;
  const last = lastTwo % 10;
  if (lastTwo >= 11 && lastTwo <= 14) return forms.many;
  if (last === 1) return forms.one;
  return last >= 2 && last <= 4 ? forms.few : forms.many;
}

export function englishForm(count: number, forms: NounForms): string {
  return Math.abs(count) === 1 ? forms.one : forms.many;
}
