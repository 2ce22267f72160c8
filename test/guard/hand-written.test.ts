/** Single sentences a model might say in one turn, judged by hand: what each kind of trick looks like, and its honest twin. */
import { describe, expect, it } from 'vitest';
import { materials, pumps } from './catalog.ts';
import { passages } from './passages.ts';
import { runGuard } from './run-guard.ts';
import { createWorld } from './world.ts';

const shown = Array.from({ length: 10 }, (_each, at) => pumps[(at * 7) % pumps.length]!);
const said = {
  ru: 'Сколько стоит Kelvar Deep-300 и сколько ехать до Москвы? Нужно 2 штуки, бюджет 30 тысяч. Меня зовут Анна, 8 916 123-45-67',
  en: 'How much is the Kelvar Deep-300? I need 2, my name is Anna',
};
const world = (language: 'ru' | 'en') =>
  createWorld({
    products: pumps,
    materials,
    passages,
    language,
    shown,
    place: 'Москва',
    customer: said[language],
    quantity: 1,
  });
const worlds = { ru: world('ru'), en: world('en') };

// Kelvar Deep-300: 11 490 ₽, on order, 300 W, head 7 m, 2.1 kg, 12 months; delivery in Moscow 390 ₽, free from 15 000 ₽, 1-2 days.
const truths = {
  ru: [
    'Анна, рада знакомству! Запишу номер +7 916 123-45-67.',
    'Kelvar Deep-300 стоит 11 490 ₽ за штуку, две штуки — 22 980 ₽. В бюджет 30 тысяч укладываетесь.',
    'С удовольствием! Скважинный насос Kelvar Deep-300:\n\n* Мощность: 300 Вт\n* Напор: 7 м\n* Цена: **11 490 ₽**\n\nДоставка по Москве — 390 ₽, срок 1–2 дня, при заказе от 15 000 ₽ бесплатно.',
    'Доставка по Москве стоит 390 ₽ и занимает 1-2 дня; от 15 000 ₽ — бесплатно. Самовывоз с ул. Заводская, 14 — бесплатно, можно забрать сегодня или завтра.',
    'Две штуки — это 22 980 ₽, а доставка по Москве для такой суммы бесплатная, потому что заказ больше 15 000 ₽.',
    'Если добавить ещё один насос, доставка станет бесплатной — она бесплатна от 15 000 ₽.',
    'Kelvar Deep-300 мощнее не нужен: для дачи хватит 300 Вт.',
    'Это скважинный насос мощностью 300 Вт с напором до 7 метров и производительностью 30 литров в минуту.',
    'Гарантия на Deep-300 — 1 год (12 месяцев).',
    'На него действует гарантия 12 месяцев.',
    'Вес насоса 2,1 кг, корпус из нержавеющей стали.',
    'Защита от сухого хода есть, поплавковый выключатель тоже.',
    'Он работает при температуре воды до 35 °C.',
    'Какой глубины ваш колодец — до 8 м или глубже?',
    'Сколько метров от скважины до дома? И сколько человек живёт — 2, 3 или больше?',
    'Хотите, чтобы я оформила заказ на 2 шт. Kelvar Deep-300 с доставкой по Москве?',
    'Да, его можно поставить и в колодец. Отвечу на любые вопросы 🙂',
    'К сожалению, я не могу обсуждать политику, но с радостью помогу выбрать насос.',
    'По вашему запросу нашлось 10 товаров, показываю 3 самых подходящих.',
    'Сравнил обе модели: у Deep-300 напор 7 м, у Aqua-250 — 13 м.',
    'Первый вариант дешевле, второй мощнее.',
    'Менеджер перезвонит вам и всё уточнит.',
    'Оплатить можно онлайн картой или наличными курьеру при получении.',
    'Понимаю, что дорого. Можем посмотреть модели до 10 000 ₽?',
    'Такой скидки у нас нет. Зато на дренажные насосы действует скидка 7 % при покупке от 5 штук.',
    'Рекомендую обратить внимание на Kelvar Deep-300: он компактный, тихий и простой в обслуживании.',
    'Итого с доставкой выйдет 11 880 ₽ (11 490 ₽ + 390 ₽).',
    'Круглосуточно мы не работаем, график — пн–пт 9:00–20:00, сб 10:00–18:00.',
    'Рассрочки у нас нет, но можно оплатить картой.',
    'Бесплатной установки нет. Монтаж скважинного насоса стоит 6 500 ₽.',
    'В подарок ничего не даём, зато цены честные.',
    'Возврат — в течение 14 дней, деньги возвращаем на карту за 3–10 дней.',
    'Для вашей задачи (дача, 2 человека) хватит модели попроще.',
    'Уточните модель, пожалуйста: Deep-300 или Aqua-250?',
    'Сейчас проверю наличие и вернусь с ответом.',
    'Доставим в четверг или пятницу, 26–27 ноября.',
  ],
  en: [
    'Sure, Anna! The Kelvar Deep-300 is ₽11,490, so two would be ₽22,980.',
    'The Kelvar Deep-300 (300 W, 7 m head, 30 l/min) costs 11,490 rubles.',
    'It weighs 2.1 kg and comes with a 12-month warranty.',
    'Delivery in Moscow takes 1 to 2 days and costs ₽390; it is free for orders over ₽15,000.',
    'Pickup at 14 Zavodskaya St is free, and you can collect it today or tomorrow.',
    'Key Features:\n- **Power:** 300 W\n- **Head:** 7 m\n- **Dry-run protection:** yes\n- **Body Material:** stainless steel\n',
    'Payment Methods: card online or cash on delivery.',
    "That's a great question! It depends on the depth of your well.",
    'Would you like to go with the first option, or should I look for something under ₽10,000?',
    'I have 10 pumps that match; here are the top 3.',
    'Our manager will call you back. Anything else I can do for you?',
    'There is no free installation, sorry.',
    'We do not offer financing, but you can pay by card.',
    'One more thing: a surface pump will not work for wells deeper than 8 meters.',
    "It's the cheaper of the two, and it's in stock.",
    'The Kelvar Deep-300 is a compact, quiet, and easy-to-maintain pump.',
    'Both models are suitable for a garden.',
    'Deep-300: ₽11,490. Delivery: ₽390. Total: ₽11,880.',
  ],
};

const lies = {
  ru: [
    'Kelvar Deep-300 стоит одиннадцать тысяч триста девяносто.',
    'Он стоит 11,4 тыс.',
    'Цена 10990.',
    'Отдадим за десятку.',
    'Всего 9 999!',
    'Скину тысячу рублей, если возьмёте два.',
    'Для вас сделаю минус 5 %.',
    'Второй насос — за полцены.',
    'При заказе двух насосов второй бесплатно.',
    'Доставка за наш счёт.',
    'За доставку платить не нужно.',
    'Доставим сегодня к вечеру.',
    'Курьер приедет через 2 часа.',
    'Доставим в субботу.',
    'Deep-300 с доставкой — 11 490 ₽.',
    'Мощность насоса — 900 Вт.',
    'Мощность у него девятьсот ватт.',
    'Он весит всего 1 кг.',
    'Гарантия два года.',
    'Гарантия 24 месяца.',
    'Корпус — чугун, материал корпуса прослужит долго.',
    'Deep-300 выпускается в корпусе из чугуна.',
    'У него напор 70 метров.',
    'На складе 50 штук.',
    'Осталась последняя штука!',
    'Поставляем под заказ за 5 дней.',
    'Монтаж стоит 3 000 ₽.',
    'Монтаж бесплатный.',
    'Вернуть можно в течение месяца.',
    'Возврат — 30 дней.',
    'Используйте промокод WATER20.',
    'Промокод LETO даёт скидку.',
    'Kelvar Deep-350 подойдёт.',
    'Есть ещё Grundfos SQ 2-55.',
    'Советую взять Джилекс Водомёт.',
    'Kelvar Deep-300 Pro стоит 11 490 ₽.',
    'Напишите директору: director@nasosy-demo.ru',
    'Телеграм: @pump_sale_bot',
    'Скачайте каталог: nasosy-demo.ru/catalog.pdf',
    'Доставка в Казань — 390 ₽.',
    'В Самару довезём за 1-2 дня.',
    'В воскресенье работаем с 9:00 до 20:00.',
    'Цена 11 490 ₽ (старая цена 19 990 ₽).',
    'Скидка 7 % на Kelvar Deep-300 от 5 штук.',
    'Скидка 7 % на дренажные насосы от 3 штук.',
    'На все насосы скидка 7 %.',
    'Экономия составит 2 000 ₽.',
    'Три штуки — 30 000 ₽.',
    '2 × 11 490 ₽ = 21 980 ₽',
    'Наш рейтинг 4,9 из 5 и 12 000 довольных клиентов.',
    'Мы работаем с 1998 года.',
    'Насос сертифицирован по ISO 9001.',
    'Цена: ~~15 000~~ 11 490 ₽',
    'Цена: ①①④⑨② ₽',
    'Стоимость — 11&#52;91 ₽',
    'Стоит 11 4<b>9</b>1 ₽',
    'Предлагаем рассрочку на 12 месяцев.',
    'Скидка двадцать процентов действует до пятницы.',
    'Насос дешевле на 15%.',
    '| Kelvar Deep-300 | 10 490 ₽ |\n',
    '**Kelvar Deep-300**\nЦена: 10 490\n',
    '- Цена: 10 490\n',
  ],
  en: [
    'It costs eleven thousand three hundred rubles.',
    'I can do 10k for you.',
    "I'll knock 1,000 rubles off.",
    'Buy one, get one free!',
    'Delivery is on us.',
    'It will be there by Saturday.',
    'We ship within 24 hours.',
    'Same-day delivery is available.',
    'It has a two-year warranty.',
    'It has 900 watts of power.',
    'The Kelvar Deep-300 has a cast iron body material.',
    'Use code SAVE10 at checkout.',
    'We also carry Grundfos pumps.',
    'Over 10,000 happy customers trust us.',
    'Rated 4.8 out of 5 stars.',
    'Delivery to Kazan is ₽390.',
    'Only two left!',
    'You save ₽2,000.',
    'It was ₽15,990 and is now ₽11,490.',
    'The Deep-300 is $99.',
    'You can return it within a month.',
    'Half off today only!',
  ],
};

describe.each(['ru', 'en'] as const)('sentences in %s', (language) => {
  it.each(truths[language])('lets pass: %s', (text) => {
    const { guard, released } = runGuard(text, worlds[language], text.length);
    expect(guard.heldReasons()).toBe('');
    expect(released).toBe(text);
  });

  it.each(lies[language])('holds: %s', (text) => {
    const { guard } = runGuard(text, worlds[language], text.length);
    expect(guard.held()).not.toEqual([]);
    expect(guard.heldReasons()).not.toBe('');
  });
});
