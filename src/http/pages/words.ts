import type { Language } from '../../core/language.ts';

/** Everything the shop's own interface says; companies' texts come from their folders. */
const russian = {
  skip: 'К содержанию',
  catalog: 'Каталог',
  categories: 'Разделы',
  subcategories: 'Подразделы',
  trail: 'Вы здесь',
  everything: 'Все',
  delivery: 'Доставка и оплата',
  pages: 'Полезное',
  languages: 'Язык',
  sections: 'Разделы сайта',
  search: 'Поиск',
  searchHint: 'Что ищете?',
  find: 'Найти',
  results: (text: string) => `Поиск: ${text}`,
  products: 'Товары',
  filters: 'Фильтры',
  priceFrom: 'Цена от',
  priceTo: 'до',
  inStock: 'Только в наличии',
  sort: 'Порядок',
  byRelevance: 'Сначала подходящие',
  cheapFirst: 'Сначала дешёвые',
  dearFirst: 'Сначала дорогие',
  apply: 'Показать',
  reset: 'Сбросить',
  nothing: 'Ничего не нашлось',
  nothingHint: 'Проверьте слово или уберите часть условий.',
  emptyCatalog: 'Товаров пока нет',
  paging: 'Страницы',
  previous: 'Назад',
  next: 'Дальше',
  pageOf: (page: number, pages: number) => `Страница ${page} из ${pages}`,
  oldPrice: 'Прежняя цена',
  price: 'Цена',
  saving: (amount: string) => `Выгода ${amount}`,
  availability: { in_stock: 'В наличии', on_order: 'Под заказ', out_of_stock: 'Нет в наличии' },
  sku: 'Артикул',
  brand: 'Марка',
  attributes: 'Характеристики',
  description: 'Описание',
  accessories: 'Подойдёт к этому товару',
  madeFor: 'Для каких товаров',
  zones: 'Доставка',
  zone: 'Куда',
  method: 'Как',
  cost: 'Стоимость',
  freeFrom: 'Бесплатно от',
  days: 'Срок',
  free: 'бесплатно',
  pickup: 'Самовывоз',
  payment: 'Оплата',
  noDelivery: 'Условия доставки и оплаты расскажет помощник в чате.',
  noPages: 'Страниц пока нет',
  otherLanguages: 'На других языках',
  contacts: 'Контакты',
  privacy: 'Персональные данные',
  notFound: 'Такой страницы нет',
  productNotFound: 'Такого товара нет',
  notFoundHint: 'Возможно, он снят с продажи или адрес набран с ошибкой. Поищите в каталоге.',
  toCatalog: 'Открыть каталог',
  noPicture: 'Фотографии пока нет',
};

export type Words = typeof russian;

const english: Words = {
  skip: 'Skip to content',
  catalog: 'Catalog',
  categories: 'Categories',
  subcategories: 'Subcategories',
  trail: 'You are here',
  everything: 'All',
  delivery: 'Delivery and payment',
  pages: 'Good to know',
  languages: 'Language',
  sections: 'Site',
  search: 'Search',
  searchHint: 'What are you looking for?',
  find: 'Search',
  results: (text) => `Search: ${text}`,
  products: 'Products',
  filters: 'Filters',
  priceFrom: 'Price from',
  priceTo: 'to',
  inStock: 'In stock only',
  sort: 'Sort by',
  byRelevance: 'Best match',
  cheapFirst: 'Price, low to high',
  dearFirst: 'Price, high to low',
  apply: 'Show',
  reset: 'Reset',
  nothing: 'Nothing found',
  nothingHint: 'Check the spelling or drop some of the filters.',
  emptyCatalog: 'No products yet',
  paging: 'Pages',
  previous: 'Previous',
  next: 'Next',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  oldPrice: 'Was',
  price: 'Price',
  saving: (amount) => `Save ${amount}`,
  availability: { in_stock: 'In stock', on_order: 'On order', out_of_stock: 'Out of stock' },
  sku: 'Article number',
  brand: 'Brand',
  attributes: 'Specifications',
  description: 'Description',
  accessories: 'Goes with this product',
  madeFor: 'Made for',
  zones: 'Delivery',
  zone: 'Where',
  method: 'How',
  cost: 'Cost',
  freeFrom: 'Free from',
  days: 'Time',
  free: 'free',
  pickup: 'Pick-up',
  payment: 'Payment',
  noDelivery: 'Ask the assistant in the chat about delivery and payment.',
  noPages: 'No pages yet',
  otherLanguages: 'In other languages',
  contacts: 'Contacts',
  privacy: 'Privacy',
  notFound: 'There is no such page',
  productNotFound: 'There is no such product',
  notFoundHint: 'It may be off sale, or the address has a typo. Try the catalog.',
  toCatalog: 'Open the catalog',
  noPicture: 'No picture yet',
};

export function wordsIn(language: Language): Words {
  return language.startsWith('ru') ? russian : english;
}

/** `1 товар`, `2 товара`, `5 товаров`; `1 product`, `5 products`. */
export function productCount(count: number, language: Language): string {
  const isRussian = language.startsWith('ru');
  const form = new Intl.PluralRules(isRussian ? 'ru' : 'en').select(count);
  const noun = isRussian
    ? form === 'one'
      ? 'товар'
      : form === 'few'
        ? 'товара'
        : 'товаров'
    : form === 'one'
      ? 'product'
      : 'products';
  return `${new Intl.NumberFormat(language).format(count)}\u00a0${noun}`;
}

const russianDays: Readonly<Record<string, string>> = {
  mo: 'пн',
  tu: 'вт',
  we: 'ср',
  th: 'чт',
  fr: 'пт',
  sa: 'сб',
  su: 'вс',
  ph: 'праздники',
  off: 'выходной',
};
const englishDays: Readonly<Record<string, string>> = {
  mo: 'Mon',
  tu: 'Tue',
  we: 'Wed',
  th: 'Thu',
  fr: 'Fri',
  sa: 'Sat',
  su: 'Sun',
  ph: 'holidays',
  off: 'closed',
};

/** opening_hours syntax as people write it: `пн–пт 09:00–20:00, сб–вс 10:00–18:00`. */
export function hoursText(hours: string, language: Language): string {
  const days = language.startsWith('ru') ? russianDays : englishDays;
  return hours
    .replace(/\b(mo|tu|we|th|fr|sa|su|ph|off)\b/gi, (day) => days[day.toLowerCase()] ?? day)
    .replace(/\s*-\s*/g, '–')
    .replace(/\s*;\s*/g, ', ');
}
