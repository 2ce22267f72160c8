import type { AuditGap } from '../../contracts/audit.ts';
import type { AuditKind } from '../../src/core/audit/finding.ts';

/** A gap put into a folder on purpose: the kinds it may be told as, and words that its place and example must hold. */
export type Planted = readonly [kinds: AuditKind | readonly AuditKind[], at: string, ...words: string[]];

/** Questions that customers asked in vain, as the assistant recorded them. */
export const apiaryQuestions: readonly string[] = [
  'есть ли у вас пчелопакеты карника?',
  'Пчелопакеты карника бывают?',
  'а пчелопакеты карника есть',
  'do you buy old frames back?',
];

export const apiary: readonly Planted[] = [
  ['price-missing', 'catalog/hives.csv:10', 'UL-108'],
  ['price-missing', 'catalog/extractors.csv:8', 'MG-207'],
  ['stock-missing', 'catalog/extractors.csv:6', 'MG-205'],
  ['description-missing', 'catalog/hives.csv:6', 'UL-104'],
  ['image-missing', 'catalog/extractors.csv:4', 'MG-203'],
  ['two-prices', 'catalog/hives.csv:5', 'UL-103'],
  ['two-prices', 'catalog/small.csv:2', 'DM-401'],
  ['price-contradicts', 'knowledge/choose-hive.md', '9 900'],
  ['price-contradicts', 'knowledge/extractors.en.md', '24,900'],
  ['price-contradicts', 'knowledge/faq.md', '6 500'],
  ['delivery-contradicts', 'knowledge/delivery.md', '300'],
  ['delivery-contradicts', 'knowledge/delivery.en.md', '450'],
  ['delivery-contradicts', 'knowledge/delivery.md', '3 000'],
  ['delivery-contradicts', 'knowledge/delivery.en.md', '6,000'],
  ['delivery-contradicts', 'knowledge/delivery.md', '4-6'],
  ['delivery-contradicts', 'knowledge/delivery.md', 'Тамбов', '1-2'],
  ['discount-contradicts', 'knowledge/discounts.md', '20 %'],
  ['discount-contradicts', 'knowledge/discounts.md', '15 %'],
  ['discount-contradicts', 'knowledge/discounts.en.md', '12%'],
  ['discount-contradicts', 'knowledge/discounts.md', '15 июня 2027'],
  ['attribute-contradicts', 'knowledge/extractors.md', '36 месяцев'],
  ['attribute-contradicts', 'knowledge/extractors.en.md', '2-year'],
  ['date-past', 'knowledge/discounts.md', '31 марта 2025'],
  ['date-past', 'knowledge/extractors.en.md', 'April 12, 2025'],
  ['date-past', 'knowledge/prices.md', '01.09.2026'],
  ['promotion-expired', 'pricing.yaml', 'LETO26'],
  ['promotion-expired', 'pricing.yaml', 'MED25'],
  ['place-not-served', 'knowledge/delivery.md', 'Белгород'],
  ['delivery-missing', 'delivery.yaml', 'Курск'],
  ['delivery-missing', '', 'Павильоны'],
  ['objection-unanswered', 'sales/objections.yaml', 'подумаю'],
  [['objection-unanswered', 'language-missing'], 'sales/objections.yaml', 'bites'],
  [['objection-unanswered', 'value-unreadable'], 'sales/objections.yaml:19', 'objections.3.say'],
  ['question-unanswered', '', 'карника'],
  ['question-unanswered', '', 'old frames'],
  ['product-twice', 'catalog/small.csv:4', 'DM-413'],
  ['product-twice', 'catalog/small.csv:8', 'TL-502'],
  ['passage-twice', 'knowledge/', 'Вощину держат'],
  ['units-mixed', 'catalog/small.csv', 'Вес'],
  ['types-mixed', 'catalog/extractors.csv', 'Реверс'],
  ['passage-too-long', 'knowledge/encyclopedia.md', ''],
  ['language-missing', 'catalog/hives.csv:8', 'UL-106'],
  ['language-missing', 'knowledge/wintering.md', ''],
  ['language-missing', 'sales/pipeline.yaml', 'Сколачиваем'],
  ['language-missing', 'delivery.yaml', 'Курск'],
  ['company-incomplete', 'company.yaml', 'hours'],
  ['company-incomplete', 'company.yaml', 'phone'],
  ['company-incomplete', 'company.yaml', 'privacyPolicy'],
  ['company-incomplete', 'delivery.yaml', 'payment'],
  ['article-unknown', 'catalog/small.csv:10', 'MG-299'],
  ['article-unknown', 'sales/offers.yaml', 'TL-777'],
  ['category-spelled-twice', 'catalog/extractors.csv', 'Медо-гонки'],
  ['category-of-one', 'catalog/small.csv', 'Прочее'],
  ['price-placeholder', 'catalog/clothes.csv:7', 'KS-309'],
  ['price-placeholder', 'catalog/small.csv:12', 'TL-507'],
  ['list-price-below', 'catalog/hives.csv:9', 'UL-107'],
  ['price-outlier', 'catalog/small.csv:6', 'DM-406'],
  ['picture-missing', 'catalog/extractors.csv:3', 'images/mg-202.jpg'],
  ['value-unreadable', 'delivery.yaml', 'zones.4.days'],
  ['value-unreadable', 'pricing.yaml', 'discounts.6.percent'],
];

/** Written after the rules, of another trade and mostly in English, to see what they do with what they were not written for. */
export const observatory: readonly Planted[] = [
  ['price-contradicts', 'knowledge/starting.en.md', '$129'],
  ['price-contradicts', 'knowledge/starting.ru.md', '45 долларов'],
  ['delivery-contradicts', 'knowledge/shipping.en.txt', '$12'],
  ['delivery-contradicts', 'knowledge/shipping.en.txt', '$75'],
  ['delivery-contradicts', 'knowledge/shipping.en.txt', '5-7'],
  ['discount-contradicts', 'knowledge/offers.en.md', '15%'],
  ['discount-contradicts', 'knowledge/offers.en.md', 'three or more'],
  ['attribute-contradicts', 'knowledge/starting.en.md', '5-year'],
  ['date-past', 'knowledge/offers.en.md', 'March 3, 2026'],
  ['promotion-expired', 'pricing.yaml', 'PERSEID'],
  ['product-twice', 'catalog/accessories.json', 'LY-10B'],
  ['two-prices', 'catalog/telescopes.tsv:3', 'CV-90'],
  ['price-missing', 'catalog/telescopes.tsv:6', 'AQ-250'],
  ['stock-missing', 'catalog/telescopes.tsv:7', 'AQ-150'],
  ['picture-missing', 'catalog/accessories.json', 'images/ly-6.jpg'],
  ['units-mixed', 'catalog/telescopes.tsv:4', 'Aperture'],
  ['language-missing', 'catalog/telescopes.tsv:5', 'AQ-200'],
  ['language-missing', 'knowledge/collimation.en.md', ''],
  ['article-unknown', 'catalog/accessories.json', 'CV-60'],
  ['category-spelled-twice', 'catalog/accessories.json', 'Eye-pieces'],
];

export type Outcome = {
  /** Planted gaps that no finding tells. */
  readonly missed: readonly Planted[];
  /** Findings that tell no planted gap. */
  readonly falseAlarms: readonly AuditGap[];
};

/** Each finding may tell one planted gap, and each gap needs a finding of its own. */
export function compare(planted: readonly Planted[], found: readonly AuditGap[]): Outcome {
  const left = [...found];
  const missed = planted.filter((gap) => {
    const at = left.findIndex((finding) => tells(finding, gap));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { missed, falseAlarms: left };
}

function tells(finding: AuditGap, [kinds, place, ...words]: Planted): boolean {
  const isKind = typeof kinds === 'string' ? finding.kind === kinds : kinds.some((kind) => finding.kind === kind);
  const told = plain(`${finding.place} ${finding.sku ?? ''} ${finding.example}`);
  const isPlace = /:\d+$/u.test(place) ? `${finding.file}:${finding.line}` === place : finding.place.startsWith(place);
  return isKind && isPlace && words.every((word) => told.includes(plain(word)));
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').toLowerCase();
}
