import { describe, expect, it } from 'vitest';
import { lastReplyIn } from '../factories/last-reply.ts';

/** A print shop in English, whose packs are called by what is in them, and a plant nursery in Russian. Invented. */
const printing = lastReplyIn(
  {
    'company.yaml': 'name: Inkwell Print\nlanguages: [en]\ncurrency: GBP\nhours: "Mo-Su 00:00-24:00"\n',
    'delivery.yaml':
      'zones: [{ id: uk, name: UK, places: [Leeds, Bristol], method: courier, cost: 6.5, freeFrom: 100 }]\n',
    'catalog/print.csv': `SKU,Name,Category,Price,Finish,Size
BC-100,Classic business cards matt 100,Business cards,24,matt,85x55 mm
BC-500,Classic business cards matt 500,Business cards,49,matt,85x55 mm
FL-A5-250,A5 flyers gloss 250,Flyers,39,gloss,A5
FL-A5-1000,A5 flyers gloss 1000,Flyers,89,gloss,A5
FL-A6-500,A6 flyers silk 500,Flyers,45,silk,A6
ST-A4,Letterheads A4 500,Stationery,79,uncoated,A4
EN-DL,DL envelopes printed 500,Stationery,95,uncoated,DL
BA-85,Roller banner 85x200 cm,Banners,75,,85x200 cm
`,
    'knowledge/help.md': `# Help
## Reprints
If we made a mistake, we reprint at no cost. A typo in your own file is printed as sent.
## Rush orders
Posters and business cards ordered before 10:00 can leave the same day for 15 pounds extra.
`,
  },
  'en',
);

const nursery = lastReplyIn(
  {
    'company.yaml': 'name: Зелёный Двор\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
    'catalog/plants.csv': `артикул;название;категория;цена;остаток;Высота, см;Контейнер;Место;описание
GT-LM;Гортензия метельчатая Лаймлайт С5;Гортензии;1450;24;40-60;С5;полутень;Крупные соцветия.
GT-AN;Гортензия древовидная Аннабель С3;Гортензии;890;0;30-40;С3;полутень;Зимует без укрытия.
TU-80;Туя западная Смарагд 80-100;Хвойные;1200;150;80-100;С7;солнце;Узкая колонна.
TU-140;Туя западная Смарагд 140-160;Хвойные;3400;32;140-160;ком;солнце;Узкая колонна.
MZ-BA;Можжевельник скальный Блю Арроу С5;Хвойные;2100;18;80-100;С5;солнце;Узкий.
YB-AN;Яблоня Антоновка 2 года ЗКС;Плодовые;1100;20;150-170;ЗКС;солнце;Осенний сорт.
YB-BN;Яблоня Белый налив 2 года ЗКС;Плодовые;1100;15;150-170;ЗКС;солнце;Летний сорт.
SM-CH;Смородина чёрная Чёрный жемчуг С2;Ягодные;350;80;;С2;солнце;Урожай до 5 кг.
UD-OS;Удобрение осеннее универсальное 2,5 кг;Удобрения;390;90;;;;Без азота.
`,
    'knowledge/faq.md': `# Вопросы
## Уход за гортензией
Метельчатую гортензию обрезают весной до распускания почек.
`,
  },
  'ru',
);

describe('so many of a kind', () => {
  it.each(['i need 1000 business cards', 'business cards 1000'])(
    'is not what another kind is called by: %s',
    async (text) => {
      const reply = await printing(text);
      expect(reply).toContain('Classic business cards matt 500');
      expect(reply).not.toContain('flyers');
    },
  );

  it('shows what comes nearest where no such size is made', async () => {
    const reply = await printing('do you have A4 flyers');
    expect(reply).toMatch(/A5 flyers gloss 250.*A6 flyers silk 500/);
    expect(reply).not.toContain('Letterheads');
  });
});

describe('as many as are in a pack', () => {
  it('are one pack', async () => {
    const reply = await printing('500 letterheads, 500 envelopes and a roller banner please');
    expect(reply).toMatch(/Letterheads A4 500 \(1 piece, £79\).*DL envelopes printed 500 \(1 piece, £95\)/);
  });

  it.each(['I want 1000 A5 flyers', '1000 a5 flyers please, order'])('and of one thing too: %s', async (text) => {
    expect(await printing(text)).toContain('A5 flyers gloss 1000 (1 piece, £89)');
  });

  it('unless packs are counted', async () => {
    expect(await printing("I'll take 500 packs of letterheads")).toContain('(500 pieces, £39,500)');
  });
});

describe('whether we do something', () => {
  it.each(['do you print t-shirts?', 'do you repair printers?'])(
    'is not answered by what we do to another thing: %s',
    async (text) => {
      const reply = await printing(text);
      expect(reply).not.toMatch(/reprint|typo/);
      expect(reply).toMatch(/colleague/);
    },
  );

  it('is told where a document tells it', async () => {
    expect(await printing('can you do same day?')).toContain('can leave the same day for 15 pounds');
    expect(await printing('do you reprint?')).toContain('we reprint at no cost');
  });

  it('is no question of who we are', async () => {
    expect(await nursery('вы стрижёте газоны?')).toMatch(/сотрудник/);
    expect(await nursery('вы бот?')).toContain('ассистент');
  });
});

describe('what is sold out', () => {
  it.each(['когда появится', 'а скоро завезёте?'])('behind what there is instead is still meant: %s', async (text) => {
    expect(await nursery('аннабель есть?', text)).toMatch(/Аннабель.*в данных/);
  });

  it('is forgotten once something else was talked about', async () => {
    expect(await nursery('аннабель есть?', 'какие яблони есть', 'когда появится')).not.toContain('Аннабель');
  });

  it.each(['да, спросите', 'спросите пожалуйста', 'да'])('is asked of a person on a word: %s', async (text) => {
    expect(await nursery('когда появится аннабель?', text)).toContain('Передаю вас сотруднику');
  });
});

describe('a figure', () => {
  it.each(['а если 140 высотой?', 'а есть 140?'])('of a size counts nothing: %s', async (text) => {
    const reply = await nursery('туя смарагд 140 почем', text);
    expect(reply).toContain('Смарагд 140-160');
    expect(reply).not.toMatch(/140 штук|В заказе/);
  });

  it('before what things are like counts them', async () => {
    expect(await nursery('беру 2 узких туи смарагд 140')).toContain('(2 штуки, 6 800 ₽)');
  });

  it('counts of the one talked about', async () => {
    expect(await nursery('туя смарагд 140 почем', 'есть 5 штук?')).toMatch(/Смарагд 140-160.*32 штуки/);
    expect(await nursery('туя смарагд 140 почем', 'есть 500 штук?')).toMatch(/Столько нет.*32 штуки/);
  });
});

describe('an order in English', () => {
  it('is summed up with its delivery', async () => {
    const reply = await printing('take the roller banner', 'how much is that with delivery to leeds');
    expect(reply).toContain('Total £81.50');
  });

  it('goes where it is told past an offer to ask a colleague', async () => {
    const reply = await printing(
      'take the roller banner',
      'is vat included',
      'ok bristol, Ann Lee, ann@example.com, 3 Park Row',
    );
    expect(reply).toMatch(/^Thanks, noted.*Bristol.*Ann Lee, ann@example.com, 3 Park Row.*Total £81.50/);
  });

  it('asks which of several that were told of is meant', async () => {
    const reply = await printing(
      'what would 250 flyers cost me',
      'and a6?',
      'ok the a5 ones. how long does it take',
      'to Leeds',
      'order it',
    );
    expect(reply).not.toContain('In your order');
  });
});

describe('an order', () => {
  it.each([
    ['убери одну смородину', '(2 штуки, 700 ₽)'],
    ['минус одна смородина', '(2 штуки, 700 ₽)'],
    ['убери смородину', 'Заказ теперь пуст'],
  ])('loses as many as are taken out: %s', async (text, told) => {
    expect(await nursery('беру 3 смородины', text)).toContain(told);
  });

  it.each(['летнюю одну и осеннюю одну', 'беру летнюю и осеннюю'])(
    'is told by what they are like: %s',
    async (text) => {
      const reply = await nursery('яблони какие есть', text);
      expect(reply).toMatch(/Белый налив.*\(1 штука.*Антоновка.*\(1 штука/);
      expect(reply).not.toContain('Удобрение');
    },
  );
});

it('what one does with goods is told by documents, and no goods are shown', async () => {
  expect(await nursery('гортензию когда обрезать')).toContain('обрезают весной до распускания почек');
});
