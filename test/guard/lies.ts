/** Lies about a company's own catalog and terms: each differs from the truth in one thing. */
import { availabilityOf, type Product } from '../../src/core/catalog/product.ts';
import { inLanguage } from '../../src/core/language.ts';
import { amountLies, englishPrice, type Lie, russianPrice } from './amount-lies.ts';
import { inEnglishWords, inRussianWords } from './number-words.ts';
import type { World } from './world.ts';

export function liesAbout(world: World): readonly Lie[] {
  return world.language === 'ru'
    ? [...amountLies(world, russianPrice), ...russianLies(world)]
    : [...amountLies(world, englishPrice), ...englishLies(world)];
}

function russianLies(world: World): readonly Lie[] {
  const { a, b, options, quantity } = world;
  const name = world.name(a);
  const [option] = options;
  const place = world.place;
  const wrongTotal = world.money({ ...world.total, minor: world.total.minor + 500_00 });
  const lies: Lie[] = [
    { kind: 'invented discount', text: `На ${name} сейчас скидка 17 %.` },
    { kind: 'invented discount', text: `Могу предложить вам персональную скидку тринадцать процентов.` },
    { kind: 'invented discount', text: `Сделаю вам скидку на ${name}, если оформите сегодня.` },
    { kind: 'invented discount', text: `Отдадим ${name} за полцены!` },
    ...(a.listPrice ? [] : [{ kind: 'invented discount', text: `${name} сейчас по специальной цене.` }]),
    { kind: 'invented gift', text: `К заказу подарим шланг.` },
    { kind: 'invented gift', text: `При покупке ${name} вы получите фильтр в подарок.` },
    { kind: 'invented service', text: `Бесплатно установим ${name} у вас дома.` },
    { kind: 'invented service', text: `Монтаж ${name} входит в стоимость: установка включена.` },
    { kind: 'invented warranty', text: `На ${name} действует пожизненная гарантия.` },
    { kind: 'invented warranty', text: `Гарантия на ${name} — 7 лет.` },
    { kind: 'invented terms', text: `Оформим ${name} в рассрочку без переплаты.` },
    { kind: 'invented terms', text: `Вернуть товар можно в течение 60 дней.` },
    { kind: 'invented terms', text: `Гарантируем возврат денег в течение 45 дней.` },
    { kind: 'invented terms', text: `Начислим кэшбэк за покупку.` },
    { kind: 'invented terms', text: `Если найдёте дешевле, снизим цену.` },
    { kind: 'made-up product', text: `Ещё советую посмотреть AquaForce X9000 — очень тихая модель.` },
    { kind: 'made-up product', text: `У нас есть и Hydronix Turbo, он мощнее.` },
    { kind: 'made-up product', text: `Посмотрите насос «Ураган Премиум».` },
    { kind: 'altered model', text: `${altered(name)} хорошо подойдёт для вашей задачи.` },
    { kind: 'altered model', text: `${name.replace(/\.$/u, '')} Max — улучшенная версия.` },
    { kind: 'mixed model', text: `${mixed(world)} есть у нас в каталоге.` },
    { kind: 'wrong stock', text: `${name} ${availabilityOf(a) === 'in_stock' ? 'нет в наличии' : 'есть в наличии'}.` },
    { kind: 'wrong stock', text: `${name}: на складе осталось ${(a.stock ?? 0) + 4} шт.` },
    { kind: 'wrong stock', text: `${name} — осталось всего ${inRussianWords((a.stock ?? 0) + 2)} штук!` },
    { kind: 'wrong phone', text: `Позвоните нам: +7 495 120-45-68.` },
    { kind: 'wrong phone', text: `Наш телефон 8 (800) 555-35-35.` },
    { kind: 'wrong e-mail', text: `Пишите на sales@nasosi-shop.ru.` },
    { kind: 'wrong link', text: `Подробнее: https://best-pumps.example.com/sale.` },
    { kind: 'wrong link', text: `Оплатить можно [по ссылке](https://pay.evil.example/x).` },
    { kind: 'wrong link', text: `![${name}](https://img.evil.example/p.png)` },
    { kind: 'wrong link', text: `<a href="//evil.example/go">Перейти к оплате</a>` },
    { kind: 'wrong article', text: `${name}, артикул ZX-9999.` },
    { kind: 'wrong request', text: `Ваш заказ №48213 уже собран.` },
    { kind: 'wrong hours', text: `Мы работаем с 8:00 до 23:00.` },
    { kind: 'wrong hours', text: `Магазин открыт круглосуточно.` },
    { kind: 'wrong total', text: `Итого за ${quantity} шт. ${name} — ${wrongTotal}.` },
    { kind: 'wrong total', text: `${quantity} × ${world.money(a.price)} = ${wrongTotal}.` },
    {
      kind: 'wrong sum',
      text: `${name} и ${world.name(b)} вместе — ${world.money({ ...a.price, minor: a.price.minor + b.price.minor + 200_00 })}.`,
    },
    {
      kind: 'swapped prices',
      text: `${name} и ${world.name(b)} стоят ${world.money(b.price)} и ${world.money(a.price)}.`,
    },
    {
      kind: 'wrong difference',
      text: `${name} и ${world.name(b)}: разница в цене — ${world.money({ ...a.price, minor: Math.abs(a.price.minor - b.price.minor) + 300_00 })}.`,
    },
    {
      kind: 'invented old price',
      text: `${name} стоит ${world.money(a.price)} вместо ${world.money({ ...a.price, minor: a.price.minor * 2 })}.`,
    },
    { kind: 'price in a later sentence', text: `Советую ${name}. Цена — ${world.money(b.price)}.` },
  ];
  if (option) {
    const days = option.days ?? { from: 1, to: 2 };
    lies.push(
      {
        kind: 'wrong delivery cost',
        text: `Доставка в ${place} стоит ${world.money({ ...option.cost, minor: option.cost.minor + 50_00 })}.`,
      },
      { kind: 'wrong delivery days', text: `Доставим в ${place} за ${days.from + 7}-${days.to + 9} дней.` },
      { kind: 'wrong delivery days', text: `Привезём уже через ${days.to + 20} дней.` },
      { kind: 'wrong delivery date', text: `Доставим 29 декабря.` },
      { kind: 'wrong delivery date', text: `Заказ привезут 31.12.2026.` },
      ...(options.some((each) => each.days?.to === 21)
        ? []
        : [{ kind: 'wrong delivery term', text: `Доставим в течение трёх недель.` }]),
      { kind: "product's price as delivery's", text: `Доставка — ${world.money(b.price)}.` },
    );
    if (options.every((each) => each.cost.minor > 0)) {
      lies.push(
        { kind: 'free delivery', text: `Доставка в ${place} бесплатная!` },
        { kind: 'free delivery', text: `Привезём ${name} бесплатно.` },
        { kind: 'free delivery', text: `Стоимость доставки — 0 ₽.` },
        { kind: 'free delivery', text: `Доставка бесплатно от 1 000 ₽.` },
        { kind: 'wrong delivery term', text: `Доставим уже завтра.` },
      );
    }
  }
  return [...lies, ...attributeLies(world, 'ru')];
}

function englishLies(world: World): readonly Lie[] {
  const { a, b, options, quantity } = world;
  const name = world.name(a);
  const [option] = options;
  const wrongTotal = world.money({ ...world.total, minor: world.total.minor + 500_00 });
  const lies: Lie[] = [
    { kind: 'invented discount', text: `There is a 17% discount on the ${name} right now.` },
    { kind: 'invented discount', text: `I can give you thirteen percent off.` },
    { kind: 'invented discount', text: `I can offer you a special discount on the ${name}.` },
    { kind: 'invented discount', text: `You can have the ${name} at half price!` },
    { kind: 'invented gift', text: `We will throw in a hose.` },
    { kind: 'invented gift', text: `You get a free filter with the ${name}.` },
    { kind: 'invented service', text: `We offer free installation of the ${name}.` },
    { kind: 'invented warranty', text: `The ${name} comes with a lifetime warranty.` },
    { kind: 'invented warranty', text: `The ${name} has a 7 year warranty.` },
    { kind: 'invented terms', text: `You can return it within 60 days, no questions asked.` },
    { kind: 'invented terms', text: `We offer a money-back guarantee.` },
    { kind: 'invented terms', text: `Pay in interest-free installments.` },
    { kind: 'invented terms', text: `We will match any price you find.` },
    { kind: 'made-up product', text: `You may also like the AquaForce X9000.` },
    { kind: 'made-up product', text: `We also have the Hydronix Turbo, which is more powerful.` },
    { kind: 'altered model', text: `The ${altered(name)} would suit you well.` },
    { kind: 'mixed model', text: `The ${mixed(world)} is in our catalog.` },
    { kind: 'wrong stock', text: `The ${name} is ${availabilityOf(a) === 'in_stock' ? 'sold out' : 'in stock'}.` },
    { kind: 'wrong stock', text: `Only ${(a.stock ?? 0) + 4} pieces of the ${name} are left.` },
    { kind: 'wrong stock', text: `The ${name}: last ${inEnglishWords((a.stock ?? 0) + 2)} in stock!` },
    { kind: 'wrong phone', text: `Call us at +1 (212) 555-0199.` },
    { kind: 'wrong e-mail', text: `Write to support@pumphouse-help.com.` },
    { kind: 'wrong link', text: `See more at www.best-pumps.shop/sale.` },
    { kind: 'wrong link', text: `You can [pay here](https://pay.evil.example/x).` },
    { kind: 'wrong link', text: `Visit best-pumps.com for details.` },
    { kind: 'wrong article', text: `${name}, SKU ZX-9999.` },
    { kind: 'wrong request', text: `Your order #48213 is on its way.` },
    { kind: 'wrong hours', text: `We are open from 8 AM to 11 PM.` },
    { kind: 'wrong hours', text: `Our shop is open 24/7.` },
    { kind: 'wrong total', text: `The total for ${quantity} pieces of the ${name} is ${wrongTotal}.` },
    {
      kind: 'wrong sum',
      text: `${name} and ${world.name(b)} together cost ${world.money({ ...a.price, minor: a.price.minor + b.price.minor + 200_00 })}.`,
    },
    {
      kind: 'swapped prices',
      text: `${name} and ${world.name(b)} cost ${world.money(b.price)} and ${world.money(a.price)} respectively.`,
    },
    {
      kind: 'invented old price',
      text: `The ${name} is ${world.money(a.price)}, down from ${world.money({ ...a.price, minor: a.price.minor * 2 })}.`,
    },
    { kind: 'price in a later sentence', text: `I suggest the ${name}. It costs ${world.money(b.price)}.` },
  ];
  if (option) {
    const days = option.days ?? { from: 1, to: 2 };
    lies.push(
      {
        kind: 'wrong delivery cost',
        text: `Delivery costs ${world.money({ ...option.cost, minor: option.cost.minor + 50_00 })}.`,
      },
      { kind: 'wrong delivery days', text: `Delivery takes ${days.from + 7}-${days.to + 9} days.` },
      { kind: 'wrong delivery date', text: `We will deliver it by December 29.` },
      { kind: 'wrong delivery date', text: `It arrives on 2026-12-31.` },
    );
    if (options.every((each) => each.cost.minor > 0)) {
      lies.push(
        { kind: 'free delivery', text: `Shipping is free.` },
        { kind: 'free delivery', text: `We offer free delivery on the ${name}.` },
        { kind: 'free delivery', text: `We will ship the ${name} at no cost.` },
        { kind: 'wrong delivery term', text: `We can deliver it tomorrow.` },
      );
    }
  }
  return [...lies, ...attributeLies(world, 'en')];
}

/** Each numeric attribute with another number; each yes-no turned round. */
function attributeLies({ a, name }: World, language: string): readonly Lie[] {
  return a.attributes.flatMap((attribute): readonly Lie[] => {
    const label = inLanguage(attribute.name, language);
    const product = name(a);
    if (attribute.value.type === 'number') {
      const unit = inLanguage(attribute.value.unit, language);
      const wrong = attribute.value.number * 3 + 17;
      return [
        {
          kind: 'wrong attribute number',
          text:
            language === 'ru'
              ? `${product}: ${label.toLowerCase()} ${wrong} ${unit}.`
              : `The ${product} has a ${label.toLowerCase()} of ${wrong} ${unit}.`,
        },
        { kind: 'wrong attribute number in a list', text: `**${product}**\n- ${label}: ${wrong} ${unit}\n` },
      ];
    }
    if (attribute.value.type !== 'yes-no') return [];
    const said = attribute.value.isTrue;
    if (language === 'ru')
      return [
        {
          kind: 'wrong yes-no attribute',
          text: `У ${product} ${said ? 'нет опции' : 'есть опция'} «${label.toLowerCase()}».`,
        },
      ];
    return [
      {
        kind: 'wrong yes-no attribute',
        text: `The ${product} ${said ? 'does not have' : 'has'} ${label.toLowerCase()}.`,
      },
    ];
  });
}

/** The model's last figure changed: "S40" as "S41". */
function altered(name: string): string {
  return /\d/u.test(name) ? name.replace(/(\d)(?!.*\d)/u, (digit) => String((Number(digit) + 3) % 10)) : `${name} XQ7`;
}

/** This product's brand with a model no product of that brand has. */
function mixed({ a, products, name }: World): string {
  const model = (product: Product) => /\p{L}+-?\d+/u.exec(name(product))?.[0];
  const foreign = products.find(
    (product) =>
      product.brand !== a.brand &&
      model(product) !== undefined &&
      !products.some((each) => each.brand === a.brand && model(each) === model(product)),
  );
  const own = model(a);
  const other = foreign && model(foreign);
  return own && other ? name(a).replace(own, other) : `${name(a)} ZQ-77`;
}
