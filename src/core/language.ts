/** BCP 47 tag; the product itself speaks `ru` and `en`. */
export type Language = string;

/** One text in several languages; the company's first language stands first and serves when another is missing. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** The text in the wanted language, else in the first language the company gave. Empty string when there is none. */
export function inLanguage(text: LocalizedText | undefined, language: Language): string {
  if (!text) return '';
  return text[language] ?? text[language.split('-')[0] ?? language] ?? Object.values(text)[0] ?? '';
}

/** Every distinct wording of a text, for matching what a customer may have called it. */
export function allWordings(text: LocalizedText | undefined): readonly string[] {
  const wordings = text ? Object.values(text) : [];
  return wordings.length < 2 ? wordings : [...new Set(wordings)];
}
