/** Sentences around values: `{…}` is a slot. Those of `names` say by `cue` whether anything but the name itself tells that it is one. */
export type NamePhrase = { readonly text: string; readonly cue: boolean };

const cued = (lines: string): readonly NamePhrase[] =>
  lines
    .trim()
    .split('\n')
    .map((text) => ({ text: text.trim(), cue: true }));
const bare = (lines: string): readonly NamePhrase[] =>
  lines
    .trim()
    .split('\n')
    .map((text) => ({ text: text.trim(), cue: false }));

export const names: Readonly<Record<'ru' | 'en', readonly NamePhrase[]>> = {
  ru: [
    ...cued(`
      Меня зовут {full}, хочу оформить заказ
      меня зовут {small}
      Это {full}, добрый день
      Запишите, пожалуйста, на {acc}
      Получатель {full}
      Получатель: {reversed}
      ФИО {whole}
      Оформите на имя {gen}
      Имя: {given}
      Заберёт {full}, паспорт возьмёт с собой
      Всё верно. С уважением, {full}
      {whole}
      {initials}
      Заказ для {gen}, подарок
      контактное лицо {full}
      Я {given}, мы уже общались
      ЗОВУТ МЕНЯ {LARGE}
      my name is {latin}
    `),
    ...bare(`
      Вчера {full} уже у вас брала зёрна
      Мы с {ins} выбираем кофемашину домой
      Дома будет {full}, звоните в домофон
      Отдайте курьером {dat} в руки
      {full}
    `),
  ],
  en: [
    ...cued(`
      My name is {full} and I need a grinder
      my name is {small}
      I'm {full}, good morning
      This is {full} from the office
      Please put it under the name of {full}
      It is a gift for {full}
      Recipient: {full}
      Name: {given}
      Call me {given}
      Best regards, {full}
      Ask for {full} at the desk
      Mr {surname} will pick it up
      Dear team, this order is for Ms {surname}
      NAME: {LARGE}
    `),
    ...bare(`
      {full} bought beans from you last week
      My office manager {full} will be there after six
      We live with {full}, she opens the door
      {full}
    `),
  ],
};

export const asks: Readonly<
  Record<'ru' | 'en', Readonly<Record<'name' | 'contact' | 'address' | 'none', readonly string[]>>>
> = {
  ru: {
    name: ['Как вас зовут?', 'На чьё имя оформить?', 'Подскажите имя получателя.', 'Как к вам обращаться?'],
    contact: ['Оставьте телефон или почту.', 'По какому номеру с вами связаться?', 'Нужен телефон для курьера.'],
    address: ['Куда привезти?', 'Напишите адрес: улицу и дом.', 'Какой у вас адрес?'],
    none: ['Хорошо.', 'Сейчас посмотрю.', 'Понял вас.', 'Что ещё нужно?'],
  },
  en: {
    name: ['What is your name?', 'May I have your name, please?', 'Whose name should I put on the order?'],
    contact: ['What phone or e-mail can we reach you at?', 'Which number should the courier call?'],
    address: ['Where should we deliver it?', 'What is the address, with street and house?'],
    none: ['All right.', 'Let me look.', 'I see.', 'Anything else?'],
  },
};

export const phrases: Readonly<
  Record<
    'ru' | 'en',
    Readonly<Record<'phone' | 'email' | 'address' | 'card' | 'document' | 'contact', readonly string[]>>
  >
> = {
  ru: {
    phone: [
      '{}',
      'мой телефон {}',
      'Тел. {}, звоните после шести',
      'наберите меня по номеру {} если что',
      'вотсап {}',
      'Телефон: {}. Жду',
      'лучше сразу звонить, {}, чем писать',
      '{} это номер мужа',
    ],
    email: ['{}', 'почта {}', 'пришлите счёт на {} пожалуйста', 'Моя почта: {}', 'email {} для чека'],
    address: [
      '{}',
      'Москва, {}',
      'доставьте на {}',
      'Привезите по адресу {}, после обеда',
      'г. Казань, {}',
      'Адрес: {}',
      'Я живу в Москве, {}, код домофона скажу курьеру',
    ],
    card: [
      'моя карта {}',
      'спишите с карты {} пожалуйста',
      'оплачу картой, вот номер: {}',
      '{}',
      'Карта {} срок 09/29',
    ],
    document: ['{}', 'Для пропуска {}', 'вот данные: {}, больше ничего не нужно?', 'Оформите на физлицо, {}'],
    contact: ['пишите в телеграм {}', 'телега {}', 'мой ник {} в телеграме'],
  },
  en: {
    phone: [
      '{}',
      'my phone is {}',
      'Call me at {} after six',
      'text {} when it is ready',
      'Phone: {}. Thanks',
      'you can reach my husband on {}',
      'the number is {}',
    ],
    email: ['{}', 'email {}', 'send the invoice to {} please', 'My e-mail: {}', 'you can write to {} any time'],
    address: [
      '{}',
      'ship it to {}',
      'Please deliver to {}, Moscow',
      'My address is {}',
      'We are at {}, ring the bell',
      'send it to {} by Friday',
    ],
    card: ['my card {}', 'charge the card {} please', 'card number: {}', '{}', 'Card {} exp 09/29'],
    document: ['{}', 'For the pass: {}', 'here it is, {}, is that all?', 'you asked for it: {}'],
    contact: ['write me on telegram {}', 'my telegram is {}'],
  },
};

/** No personal data in these: words that must stay. */
export const ordinary: Readonly<Record<'ru' | 'en', readonly string[]>> = {
  ru: [
    'Здравствуйте! Нужна кофемолка до 15 000 ₽ под рожковую машину',
    'А есть дешевле? Ищу от 5 до 7 тысяч',
    'Сколько стоит доставка в Казань и когда привезёте?',
    'какая гарантия на кофемашину Kofella Alba A3',
    'Чем KF-1130 отличается от KF-1110?',
    'Где мой заказ 10023?',
    'Можно оплатить картой при получении или по счёту?',
    'Дорого, в Ozon дешевле. Скидку 10% дадите?',
    'Посоветуйте зёрна, чтобы было с шоколадом и без кислинки',
    'Мне для офиса, человек тридцать, чашек 60 в день',
    'Роман с кофе у меня давний, а вот вера в капсулы кончилась',
    'Какая марка лучше, и есть ли белая?',
    'Буду забирать сам из магазина в Москве, до скольки работаете в субботу 28.11.2026?',
    'возьму 2 штуки по 36 990 и фильтры 4 пачки',
    'Давление 15 бар, мощность 1400 Вт, бак 1,7 л подойдёт?',
    'Позовите менеджера, пожалуйста',
    'это точно оригинал?',
    'Нижний Новгород, самовывоз есть?',
    'спасибо, я подумаю',
    'Промокод ZERNO10 работает?',
    'Пушкин и Королёв в зоне доставки?',
    'Лев на упаковке это чей сорт? И сорт Роза есть?',
    'Надежда на скидку есть?',
    'у нас кухня 12 кв м, ширина до 30 см, шум не больше 65 дБ',
    'хочу как в кофейне на углу, только дома',
  ],
  en: [
    'Hello! I need a grinder under 15000 rubles for espresso',
    'Is there anything cheaper, from 5000 to 7000?',
    'How much is delivery to Kazan and how long does it take?',
    'What is the warranty on the Kofella Alba A3?',
    'How is KF-1130 different from KF-1110?',
    'Where is my order 10023?',
    'Can I pay by card on delivery or by invoice?',
    'Too expensive, can you give me 10% off?',
    'Recommend beans with chocolate and no acidity',
    'It is for an office of thirty people, 60 cups a day',
    'Will it mark the counter? I may need a mat',
    'Which brand is better, and is there a white one?',
    'I will pick it up in Moscow, are you open on Saturday 28 November?',
    'I take 2 pieces and 4 packs of filters',
    'Is 15 bar and 1400 W with a 1.7 l tank enough?',
    'Let me talk to a manager please',
    'Is it an original?',
    'Thanks, I will think about it',
    'Does the promo code ZERNO10 work?',
    'By the way, is there a grinder at home for 220 V in black?',
    'Rose gold or black, what is in stock?',
    'Grace period for returns, how many days?',
    'our kitchen is small, up to 30 cm wide, no louder than 65 dB',
    'I want it like in the coffee shop on the corner',
    'Can you send it by Friday? May is too late',
  ],
};
