/** Numbered offers (КП). */
export const writtenQuotes = {
  'written-quote.sent': ['КП {link} готово.', 'Готово, КП {link} составлено.'],
  'written-quote.revised': ['КП {link} обновлено.', 'Новая редакция: КП {link}.'],
  'written-quote.again': ['КП {link} уже составлено и действует.', 'КП {link} в силе.'],
  'written-quote.item': ['В нём {item}. Цена действует до {until}.', 'Внутри {item}, цена держится до {until}.'],
  'written-quote.total': ['Итого {total}, цены действуют до {until}.', 'Всего {total}; цены держатся до {until}.'],
  'written-quote.no-mail': [
    'Письмом из чата не отправить, но PDF по ссылке можно скачать и переслать.',
    'Почты у этого чата нет; файл по ссылке можно скачать.',
  ],
  'written-quote.ask-accept': [
    'Всё подходит, оформляем по нему заказ?',
    'Если всё верно, оформляем заказ по этому КП?',
  ],
  'written-quote.ask-quantity': ['Сколько штук указать в КП?', 'На какое количество составить КП?'],
  'written-quote.ask-quantity-each': ['Сколько штук каждого указать в КП?', 'По сколько штук каждого включить в КП?'],
  'written-quote.offer-rest': ['Составить КП на то, что есть?', 'Подготовить КП на имеющееся количество?'],
  'written-quote.offer-new': ['Составить новое по сегодняшним ценам?', 'Подготовить новое, с ценами на сегодня?'],
  'written-quote.accepted': [
    'Заявка {order} принята: это заказ по ценам КП {number}, спасибо!',
    'Готово: по КП {number} принята заявка {order}, цены из него.',
  ],
  'written-quote.already': [
    'По КП {number} заказ уже оформлен: заявка {order}, этап «{stage}».',
    'КП {number} уже принято, заявка {order} на этапе «{stage}».',
  ],
  'written-quote.agreed': ['Хорошо, заказ будет по ценам КП {number}.', 'Отлично, берём цены из КП {number}.'],
  'written-quote.expired': [
    'КП {number} действовало до {until}, принять его уже нельзя.',
    'Срок КП {number} истёк: оно действовало до {until}.',
  ],
  'written-quote.discount-used': [
    'Скидка из КП {number} даётся один раз, и её уже использовали в другом заказе.',
    'По КП {number} скидка разовая, она уже ушла в другой заказ.',
  ],
  'written-quote.withdrawn': ['КП {number} больше не действует.', 'КП {number} отменено.'],
  'written-quote.not-found': ['КП {number} среди ваших нет. Проверьте номер.', 'Среди ваших КП нет номера {number}.'],
  'written-quote.none': [
    'Для вас КП ещё не составлялось. На какой товар его подготовить?',
    'Пока нет ни одного КП. На что его составить?',
  ],
  'written-quote.not-all': [
    'Поэтому оформить КП {number} целиком сейчас нельзя.',
    'Целиком по КП {number} заказ сейчас не собрать.',
  ],
  'written-quote.with-delivery': ['По ценам КП {number} получается так:', 'С ценами из КП {number} выходит так:'],
  'written-quote.confirm-total': ['Оформляем?', 'Подтверждаете?'],
} as const satisfies Record<string, readonly string[]>;
