import type { AuditKind } from '../finding.ts';

/** A kind's title, and what to do about every gap of it. */
export type KindWords = { readonly title: string; readonly advice: string };

export const englishKinds: Readonly<Record<AuditKind, KindWords>> = {
  'price-missing': {
    title: 'Products without a price',
    advice: 'Fill in the price, or take the row out of the price list.',
  },
  'two-prices': {
    title: 'One article, two prices',
    advice: 'Leave one row; correct the article if these are two products.',
  },
  'price-contradicts': {
    title: 'A document gives another price than the catalog',
    advice: 'Correct the document, or the price in the catalog. Best leave prices to the catalog.',
  },
  'delivery-contradicts': {
    title: 'A document gives other delivery terms than delivery.yaml',
    advice: 'Make the document and delivery.yaml say the same.',
  },
  'discount-contradicts': {
    title: 'A document promises another discount than pricing.yaml',
    advice: 'Make the document and pricing.yaml say the same.',
  },
  'price-placeholder': {
    title: 'Prices that look like a stopgap',
    advice: 'Put in the real price, or take the product out until it has one.',
  },
  'price-outlier': {
    title: 'Prices a hundred times off',
    advice: 'Look for a slipped decimal mark or a figure too many.',
  },
  'value-unreadable': {
    title: 'Settings that cannot be read',
    advice: 'Correct the value; see docs/company-folder.md for what is expected.',
  },
  'row-refused': { title: 'Files and rows that were not taken', advice: 'Mend what is named and import again.' },
  'attribute-contradicts': {
    title: 'A document gives another figure than the catalog',
    advice: 'Correct the document, or the attribute in the catalog.',
  },
  'date-past': {
    title: 'Documents that promise for a day that is over',
    advice: 'Take the sentence out, or give the new date.',
  },
  'promotion-expired': {
    title: 'Promotions that are over',
    advice: 'Prolong the rule or take it out, and do not forget the pages that speak of it.',
  },
  'delivery-missing': {
    title: 'Delivery that is not described',
    advice: 'Add the zone, the cost and the days to delivery.yaml, or say in a document how it is done.',
  },
  'place-not-served': {
    title: 'Places promised and not served',
    advice: 'Add the place to a zone of delivery.yaml, or take it out of the document.',
  },
  'company-incomplete': { title: 'The company does not say', advice: 'Fill in the key.' },
  'objection-unanswered': {
    title: 'Objections without an answer',
    advice: 'Write in sales/objections.yaml what should be said, in every language you sell in.',
  },
  'question-unanswered': {
    title: 'Questions that found no answer',
    advice: 'Answer it in a document of knowledge/, or in the catalog if it is about a product.',
  },
  'list-price-below': {
    title: 'Old prices that are not above the price',
    advice: 'Correct the old price, or leave the cell empty.',
  },
  'article-unknown': {
    title: 'Articles, categories and brands that do not exist',
    advice: 'Correct the spelling, or take the reference out.',
  },
  'product-twice': { title: 'Products that stand twice', advice: 'Leave one, or say in the name how they differ.' },
  'stock-missing': {
    title: 'Products without stock',
    advice: 'Fill in the stock: a number, "in stock", "on order" or 0.',
  },
  'types-mixed': {
    title: 'Columns of mixed kinds',
    advice: 'Write the same kind of value in the whole column: only figures, or only yes and no.',
  },
  'units-mixed': {
    title: 'Columns of mixed units',
    advice: 'Choose one unit, put it into the heading, and recount the cells.',
  },
  'picture-missing': {
    title: 'Broken links to pictures',
    advice: 'Put the file into the folder, or correct the link.',
  },
  'passage-too-long': {
    title: 'Sections too long to answer from',
    advice: 'Divide it with headings that say what each part answers.',
  },
  'passage-twice': {
    title: 'The same text in two places',
    advice: 'Leave it in one place, so that it need not be mended in two.',
  },
  'language-missing': {
    title: 'Missing in another language',
    advice: 'Add the translation, or take the language out of company.yaml.',
  },
  'category-spelled-twice': {
    title: 'Categories spelled in two ways',
    advice: 'Use one spelling, so that customers see them together.',
  },
  'category-of-one': {
    title: 'Categories of a single product',
    advice: 'Check whether the product belongs to another category.',
  },
  'description-missing': {
    title: 'Products without a description',
    advice: 'Two sentences are enough: for whom, and what sets it apart.',
  },
  'image-missing': { title: 'Products without a picture', advice: 'Add a picture: a link, or a file in the folder.' },
};

export const russianKinds: Readonly<Record<AuditKind, KindWords>> = {
  'price-missing': { title: 'Товары без цены', advice: 'Впишите цену или уберите строку из прайса.' },
  'two-prices': {
    title: 'Один артикул, две цены',
    advice: 'Оставьте одну строку; если это два товара, исправьте артикул.',
  },
  'price-contradicts': {
    title: 'В документе не та цена, что в каталоге',
    advice: 'Исправьте документ или цену в каталоге. Лучше всего не называть цен в документах.',
  },
  'delivery-contradicts': {
    title: 'В документе не те условия доставки, что в delivery.yaml',
    advice: 'Пусть документ и delivery.yaml говорят одно.',
  },
  'discount-contradicts': {
    title: 'В документе не та скидка, что в pricing.yaml',
    advice: 'Пусть документ и pricing.yaml говорят одно.',
  },
  'price-placeholder': {
    title: 'Цены, похожие на заглушку',
    advice: 'Впишите настоящую цену или уберите товар, пока её нет.',
  },
  'price-outlier': {
    title: 'Цены, которые отличаются в сто раз',
    advice: 'Поищите лишнюю цифру или съехавшую запятую.',
  },
  'value-unreadable': {
    title: 'Настройки, которые не читаются',
    advice: 'Исправьте значение; что ожидается, написано в docs/company-folder.md.',
  },
  'row-refused': { title: 'Файлы и строки, которые не приняты', advice: 'Исправьте названное и импортируйте снова.' },
  'attribute-contradicts': {
    title: 'В документе не то значение, что в каталоге',
    advice: 'Исправьте документ или характеристику в каталоге.',
  },
  'date-past': {
    title: 'Документы обещают на день, который прошёл',
    advice: 'Уберите предложение или назовите новую дату.',
  },
  'promotion-expired': {
    title: 'Акции, которые закончились',
    advice: 'Продлите правило или уберите его, и проверьте страницы, где оно упомянуто.',
  },
  'delivery-missing': {
    title: 'Доставка не описана',
    advice: 'Добавьте в delivery.yaml зону, цену и срок или напишите в документе, как это делается.',
  },
  'place-not-served': {
    title: 'Места обещаны, но их нет в зонах',
    advice: 'Добавьте место в зону delivery.yaml или уберите его из документа.',
  },
  'company-incomplete': { title: 'Компания о себе не сказала', advice: 'Заполните этот ключ.' },
  'objection-unanswered': {
    title: 'Возражения без ответа',
    advice: 'Напишите в sales/objections.yaml, что отвечать, на каждом языке, на котором продаёте.',
  },
  'question-unanswered': {
    title: 'Вопросы, на которые не нашлось ответа',
    advice: 'Ответьте в документе папки knowledge/, а если вопрос о товаре - в каталоге.',
  },
  'list-price-below': {
    title: 'Старая цена не выше новой',
    advice: 'Исправьте старую цену или оставьте ячейку пустой.',
  },
  'article-unknown': {
    title: 'Артикулы, категории и бренды, которых нет',
    advice: 'Исправьте написание или уберите ссылку.',
  },
  'product-twice': {
    title: 'Товары записаны дважды',
    advice: 'Оставьте один или напишите в названии, чем они отличаются.',
  },
  'stock-missing': { title: 'Товары без остатка', advice: 'Укажите остаток: число, «в наличии», «под заказ» или 0.' },
  'types-mixed': {
    title: 'В столбце значения разного рода',
    advice: 'Пишите в столбце одно: только числа или только «да» и «нет».',
  },
  'units-mixed': {
    title: 'В столбце разные единицы',
    advice: 'Выберите одну единицу, вынесите её в заголовок и пересчитайте ячейки.',
  },
  'picture-missing': {
    title: 'Ссылки на картинки, которых нет',
    advice: 'Положите файл в папку или исправьте ссылку.',
  },
  'passage-too-long': {
    title: 'Разделы, слишком длинные для ответа',
    advice: 'Разделите заголовками, которые говорят, на что отвечает каждая часть.',
  },
  'passage-twice': { title: 'Один текст в двух местах', advice: 'Оставьте в одном месте, чтобы не править в двух.' },
  'language-missing': { title: 'Нет на другом языке', advice: 'Добавьте перевод или уберите язык из company.yaml.' },
  'category-spelled-twice': {
    title: 'Категория написана по-разному',
    advice: 'Пишите одинаково, чтобы покупатель видел товары вместе.',
  },
  'category-of-one': {
    title: 'Категории из одного товара',
    advice: 'Проверьте, не место ли товару в другой категории.',
  },
  'description-missing': {
    title: 'Товары без описания',
    advice: 'Хватит двух предложений: кому подойдёт и чем отличается.',
  },
  'image-missing': { title: 'Товары без картинки', advice: 'Добавьте картинку: ссылку или файл в папке.' },
};
