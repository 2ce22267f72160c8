export const delivery = {
  'days.today': ['сегодня'],
  'delivery.ready-today': ['готов сегодня'],
  'delivery.ready-in': ['готов через {days}'],
  'delivery.free': ['бесплатно'],
  'delivery.one': [
    '{place}: доставка, {method} — [{free}][{cost}][ (бесплатно от {freeFrom})][, {days}][, {address}][, {hours}].',
    'Доставка, {place}: {method} — [{free}][{cost}][, бесплатно от {freeFrom}][, {days}][, {address}][, {hours}].',
  ],
  'delivery.pickup-one': [
    '{place}, самовывоз: {method} — [{free}][{cost}][, {address}][, {hours}][, {ready}].',
    'Самовывоз, {place}: {method} — [{free}][{cost}][, {address}][, {hours}][, {ready}].',
  ],
  'delivery.several': ['{place}, есть такие способы:', 'Способы доставки, {place}:'],
  'delivery.delivery': ['Доставка, {method}: [{free}][{cost}][ (бесплатно от {freeFrom})][, {days}].'],
  'delivery.pickup': ['{method}, самовывоз: [{free}][{cost}][, {address}][, {hours}][, {ready}].'],
  'delivery.unknown': [
    'Условий доставки, {place}, в моих данных нет, обещать не буду.',
    'Про доставку, {place}, в данных ничего не сказано.',
  ],
  'delivery.not-served': [
    'Сюда не доставляем: {place}.[ Доставляем: {zones}.]',
    '{place}: доставки туда нет.[ Возим сюда: {zones}.]',
  ],
  'delivery.no-pickup': ['{place}: самовывоза там нет.', 'Пункта самовывоза ({place}) нет.'],
  'ask.place-for-cost': [
    'В какой город доставить? Посчитаю стоимость и срок.',
    'Назовите город, и я скажу цену и срок доставки.',
  ],
  'ask.place': ['Куда доставить?', 'В какой город нужна доставка?'],
  'ask.delivery-way': ['Какой способ удобнее?', 'Как вам удобнее получить?'],
  'payment.way': ['Условия такие: {methods}.', 'Есть такой способ: {methods}.'],
  'payment.methods': ['Оплатить можно так: {methods}.', 'Способы оплаты: {methods}.'],
  contacts: [
    'Наши контакты: {contacts}.[ Адрес: {address}.][ Работаем {hours}.]',
    'Связаться с нами: {contacts}.[ Находимся по адресу: {address}.][ Часы работы: {hours}.]',
    '[Адрес: {address}.][ Работаем {hours}.]',
  ],
  hours: ['Работаем {hours}.', 'Часы работы: {hours}.'],
  'hours.point': ['{method}[, {address}]: {hours}.', '{method}[, {address}] — {hours}.'],
  'hours.open': ['Сейчас открыто. Часы работы: {hours}.', 'Да, мы открыты. Работаем {hours}.'],
  'hours.closed': [
    'Сейчас закрыто. Часы работы: {hours}.',
    'Сейчас мы не работаем. Часы работы: {hours}. Заказ можно оформить здесь в любое время.',
  ],
} as const satisfies Record<string, readonly string[]>;
