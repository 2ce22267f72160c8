import { describe, expect, it } from 'vitest';
import { lastReplyIn } from '../factories/last-reply.ts';

/** An optician in English, a bicycle shop and a plant nursery in Russian, none with rules of prices. Invented. */
const optics = lastReplyIn(
  {
    'company.yaml': 'name: Clearwater Optics\nlanguages: [en]\ncurrency: GBP\nhours: "Mo-Su 00:00-24:00"\n',
    'delivery.yaml':
      'zones: [{ id: uk, name: United Kingdom, places: [London, Bath], method: post, cost: 3.5, freeFrom: 60, days: "2-3" }]\n',
    'catalog/optics.csv': `SKU,Name,Category,Price,Stock,Colour,Material,Description
CL-30,AquaDaily contact lenses 30 pack,Daily contact lenses,18.5,140,,hydrogel,For one day.
CL-SM,SilkMonth contact lenses 6 pack,Monthly contact lenses,32,80,,silicone hydrogel,Breathable.
FR-BK,Harbour frame black,Frames,89,6,black,acetate,Lens width 50 mm.
FR-TO,Harbour frame tortoise,Frames,89,4,tortoise,acetate,Lens width 50 mm.
FR-GD,Wren frame gold,Frames,120,3,gold,titanium,Very light.
FR-RD,Pip kids frame red,Kids frames,59,8,red,TR90,For ages 5 to 9.
FR-BL,Pip kids frame blue,Kids frames,59,2,blue,TR90,For ages 5 to 9.
SG-CO,Cove sunglasses polarised grey,Sunglasses,75,12,grey,acetate,UV400. Polarised.
SG-DU,Dune sunglasses brown,Sunglasses,45,20,brown,TR90,UV400. Not polarised.
RG-15,Reading glasses +1.5,Reading glasses,15,40,black,plastic,
RG-20,Reading glasses +2.0,Reading glasses,15,40,black,plastic,
LN-SV,Single vision lenses fitted,Prescription lenses,45,,,,Price for a pair fitted in a frame.
LN-VF,Varifocal lenses fitted,Prescription lenses,140,,,,Price for a pair fitted in a frame.
EX-1,Eye test,Services,25,,,,About 30 minutes. By appointment.
`,
    'knowledge/help.md': `# Help
## Prescriptions
For contact lenses and prescription lenses we need a prescription that is less than two years old. Send a photo after you order.
## Returns
Frames can be returned within 30 days unworn. Contact lenses can be returned only in unopened boxes.
## Warranty
Frames have a two year warranty. Scratches are not covered.
## How long glasses take
Single vision glasses are ready in 5 working days, varifocals in 10 working days.
`,
  },
  'en',
);

const bikes = lastReplyIn(
  {
    'company.yaml': 'name: Велоточка\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
    'delivery.yaml':
      'zones: [{ id: ru, name: Россия, places: [Казань, Тверь], method: транспортной компанией, cost: 1500, days: "4-7" }]\n',
    'catalog/bikes.csv': `артикул;название;категория;цена;остаток;Рама, размер;Рост, см;Цвет;описание
VB-M;Велосипед Стриж Тропа 27.5 M чёрный;Горные велосипеды;38900;4;M;165-178;чёрный;Алюминиевая рама.
VB-L;Велосипед Стриж Хребет 29 L зелёный;Горные велосипеды;64500;3;L;176-190;зелёный;Гидравлические тормоза.
VB-C;Велосипед Лада-Вита Город 28 M белый;Городские велосипеды;29900;6;M;160-178;белый;Корзина и крылья в комплекте.
HL-M;Шлем Купол M 54-58 белый;Шлемы;3200;15;M;;белый;Регулировка размера.
PK-27;Покрышка Грязь 27.5x2.25;Камеры и покрышки;1890;18;;;;
ZM-U;Замок U-образный Бастион;Замки;2600;9;;;;Закалённая сталь.
ZM-T;Замок тросовый Нить 12 мм;Замки;890;30;;;;Длина 1,2 м.
`,
    'knowledge/faq.md': `# Вопросы покупателей
## Гарантия
На раму гарантия 3 года, на остальные части 1 год. Камеры и покрышки гарантией не покрываются.
## Возврат
Велосипед можно вернуть за 14 дней, если на нём не ездили. Деньги возвращаем на карту за 5 рабочих дней.
## Зимнее хранение
Храним велосипеды зимой: 3000 рублей за сезон с ноября по март.
## Ремонт
Прокол чиним за час, остальное за 2-3 рабочих дня.
`,
  },
  'ru',
);

const nursery = lastReplyIn(
  {
    'company.yaml': 'name: Зелёный Двор\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
    'catalog/plants.csv': `артикул;название;категория;цена;остаток;описание
GT-LM;Гортензия метельчатая Лаймлайт С5;Гортензии;1450;24;Крупные соцветия.
YB-AN;Яблоня Антоновка 2 года ЗКС;Плодовые;1100;20;Осенний сорт.
YB-BN;Яблоня Белый налив 2 года ЗКС;Плодовые;1100;15;Летний сорт.
`,
    'knowledge/faq.md': `# Вопросы
## Как обрезать кусты
Метельчатую гортензию обрезают весной до распускания почек.
`,
  },
  'ru',
);

describe('an order', () => {
  it('takes the contact of a message before it says what is missing', async () => {
    const reply = await bikes(
      'Беру покрышку Грязь',
      'сколько всего с доставкой в Тверь',
      'ок, оформляйте. Пётр petr@example.com Тверь, ул Лесная 4',
    );
    expect(reply).toMatch(/^Спасибо, записано.*Контакт: Пётр, petr@example.com, ул Лесная 4.*Всё верно/);
    expect(reply).not.toMatch(/Осталось узнать|телефон/);
  });

  it('is told what its delivery costs once', async () => {
    const reply = await optics('deliver to London, Sam, 07700 900555, 3 Hill St');
    expect(reply.match(/London/g)).toHaveLength(1);
    expect(reply).toMatch(/£3.50.*Thanks, noted/);
  });
});

describe('where there are no discounts of any kind', () => {
  it.each(['а если возьму два велосипеда скидка будет?', 'скидки есть?', 'есть скидка на велосипеды?'])(
    'it is said so: %s',
    async (text) => {
      const reply = await bikes(text);
      expect(reply).toMatch(/скидок (?:на это сейчас )?нет/i);
      expect(reply).not.toMatch(/завис|какая скидка действует/);
    },
  );
});

describe('a question of our goods', () => {
  it.each(['are your frames made in italy', 'where are your frames made?', 'are your sunglasses made in China?'])(
    'is none of who the assistant is, and what is not known is said so: %s',
    async (text) => {
      const reply = await optics(text);
      expect(reply).toMatch(/colleague/);
      expect(reply).not.toMatch(/assistant|warranty|returned/i);
    },
  );

  it.each(['ваши рамы из китая?', 'где сделаны ваши шлемы', 'ваши велосипеды китайские?'])(
    'in Russian as well: %s',
    async (text) => {
      const reply = await bikes(text);
      expect(reply).toMatch(/сотрудник/);
      expect(reply).not.toMatch(/ассистент|гарантия|Вот что подходит|Наши контакты/i);
    },
  );

  it('is answered by what is sold where the catalog has all its words', async () => {
    expect(await optics('are your sunglasses polarised')).toContain('Cove sunglasses polarised');
  });

  it('is answered by a property where one is asked', async () => {
    expect(await optics('what are your frames made of?')).toMatch(/acetate/);
  });

  it('leaves questions of the assistant as they are', async () => {
    expect(await optics('are you a bot?')).toContain('assistant');
    expect(await optics('what is your name?')).toContain('assistant');
    expect(await bikes('вы бот?')).toContain('ассистент');
  });
});

describe('two products that were told of one after the other', () => {
  const twoLenses = ['are the cove ones polarised', 'what about the dune'];
  const twoLocks = ['замок бастион есть?', 'а замок нить'];

  it.each(['difference between them', 'how do they differ?', 'compare them'])('are compared: %s', async (text) => {
    expect(await optics(...twoLenses, text)).toMatch(/Cove sunglasses polarised grey \| Dune sunglasses brown/);
  });

  it.each(['чем они отличаются', 'сравните их', 'в чём разница между ними?'])(
    'in Russian as well: %s',
    async (text) => {
      expect(await bikes(...twoLocks, text)).toMatch(/Бастион \| Замок тросовый Нить/);
    },
  );

  it.each(["I'll have the cheaper", "I'll have the cheaper one", 'ok I will take the cheaper one'])(
    'are told apart by their prices: %s',
    async (text) => {
      expect(await optics(...twoLenses, text)).toMatch(/In your order: Dune sunglasses brown \(1/);
      expect(await optics(...twoLenses, 'difference between them', text)).toMatch(/In your order: Dune sunglasses/);
    },
  );

  it.each([
    ['беру который дешевле', 'Нить'],
    ['беру подешевле', 'Нить'],
    ['возьму дорогой', 'Бастион'],
    ['возьму тот что дороже', 'Бастион'],
  ])('in Russian as well: %s', async (text, name) => {
    const order = new RegExp(`^В заказе: [^(]*${name}[^(]*\\(1 штука`);
    expect(await bikes(...twoLocks, text)).toMatch(order);
    expect(await bikes(...twoLocks, 'чем они отличаются', text)).toMatch(order);
  });

  it('are both taken', async () => {
    expect(await optics(...twoLenses, 'both please')).toMatch(/Cove sunglasses.*\(1.*Dune sunglasses.*\(1/);
    expect(await bikes(...twoLocks, 'оба беру')).toMatch(/Бастион \(1.*Нить.*\(1/);
  });
});

describe('how long something takes', () => {
  it.each(['how long do glasses take', 'hello. how long do glasses take?'])(
    'is told by the document that is headed so: %s',
    async (text) => {
      expect(await optics(text)).toMatch(/^Single vision glasses are ready in 5 working days/);
    },
  );

  it('is told so amid an order and beside another question', async () => {
    expect(await optics("I'll take the eye test", 'how long do glasses take')).toMatch(
      /^Single vision glasses are ready in 5 working days.*town/,
    );
    expect(await optics('show me kids frames', 'how much is the red one. how long do glasses take?')).toMatch(
      /£59.*Single vision glasses are ready in 5/,
    );
    expect(await bikes('беру замок нить', 'сколько по времени ремонт?')).toMatch(/Прокол чиним за час.*город/);
  });

  it.each(['how long does delivery take', 'when will you deliver?'])(
    'of a delivery is the tariff: %s',
    async (text) => {
      expect(await optics(text)).not.toContain('Single vision');
    },
  );
});

describe('what nothing is told of', () => {
  it.each(['can i swim in the contacts', 'can I sleep in contact lenses', 'can I wear the frames in the sea?'])(
    'is not answered by a passage that shares a word: %s',
    async (text) => {
      const reply = await optics(text);
      expect(reply).toMatch(/colleague/);
      expect(reply).not.toMatch(/returned|hello@|fits/);
    },
  );

  it.each(['на ней можно ездить зимой?', 'на нём можно ездить под дождём?'])('in Russian as well: %s', async (text) => {
    const reply = await bikes('покажите горные велосипеды', text);
    expect(reply).toMatch(/сотрудник/);
    expect(reply).not.toMatch(/вернуть|Храним/);
  });

  it('leaves what is told', async () => {
    expect(await optics('can I return worn frames?')).toContain('within 30 days unworn');
    expect(await bikes('можно вернуть велосипед, если не понравился?')).toContain('за 14 дней');
    expect(await bikes('вы храните велосипеды зимой?')).toContain('3000 рублей за сезон');
  });

  it.each(['Как обрезать яблони', 'когда обрезать яблони?'])(
    'of some goods is not told by a passage of others: %s',
    async (text) => {
      const reply = await nursery(text);
      expect(reply).toMatch(/сотрудник/);
      expect(reply).not.toMatch(/гортензи/i);
    },
  );

  it.each(['когда обрезать гортензию', 'как обрезать гортензии?'])('of those goods is told: %s', async (text) => {
    expect(await nursery(text)).toContain('обрезают весной');
  });
});

describe('a question behind what is picked', () => {
  it.each(['red then. do I need a prescription?', 'the red one. do I need a prescription for it?'])(
    'is answered too: %s',
    async (text) => {
      expect(await optics('show me kids frames', text)).toMatch(/Pip kids frame red.*we need a prescription/);
    },
  );

  it('is answered alone, and no goods are shown for it', async () => {
    const reply = await optics('do I need a prescription?');
    expect(reply).toContain('we need a prescription');
    expect(reply).not.toContain('fits');
  });
});
