/** What the pump company's documents say. */
import type { Passage } from '../../src/core/knowledge/document.ts';

const passage = (id: string, title: string, heading: string, text: string, language: string): Passage => ({
  id,
  documentId: id,
  documentTitle: title,
  headings: [title, heading],
  text,
  language,
  uri: `knowledge/${id}.md`,
  ordinal: 0,
});

export const passages: readonly Passage[] = [
  passage(
    'returns',
    'Возврат и обмен',
    'Сроки',
    'Вернуть товар надлежащего качества можно в течение 14 дней. Деньги вернём на карту за 3-10 дней. Обратную доставку оплачивает покупатель.',
    'ru',
  ),
  passage(
    'service',
    'Сервис',
    'Монтаж',
    'Монтаж скважинного насоса стоит 6 500 ₽ и занимает 4 часа. Диагностика в сервисном центре бесплатная. Шеф-монтаж не делаем.',
    'ru',
  ),
  passage(
    'choice',
    'Как выбрать насос',
    'Запас по напору',
    'Берите запас по напору 20 %. На один кран нужно около 10 л/мин. Для колодца глубже 8 м поверхностный насос не подойдёт.',
    'ru',
  ),
  passage(
    'returns-en',
    'Returns',
    'Terms',
    'You can return unused goods within 14 days. Money goes back to the card in 3-10 days. The buyer pays for return shipping.',
    'en',
  ),
  passage(
    'choice-en',
    'How to choose a pump',
    'Head reserve',
    'Take a head reserve of 20%. One tap needs about 10 l/min. A surface pump is not suitable for a well deeper than 8 m.',
    'en',
  ),
];
