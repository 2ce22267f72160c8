import { talksIn } from '../factories/talks-in.ts';

/** An optician in English, a bicycle shop and a cleaning company in Russian. Invented. */
const optician = {
  'company.yaml': 'name: Clearwater Optics\nlanguages: [en]\ncurrency: GBP\nhours: "Mo-Su 00:00-24:00"\n',
  'delivery.yaml': 'zones: [{ id: uk, name: UK, places: [London, Leeds], method: post, cost: 3.5, freeFrom: 60 }]\n',
  'catalog/optics.csv': `SKU,Name,Category,Price,Stock,Pack,Colour,Description
CL-AD30,AquaDaily contact lenses 30 pack,Daily contact lenses,18.5,140,30 lenses,,For one day.
CL-AD90,AquaDaily contact lenses 90 pack,Daily contact lenses,49,60,90 lenses,,For one day.
CL-TR30,AquaDaily Toric contact lenses 30 pack,Daily contact lenses,27,0,30 lenses,,For astigmatism.
SO-360,GentleRinse solution 360 ml,Lens care,9.9,75,360 ml,,With a free lens case in the box.
SO-100,GentleRinse solution 100 ml travel,Lens care,4.5,50,100 ml,,Fits hand luggage.
DR-10,Moist eye drops 10 ml,Lens care,7.2,35,10 ml,,Can be used with lenses in.
SG-CO,Cove sunglasses polarised grey,Sunglasses,75,12,,grey,UV400. Polarised.
SG-DU,Dune sunglasses brown,Sunglasses,45,20,,brown,UV400. Not polarised.
RG-15,Reading glasses +1.5,Reading glasses,15,40,,black,
RG-20,Reading glasses +2.0,Reading glasses,15,40,,black,
RG-25,Reading glasses +2.5,Reading glasses,15,0,,black,
CA-H,Hard case,Accessories,8,50,,navy,
`,
  'knowledge/help.md': `# Help
## Prescriptions
For contact lenses and prescription lenses we need a prescription that is less than two years old.
`,
};

const bicycles = {
  'company.yaml': 'name: Велоточка\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 00:00-24:00"\n',
  'delivery.yaml': 'zones: [{ id: msk, name: Москва, places: [Москва, Химки], method: курьером, cost: 500 }]\n',
  'catalog/bikes.csv': `артикул;название;категория;цена;остаток;Вес, кг;описание
VB-M;Велосипед Стриж Тропа 27.5 M чёрный;Горные велосипеды;38900;4;14,2;Алюминиевая рама, дисковые механические тормоза.
VB-L;Велосипед Стриж Тропа 27.5 L чёрный;Горные велосипеды;38900;2;14,5;Алюминиевая рама, дисковые механические тормоза.
HL-M;Шлем Купол M 54-58 белый;Шлемы;3200;15;0,28;Регулировка размера.
HL-L;Шлем Купол L 58-62 чёрный;Шлемы;3200;12;0,3;Регулировка размера.
KM-275;Камера 27.5 автониппель;Камеры и покрышки;390;55;;
KM-29;Камера 29 велониппель;Камеры и покрышки;420;40;;
PK-275;Покрышка Грязь 27.5x2.25;Камеры и покрышки;1890;18;;
ZM-T;Замок тросовый Нить 12 мм;Замки;890;30;0,5;
`,
};

const cleaning = {
  'company.yaml': 'name: Чистый Дом\nlanguages: [ru]\ncurrency: RUB\nhours: "Mo-Su 08:00-21:00"\n',
  'delivery.yaml': 'zones: [{ id: city, name: Самара, places: [Самара], method: выезд бригады, cost: 0 }]\n',
  'catalog/services.csv': `артикул;название;категория;цена;описание
UB-2;Поддерживающая уборка двухкомнатной квартиры;Уборка квартир;3900;Пыль, полы, сантехника.
GN-2;Генеральная уборка двухкомнатной квартиры;Уборка квартир;8500;Духовка, шкафы внутри, плитка.
OK-1;Мытьё одного окна с двух сторон;Окна;650;Стекло, рама, подоконник.
OK-B;Мытьё остекления балкона;Окна;2400;До 6 створок.
HM-U;Химчистка углового дивана;Химчистка;4900;Сохнет 8 часов.
HM-M;Химчистка матраса двуспального;Химчистка;3000;С двух сторон.
`,
};

talksIn('lenses and glasses', optician, [
  {
    title: 'goods that are asked for are shown, whatever a document says of one word',
    locale: 'en',
    lines: [
      ['do you have daily contacts -2.25', { says: ['AquaDaily contact lenses 30 pack'], never: ['prescription'] }],
    ],
  },
  {
    title: 'so many "of them" are of what was just said',
    locale: 'en',
    lines: [
      ['show me daily contact lenses', { shows: ['CL-AD30', 'CL-AD90', 'CL-TR30'] }],
      ['the 90 pack, 2 of them please', { says: ['AquaDaily contact lenses 90 pack (2 pieces, £98)'] }],
      ['and solution, the big one', { says: ['GentleRinse solution 360 ml (1 piece'] }],
    ],
  },
  {
    title: 'a figure with a point tells one of several, and counts nothing',
    locale: 'en',
    lines: [
      ['i need reading glasses', { says: ['Reading glasses +1.5', 'Reading glasses +2.0'] }],
      ['+2.5?', { says: ['Reading glasses +2.5 is out of stock'] }],
      ['ok 2.0 then, two pairs', { says: ['Reading glasses +2.0 (2 pieces, £30)'] }],
    ],
  },
  {
    title: 'what was wanted in a number is not lost for what is added',
    locale: 'en',
    lines: [
      ['how much are 2 hard cases', { says: ['£16'] }],
      ['and the eye drops', { says: ['Hard case (2 pieces, £16)', 'Moist eye drops 10 ml (1 piece'] }],
    ],
  },
  {
    title: 'so many "of them" are of the one that was taken',
    locale: 'en',
    lines: [
      ['lens solution?', { shows: ['SO-360', 'SO-100'] }],
      ['360', { says: ['GentleRinse solution 360 ml (1 piece'] }],
      ['give me 3 of them and a hard case', { says: ['solution 360 ml (3 pieces'], never: ['100 ml'] }],
    ],
  },
  {
    title: 'drops are goods behind an article',
    locale: 'en',
    lines: [
      [
        "I'll take the drops and the solution 360",
        { says: ['Moist eye drops 10 ml (1 piece', 'GentleRinse solution 360 ml (1 piece'] },
      ],
    ],
  },
  {
    title: 'a price that is asked of what is talked about is told, and nothing is ordered',
    locale: 'en',
    lines: [
      ['cove sunglasses polarised grey', { shows: ['SG-CO'] }],
      ['how much is it together', { says: ['£75'], never: ['In your order'] }],
      ['can you hold them till friday', { never: ['iscount'] }],
    ],
  },
  {
    title: '"ok" and a name of several that were shown takes that one',
    locale: 'en',
    lines: [
      ['whats cheaper the cove or the dune', { says: ['Dune sunglasses brown'] }],
      ['ok dune', { says: ['In your order: Dune sunglasses brown'] }],
    ],
  },
]);

talksIn('bicycles', bicycles, [
  {
    title: 'what the versions of one model share is told of them all',
    locale: 'ru',
    lines: [['какие тормоза у тропы', { says: ['дисковые механические тормоза'], never: ['Какой из них'] }]],
  },
  {
    title: '"it" of two versions is asked about, and a size within a range of a name is no number',
    locale: 'ru',
    lines: [
      ['какие тормоза у тропы', { says: ['тормоза'] }],
      ['беру его, и шлем 60', { says: ['Шлем Купол L 58-62 чёрный (1 штука', 'Тропа 27.5 L', 'Тропа 27.5 M'] }],
      ['M', { says: ['Тропа 27.5 M чёрный (1 штука'] }],
    ],
  },
  {
    title: 'a number is of what it was said of, and both are ordered',
    locale: 'ru',
    lines: [
      ['камера на 29 есть? нужно 3', { shows: ['KM-29'] }],
      ['и покрышку', { says: ['Камера 29 велониппель (3 штуки', 'Покрышка Грязь 27.5x2.25 (1 штука'] }],
    ],
  },
]);

talksIn('cleaning', cleaning, [
  {
    title: 'six windows and a balcony are six and one',
    locale: 'ru',
    lines: [
      ['надо помыть 6 окон', { shows: ['OK-1', 'OK-B'] }],
      ['и балкон', { says: ['Мытьё одного окна с двух сторон (6 штук', 'Мытьё остекления балкона (1 штука'] }],
    ],
  },
  {
    title: 'another of its kind is told of, and "записывайте" orders it',
    locale: 'ru',
    lines: [
      ['сколько стоит уборка двушки', { shows: ['UB-2', 'GN-2'] }],
      ['а генеральная?', { says: ['8 500 ₽'], never: ['в данных ничего нет'] }],
      [
        'ок записывайте. Самара, Садовая 5 кв 12, Лена 8 900 000-11-22',
        { says: ['Генеральная уборка двухкомнатной квартиры (1 штука', 'Всё верно?'] },
      ],
    ],
  },
  {
    title: 'two services in a breath are both shown',
    locale: 'ru',
    lines: [['химчистка дивана угловой и матрас', { shows: ['HM-U', 'HM-M'] }]],
  },
  {
    title: 'a verb of the trade takes nothing out of an order that is empty',
    locale: 'ru',
    lines: [
      ['офис убираете?', { never: ['В заказе'] }],
      ['хочу в пятницу утром', { never: ['Здравствуйте'] }],
    ],
  },
]);
