/** True replies about any catalog, worded as hosted models word them: prose, lists, tables, numbers in words. */
import { amountString, type Money } from '../../src/core/catalog/money.ts';
import { availabilityOf } from '../../src/core/catalog/product.ts';
import { inLanguage } from '../../src/core/language.ts';
import { inEnglishWords, inRussianWords } from './number-words.ts';
import { stockWords, type World } from './world.ts';

export function truthsAbout(world: World): readonly string[] {
  return world.language === 'ru' ? russianTruths(world) : englishTruths(world);
}

function russianTruths(world: World): readonly string[] {
  const { a, b, quantity, options, place, money } = world;
  const A = world.name(a);
  const B = world.name(b);
  const [cheap, dear] = a.price.minor <= b.price.minor ? [a, b] : [b, a];
  const gap = money({ ...a.price, minor: dear.price.minor - cheap.price.minor });
  const line = { ...a.price, minor: a.price.minor * quantity };
  const both = money({ ...a.price, minor: a.price.minor + b.price.minor });
  const attributes = numbersOf(world);
  const truths = [
    'Здравствуйте! Чем могу помочь?',
    'Добрый день! Подскажите, пожалуйста, для каких задач подбираете товар и на какой бюджет рассчитываете?',
    'Уточните, пожалуйста: 1 или 2 человека будут пользоваться? И сколько раз в день?',
    'К сожалению, такого в ассортименте нет. Могу показать похожее — подсказать?',
    'Спасибо за заказ! Если появятся вопросы, пишите — с радостью отвечу.',
    'Чтобы оформить заказ, мне нужно:\n1. Ваше имя.\n2. Телефон или e-mail.\n3. Город доставки.\n',
    `${A} стоит ${money(a.price)}.`,
    `Цена ${A} — ${money(a.price)}. Товар ${stockWords(a, 'ru')}.`,
    `Да, конечно! **${A}** сейчас ${stockWords(a, 'ru')}, цена — **${money(a.price)}**. Оформить заказ?`,
    `${A} обойдётся в ${inRussianWords(major(a.price))} рублей.`,
    `${A} стоит около ${rounded(a.price).replace('.', ',')} тысяч рублей, точнее — ${money(a.price)}.`,
    `Подойдёт ${A} за ${plain(a.price)} руб. Есть и ${B} за ${plain(b.price)} руб.`,
    `${A} и ${B} стоят ${money(a.price)} и ${money(b.price)} соответственно.`,
    `Разница в цене между ${A} и ${B} — ${gap}.`,
    `${world.name(cheap)} дешевле на ${gap}, чем ${world.name(dear)}.`,
    `Вместе ${A} и ${B} выйдут на ${both}.`,
    `За ${quantity} шт. ${A} получится ${money(line)}.`,
    `${quantity} × ${money(a.price)} = ${money(line)} за ${A}.`,
    `Нашёл для вас два варианта:\n\n1. **${A}** — ${money(a.price)}, ${stockWords(a, 'ru')}.\n2. **${B}** — ${money(b.price)}, ${stockWords(b, 'ru')}.\n\nКакой вам ближе?`,
    `Вот подходящие модели:\n- ${A}: ${money(a.price)}\n- ${B}: ${money(b.price)}\n\n[[product:${a.sku}]]\n[[product:${b.sku}]]\n[[choices:Сравнить|Оформить первый|Показать ещё]]\n`,
    `| Модель | Цена | Наличие |\n|---|---|---|\n| ${A} | ${money(a.price)} | ${stockWords(a, 'ru')} |\n| ${B} | ${money(b.price)} | ${stockWords(b, 'ru')} |\n`,
    `| | ${A} | ${B} |\n|:--|--:|--:|\n| Цена | ${money(a.price)} | ${money(b.price)} |\n${attributeRows(world)}\n`,
    `Сравним. ${A} — ${money(a.price)}, ${B} — ${money(b.price)}. Если бюджет ограничен, берите ${world.name(cheap)}.`,
    `Артикул ${A} — ${a.sku}. Цена: ${plain(a.price)} ₽.`,
    `Понимаю, цена важна. ${world.name(cheap)} стоит ${money(cheap.price)} — это самый доступный из двух вариантов.`,
    `Скидки на ${A} сейчас нет, цена ${money(a.price)}.`,
    'Сделать дополнительную скидку не могу, но помогу подобрать вариант подешевле.',
    `Хороший выбор! ${A} часто берут для дома. Добавить в заказ ${quantity} шт.?`,
    `Итого: ${quantity} шт. ${A}, сумма — ${money(world.total)}. Всё верно?`,
    'Точных данных об этом у меня нет. Передать вопрос сотруднику?',
    'Отлично, записал. Осталось уточнить телефон — на него позвонит менеджер.',
  ];
  for (const { label, value, unit } of attributes) {
    truths.push(
      `У ${A} ${label.toLowerCase()} — ${value} ${unit}.`,
      `**${A}**\n- ${label}: ${value} ${unit}\n- Цена: ${money(a.price)}\n`,
    );
  }
  for (const attribute of a.attributes) {
    if (attribute.value.type !== 'yes-no') continue;
    const label = inLanguage(attribute.name, 'ru').toLowerCase();
    truths.push(
      attribute.value.isTrue ? `У ${A} есть ${label}.` : `У ${A} нет опции «${label}».`,
      `Есть ли ${label}? У ${A} — ${attribute.value.isTrue ? 'да' : 'нет'}.`,
    );
  }
  if (a.stock !== undefined && a.stock > 0) {
    truths.push(`${A} есть на складе, осталось ${a.stock} шт.`, `В наличии ${a.stock} штук ${A}.`);
  }
  if (a.listPrice) {
    truths.push(
      `${A} сейчас стоит ${money(a.price)} вместо ${money(a.listPrice)}.`,
      `Экономия на ${A} составит ${money({ ...a.price, minor: a.listPrice.minor - a.price.minor })}.`,
    );
  }
  for (const option of options) {
    const method = inLanguage(option.method, 'ru');
    if (option.kind === 'delivery' && option.cost.minor > 0) {
      truths.push(
        `Доставка в ${place} (${method}) — ${money(option.cost)}.`,
        `Доставка: ${plain(option.cost)} рублей. Товар ${A} — ${money(a.price)}, итого с доставкой ${money({ ...a.price, minor: a.price.minor + option.cost.minor })}.`,
      );
    }
    if (option.days && option.days.to > 1 && option.kind === 'delivery') {
      truths.push(
        `Привезём за ${option.days.from}–${option.days.to} дня.`,
        `Срок доставки в ${place}: от ${option.days.from} до ${option.days.to} дней.`,
      );
    }
    if (option.freeFrom) truths.push(`Доставка бесплатна при заказе от ${money(option.freeFrom)}.`);
    if (option.kind === 'delivery' && option.cost.minor === 0)
      truths.push(`Доставка в ${place} для этого заказа бесплатная.`);
    if (option.kind === 'pickup' && option.cost.minor === 0)
      truths.push(`Самовывоз бесплатный: ${inLanguage(option.address, 'ru')}.`);
  }
  return truths;
}

function englishTruths(world: World): readonly string[] {
  const { a, b, quantity, options, place, money } = world;
  const A = world.name(a);
  const B = world.name(b);
  const [cheap, dear] = a.price.minor <= b.price.minor ? [a, b] : [b, a];
  const gap = money({ ...a.price, minor: dear.price.minor - cheap.price.minor });
  const line = { ...a.price, minor: a.price.minor * quantity };
  const truths = [
    'Hello! How can I help you today?',
    'Hi there! Happy to help. What will you use it for, and do you have a budget in mind?',
    "I'm sorry, we don't have that. Would you like me to show something similar?",
    'Sure! To place the order I need:\n1. Your name\n2. A phone number or e-mail\n3. Your city\n',
    'Thanks! Feel free to ask if anything is unclear.',
    'Do you need 1 or 2 of them?',
    `The ${A} costs ${money(a.price)}.`,
    `Great choice! The **${A}** is ${stockWords(a, 'en')} and costs **${money(a.price)}**. Shall I add it to your order?`,
    `The price of the ${A} is ${inEnglishWords(major(a.price))} rubles.`,
    `The ${A} is about ${rounded(a.price)} thousand rubles, or ${money(a.price)} to be exact.`,
    `I found two options:\n\n1. **${A}** - ${money(a.price)}, ${stockWords(a, 'en')}\n2. **${B}** - ${money(b.price)}, ${stockWords(b, 'en')}\n\nWhich one do you prefer?`,
    `Here are the best matches:\n- ${A}: ${money(a.price)}\n- ${B}: ${money(b.price)}\n\n[[product:${a.sku}]]\n[[choices:Compare them|Order the first one]]\n`,
    `| Model | Price | Availability |\n| --- | --- | --- |\n| ${A} | ${money(a.price)} | ${stockWords(a, 'en')} |\n| ${B} | ${money(b.price)} | ${stockWords(b, 'en')} |\n`,
    `| Feature | ${A} | ${B} |\n|---|---|---|\n| Price | ${money(a.price)} | ${money(b.price)} |\n${attributeRows(world)}\n`,
    `${A} and ${B} cost ${money(a.price)} and ${money(b.price)} respectively.`,
    `The ${world.name(cheap)} is ${gap} cheaper than the ${world.name(dear)}.`,
    `The price difference between the ${A} and the ${B} is ${gap}.`,
    `Together, the ${A} and the ${B} cost ${money({ ...a.price, minor: a.price.minor + b.price.minor })}.`,
    `${quantity} pieces of the ${A} come to ${money(line)}.`,
    `Total for ${quantity} x ${A}: ${money(world.total)}. Is that correct?`,
    `The article number of the ${A} is ${a.sku}.`,
    `There is no discount on the ${A} right now; it costs ${money(a.price)}.`,
    "I can't give an extra discount, but I can look for a cheaper model.",
    `If the budget is tight, the ${world.name(cheap)} at ${money(cheap.price)} is the cheaper of the two.`,
    "I don't have exact data on that. Would you like a colleague to get back to you?",
    'Got it. What phone number can our manager reach you on?',
  ];
  for (const { label, value, unit } of numbersOf(world)) {
    truths.push(
      `The ${A} has a ${label.toLowerCase()} of ${value} ${unit}.`,
      `**${A}**\n- ${label}: ${value} ${unit}\n- Price: ${money(a.price)}\n`,
    );
  }
  for (const attribute of a.attributes) {
    if (attribute.value.type !== 'yes-no') continue;
    const label = inLanguage(attribute.name, 'en').toLowerCase();
    truths.push(attribute.value.isTrue ? `The ${A} has ${label}.` : `The ${A} does not have ${label}.`);
  }
  if (a.stock !== undefined && a.stock > 0)
    truths.push(`We have ${a.stock} pieces of the ${A} in stock.`, `The ${A} is available; ${a.stock} left.`);
  if (availabilityOf(a) === 'out_of_stock') truths.push(`Unfortunately the ${A} is sold out.`);
  if (a.listPrice) truths.push(`The ${A} is now ${money(a.price)} instead of ${money(a.listPrice)}.`);
  for (const option of options) {
    if (option.kind === 'delivery' && option.cost.minor > 0)
      truths.push(
        `Delivery to ${place} costs ${money(option.cost)}.`,
        `Delivery is ${money(option.cost)}, so the ${A} comes to ${money({ ...a.price, minor: a.price.minor + option.cost.minor })} with delivery.`,
      );
    if (option.days && option.days.to > 1 && option.kind === 'delivery')
      truths.push(
        `It takes ${option.days.from}-${option.days.to} days to deliver.`,
        `You will receive it within ${option.days.to} days.`,
      );
    if (option.freeFrom) truths.push(`Delivery is free for orders from ${money(option.freeFrom)}.`);
    if (option.kind === 'pickup' && option.cost.minor === 0) truths.push('Pickup is free.');
  }
  return truths;
}

function numbersOf({ a, language }: World) {
  return a.attributes.flatMap((attribute) => {
    if (attribute.value.type !== 'number') return [];
    const value = language === 'ru' ? String(attribute.value.number).replace('.', ',') : String(attribute.value.number);
    return [{ label: inLanguage(attribute.name, language), value, unit: inLanguage(attribute.value.unit, language) }];
  });
}

/** Rows of a comparison whose columns are the products. */
function attributeRows({ a, b, language }: World): string {
  return a.attributes
    .flatMap((attribute) => {
      const other = b.attributes.find((each) => each.key === attribute.key);
      const label = inLanguage(attribute.name, language);
      if (attribute.value.type === 'number' && other?.value.type === 'number') {
        const unit = inLanguage(attribute.value.unit, language);
        return [
          `| ${label} | ${attribute.value.number} ${unit} | ${other.value.number} ${inLanguage(other.value.unit, language)} |`,
        ];
      }
      if (attribute.value.type === 'yes-no' && other?.value.type === 'yes-no') {
        const say = (isTrue: boolean) => (language === 'ru' ? (isTrue ? 'да' : 'нет') : isTrue ? '✓' : '✗');
        return [`| ${label} | ${say(attribute.value.isTrue)} | ${say(other.value.isTrue)} |`];
      }
      return [];
    })
    .join('\n');
}

function major(money: Money): number {
  return Number(amountString(money));
}

function plain(money: Money): string {
  return String(major(money)).replace('.', ',');
}

/** Thousands to a tenth: near enough for cheap things too. */
function rounded(money: Money): string {
  return String(Math.round(major(money) / 100) / 10);
}
