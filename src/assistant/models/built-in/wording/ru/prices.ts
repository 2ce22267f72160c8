export const prices = {
  'price.one': [
    '«{name}» стоит {price}[ вместо {listPrice}][ (экономия {saving})], {availability}.',
    '{price}[ вместо {listPrice}][, экономия {saving}]: столько стоит «{name}», {availability}.',
  ],
  'quote.item': ['{name} ({quantity}, {total})'],
  'quote.single': ['«{name}» — {total}.', 'Цена «{name}» — {total}.'],
  'quote.line': ['«{name}», {quantity} по {unitPrice}: {total}.', '{quantity} «{name}» по {unitPrice} — {total}.'],
  'quote.total': ['{items}. Вместе {total}.', 'Всего {total}: {items}.'],
  'quote.discount': [
    'Скидка {percent}[ по правилу «{name}»]: −{amount}. К оплате {total}.',
    'Со скидкой {percent}[ («{name}»)] выходит {total}, экономия {amount}.',
  ],
  'discount.rule': [
    'Скидка {percent}[ на «{scope}»][ — от {quantity} шт.][ — при сумме от {amount}].',
    '[От {quantity} шт. ][При сумме от {amount} ]действует скидка {percent}[ на «{scope}»].',
  ],
  'discount.beside-own': [
    'По правилам[ от {quantity} шт.][ при сумме от {amount}] скидка {percent}, с вашей {own} она не складывается.',
    'Скидка по правилам[ от {quantity} шт.][ при сумме от {amount}] — {percent}, вместе с вашей {own} она не действует.',
  ],
  'discount.only-rules': [
    'Других скидок нет, сверх правил сделать не могу.',
    'Это все действующие скидки; изменить их я не могу.',
  ],
  'discount.none': ['Скидок на это сейчас нет[: цена {price}].', 'Действующих скидок нет[, цена {price}].'],
  'discount.cheaper-offer': ['Могу показать вариант дешевле.', 'Если нужно уложиться в сумму, подберу дешевле.'],
  'discount.which-product': [
    'Скидки зависят от товара и количества. На какой товар смотрим?',
    'Назовите товар и количество, и я скажу, какая скидка действует.',
  ],
  'promo.which-product': [
    'Проверю код {code}. К какому товару?',
    'Код {code}: назовите товар, и я скажу, что он даёт.',
  ],
  'promo.say-it': ['Какой у вас промокод? Напишите его так, как он указан.', 'Напишите сам код, и я проверю его.'],
  'promo.applied': ['Промокод {code} принят.', 'Код {code} действует.'],
  'promo.until': ['Код {code} действует до {until} включительно.', '{code} можно применить до {until} включительно.'],
  'promo.open': ['У кода {code} срок не указан.', 'Срок кода {code} не ограничен.'],
  'promo.gives': [
    '{code} даёт скидку {percent}[ при сумме от {amount}][ от {quantity} шт.][, раздел «{scope}»].',
    'Скидка по коду {code} — {percent}[ при сумме от {amount}][ от {quantity} шт.][, раздел «{scope}»].',
  ],
  'promo.unknown': ['Промокода {code} нет: проверьте, пожалуйста, как он написан.', 'Код {code} не найден.'],
  'promo.expired': ['Срок промокода {code} закончился.', 'Код {code} больше не действует.'],
  'promo.not-yet-valid': ['Промокод {code} ещё не начал действовать.', 'Код {code} пока не действует.'],
  'promo.already-used': ['Промокод {code} уже использован.', 'Код {code} одноразовый и уже применялся.'],
  'promo.conditions-not-met': [
    'Промокод {code} к этому заказу не подходит: условия не выполнены.',
    'Условия кода {code} для этих товаров не выполнены.',
  ],
  'promo.other-discount-is-better': [
    'Промокод {code} не нужен: скидки не складываются, а действующая выгоднее, она и остаётся.',
    'Промокод {code} и действующая скидка не складываются; без кода выгоднее, поэтому оставляю её.',
  ],
} as const satisfies Record<string, readonly string[]>;
