/** Offers of what goes with the choice, or of a better one: always with the price and the reason. */
export const offers = {
  'offer.to-this': ['к этому'],
  'offer.to-named': ['к «{name}»'],
  'offer.company': ['Советуем {to} «{name}», {price}.[ {reason}]', '{to} советуем «{name}», {price}.[ {reason}]'],
  'offer.shared': [
    'Советуем {to}: {reason} Например, «{name}», {price}.',
    '{to} есть совет: {reason} Для начала — «{name}», {price}.',
  ],
  'offer.made-for': [
    '{to} есть «{name}», {price}: как раз для этой модели.',
    '{to} подходит «{name}», {price}: рассчитано на эту модель.',
  ],
  'offer.compatible': [
    '{to} подойдёт «{name}», {price}[: {because}].',
    '{to} пригодится «{name}», {price}[: {because}].',
  ],
  'offer.bought-together': ['{to} часто заказывают «{name}», {price}.', '{to} часто берут «{name}», {price}.'],
  'offer.better': ['Немного дороже есть «{name}», {price}. {reason}', 'За {price} есть «{name}». {reason}'],
  'offer.asked-for': [
    'Вы об этом спрашивали: у «{name}» за {price} — {because}.',
    'Немного дороже, за {price}, есть «{name}»: {because}, вы об этом спрашивали.',
  ],
  'offer.add': ['Добавить?', 'Добавить к заказу?'],
  'offer.replace': ['Взять вместо выбранного?', 'Заменить?'],
  'offer.refused': ['Хорошо, оставляем как есть.', 'Понятно, ничего не добавляю.'],
  'offer.list': ['К «{name}» подходят:', 'Вот что подходит к «{name}»:'],
  'offer.list-together': ['Вместе с «{name}» часто заказывают:', 'К «{name}» часто берут:'],
  'offer.list-reason': ['Совет к «{name}»: {reason}', 'К «{name}» советуем вот что: {reason}'],
  'offer.none-of-kind': [
    'Что из этого подходит именно к «{name}», в каталоге не указано.',
    'В каталоге не сказано, что из этого рассчитано на «{name}».',
  ],
} as const satisfies Record<string, readonly string[]>;
