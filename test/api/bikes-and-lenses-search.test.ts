import { describe, expect, it } from 'vitest';
import { lastReplyIn } from '../factories/last-reply.ts';

/** A bicycle shop in Russian and an optician in English, both with goods for children beside those for adults. Invented. */
const bikes = lastReplyIn(
  {
    'company.yaml': 'name: Педаль\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
    'catalog/bikes.csv': `артикул;название;категория;цена;остаток;Размер колёс, дюйм;Рама, размер;Рост, см;Скоростей;Вес, кг;Цвет;описание
H27M;Велосипед Гряда Тропа 27.5 M чёрный;Горные велосипеды;38900;4;27,5;M;165-178;21;14,2;чёрный;Дисковые тормоза.
H29L;Велосипед Гряда Хребет 29 L зелёный;Горные велосипеды;64500;3;29;L;176-190;27;13,6;зелёный;Воздушная вилка.
C28M;Велосипед Ладога Город 28 M белый;Городские велосипеды;29900;6;28;M;160-178;7;15,8;белый;Корзина и крылья.
C28L;Велосипед Ладога Город 28 L серый;Городские велосипеды;31900;5;28;L;175-192;7;16,1;серый;Багажник и крылья.
K20;Велосипед детский Воробей 20 синий;Детские велосипеды;14900;8;20;;115-135;6;11,2;синий;Для детей 6-9 лет.
K16;Велосипед детский Воробей 16 жёлтый;Детские велосипеды;11900;10;16;;100-115;1;9,5;жёлтый;Для детей 4-6 лет.
HLM;Шлем Купол M 54-58 белый;Шлемы;3200;15;;M;;;0,28;белый;Регулировка размера.
HLK;Шлем детский Капля 48-52;Шлемы;2100;20;;S;;;0,22;голубой;С фонариком.
ZMU;Замок скоба Бастион;Замки;2600;9;;;;;1,1;;Закалённая сталь.
ZMT;Замок тросовый Нить;Замки;890;30;;;;;0,5;;Длина 1,2 м.
`,
    'knowledge/faq.md': `# Вопросы
## Как подобрать размер рамы
Размер рамы подбирают по росту: M для роста 165-178 см, L для 176-190 см.
## Гарантия
На раму гарантия 3 года.
`,
  },
  'ru',
);

const optics = lastReplyIn(
  {
    'company.yaml': 'name: Clear Sight\nlanguages: [en]\ncurrency: GBP\nhours: "Mo-Su 00:00-24:00"\n',
    'catalog/optics.csv': `SKU,Name,Category,Price,Stock,"Weight, g",Colour,Description
HA,Harbour frame black,Frames,89,6,24,black,Fits most faces.
WR,Wren frame gold,Frames,120,3,11,gold,Thin temples.
KR,Pip kids frame red,Kids frames,59,8,15,red,Flexible. For ages 5 to 9.
KB,Pip kids frame blue,Kids frames,59,2,15,blue,Flexible. For ages 5 to 9.
SG,Cove sunglasses grey,Sunglasses,75,12,30,grey,UV400.
R1,Reading glasses +1.5,Reading glasses,15,40,,black,
R2,Reading glasses +2.0,Reading glasses,15,40,,black,
CA,Hard case,Accessories,8,50,,navy,
`,
    'knowledge/help.md': `# Help
## Returns
Frames can be returned within 30 days unworn.
## Sizes
Temples: Small for 130-144 mm, Medium for 145-155 mm. Straps: Medium for a head of 54 to 57 cm.
`,
  },
  'en',
);

describe('a property and a bare number', () => {
  it.each(['здрасте, велик нужен, рост 172', 'велосипед на рост 172', 'велосипед рост 172 см'])(
    'is that property with that value: %s',
    async (text) => {
      const reply = await bikes(text);
      expect(reply).toMatch(/Тропа 27.5 M/);
      expect(reply).toMatch(/Город 28 M/);
      expect(reply).not.toMatch(/Воробей|Хребет/);
    },
  );

  it('is in the unit that the catalog writes', async () => {
    const reply = await optics('a frame, weight 11');
    expect(reply).toContain('Wren frame gold');
    expect(reply).not.toContain('Harbour');
  });
});

describe('what is for a child', () => {
  it.each(['есть что нибудь ребёнку 7 лет', 'ребёнку 7 лет велосипед', 'что есть для детей 7 лет'])(
    'is called so, and for that age: %s',
    async (text) => {
      const reply = await bikes(text);
      expect(reply).toContain('Воробей 20');
      expect(reply).not.toMatch(/Город|Воробей 16/);
    },
  );

  it.each([
    ['шлем дочке', 'Капля', 'Купол'],
    ['велосипед сыну 5 лет', 'Воробей 16', 'Воробей 20'],
  ])('is of the kind that was named: %s', async (text, shown, other) => {
    const reply = await bikes(text);
    expect(reply).toContain(shown);
    expect(reply).not.toContain(other);
  });

  it.each(['kids glasses for a 7 year old in blue', 'glasses for my son', 'frames for a child', 'kids glasses'])(
    'is no other thing that is called as was said: %s',
    async (text) => {
      const reply = await optics(text);
      expect(reply).toContain('Pip kids frame');
      expect(reply).not.toMatch(/Reading|Harbour|Wren/);
    },
  );

  it('is not what somebody grown up is to have', async () => {
    expect(await bikes('велосипед сыну 20 лет')).toMatch(/Гряда|Ладога/);
  });

  it.each(['велосипед ребёнку с замком', 'замок ребёнку'])(
    'is anything where nothing of the kind is: %s',
    async (text) => {
      expect(await bikes(text)).toMatch(/Замок|Воробей/);
    },
  );
});

describe('what is for an adult', () => {
  it.each(['взрослый велосипед', 'велосипед для взрослого', 'самый дешёвый взрослый'])(
    'is not for children: %s',
    async (text) => {
      const reply = await bikes(text);
      expect(reply).toContain('Город 28 M');
      expect(reply).not.toMatch(/Воробей|Камера/);
    },
  );

  it('is so in English', async () => {
    const reply = await optics('cheapest adult frame');
    expect(reply).toContain('Harbour');
    expect(reply).not.toContain('Pip');
  });
});

describe('the most of what goods are measured by', () => {
  it.each([
    ['какой велосипед самый лёгкий', /^Вот что подходит: - \*\*Велосипед детский Воробей 16.*?вес 9,5 кг/],
    ['самый тяжёлый замок', /- \*\*Замок скоба Бастион.*?1,1 кг.*- \*\*Замок тросовый/],
    ['самый лёгкий взрослый велосипед', /- \*\*Велосипед Гряда Хребет.*?вес 13,6 кг/],
    ['самый большой горный велосипед', /- \*\*Велосипед Гряда Хребет.*?29 дюйм/],
    ['самый маленький горный велосипед', /- \*\*Велосипед Гряда Тропа.*?27,5 дюйм/],
  ])('comes first, with its value: %s', async (text, told) => {
    expect((await bikes(text)).replace(/\s+/g, ' ')).toMatch(told);
  });

  it('is meant of the kind that was shown', async () => {
    expect(await bikes('горные велосипеды', 'какой самый лёгкий?')).toMatch(/Хребет.*вес 13,6 кг/);
  });

  it.each(['which frame is the lightest', 'the lightest frame'])('is so in English: %s', async (text) => {
    expect((await optics(text)).replace(/\s+/g, ' ')).toMatch(/^\D*: - \*\*Wren frame gold.*?weight 11 g/);
  });

  it('is unknown where nothing of the kind is measured so', async () => {
    expect(await optics('which sunglasses are the most powerful')).toContain('Cove sunglasses');
    expect(await bikes('самый большой замок')).toMatch(/Нить.*Бастион|Бастион.*Нить/);
  });
});

describe('which size to take', () => {
  it.each([
    'рост 185 какой брать размер',
    'какой размер мне взять при росте 185?',
    'подскажите какой размер рамы нужен на рост 185 см',
  ])('is told by the document that has the figure: %s', async (text) => {
    expect(await bikes(text)).toContain('M для роста 165-178 см, L для 176-190 см');
  });

  it('is so amid choosing', async () => {
    expect(await bikes('горные велосипеды', 'какой размер брать на 185?')).toContain('L для 176-190 см');
  });

  it('is no question where goods of that size are asked for', async () => {
    expect(await bikes('велосипед на рост 185')).toMatch(/Хребет 29 L|Город 28 L/);
  });

  it.each(['what size should I take for 150', 'which size fits a head of 55?'])(
    'is so in English: %s',
    async (text) => {
      expect(await optics(text)).toMatch(/Medium for 145-155 mm|Medium for a head of 54 to 57/);
    },
  );
});
