/** Behind it a number counts, whatever the names hold: "45 штук". */
const counted =
  /^\s?(?:шт|штук|пач|упак|уп\.|короб|пар|компл|экз|pcs|pieces?|units?|packs?|boxes|pairs?|sets?|of (?:them|those|these)|%|₽|руб|\$|€|£)/iu;

/**
 * "Давайте 210" of a Комфорт 210 and a Класс 100, "45 in moss?" of a Fjell 45 and a Fjell 65: a figure that some of the names
 * on the list have and others lack tells them apart, and counts nothing.
 */
export function withoutModelFigures(text: string, names: readonly string[]): string {
  if (names.length < 2) return text;
  return text.replace(/(?<![\p{L}\d.,:/{-])\d{2,4}(?![\d\p{L}}]|[.,:/-]\d)/gu, (figure, at: number) => {
    if (counted.test(text.slice(at + figure.length))) return figure;
    const own = new RegExp(`(?<![\\d.,])${figure}(?![\\d]|[.,]\\d|\\s?(?:шт|pcs|уп))`, 'u');
    const holders = names.filter((name) => own.test(name));
    return holders.length > 0 && holders.length < names.length ? '{model}' : figure;
  });
}
