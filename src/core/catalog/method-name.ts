/** What companies call their ways of delivery, where only one language has it. */
const english: Readonly<Record<string, string>> = {
  курьер: 'courier',
  курьером: 'by courier',
  'курьерская доставка': 'courier',
  'доставка курьером': 'courier',
  самовывоз: 'pick-up',
  'пункт выдачи': 'pick-up point',
  почта: 'post',
  'почта россии': 'Russian Post',
  почтой: 'by post',
  'транспортная компания': 'carrier',
  'транспортной компанией': 'by carrier',
  экспресс: 'express',
  'экспресс доставка': 'express',
};

/** A way of delivery as a sentence of that language calls it; what is not among the usual ones stays as the company writes it. */
export function methodName(method: string, language: string): string {
  if (language.startsWith('ru')) return method;
  return english[method.trim().toLocaleLowerCase().replace(/[-–—]/g, ' ')] ?? method;
}
