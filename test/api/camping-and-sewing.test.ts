import { talksIn } from '../factories/talks-in.ts';
import { campingShop } from './companies/camping-shop.ts';
import { sewingShop } from './companies/sewing-shop.ts';

talksIn('a camping shop', campingShop, [
  {
    title: 'looking for a kind within a price, figures of two models, the thing and what is made for it',
    locale: 'en',
    lines: [
      ['hi, looking for a tent for 2 ppl, not too heavy, under 300', { never: ['Pegs', 'Footprint'] }],
      [
        'whats the difference between the curlew 2 and 3',
        { says: ['Fellside Curlew 2 Tent', 'Fellside Curlew 3 Tent'], never: ['Footprint'] },
      ],
      ['ok the curlew 2 and the footprint', { says: ['Fellside Curlew 2 Tent (1', 'Footprint for Curlew 3'] }],
      ['Footprint for Curlew 2', { says: ['Footprint for Curlew 2 (1'] }],
      ['how much postage to Leeds and when', { says: ['£4.95', '2–3 days'], never: ['Mon–Sun'] }],
      ['Sam 07700 900111', { says: ['Sam', '+447700900111'], never: ['catalog'] }],
      [
        'yes',
        {
          order: [
            { sku: 'TN-2', quantity: 1 },
            { sku: 'FP-2', quantity: 1 },
          ],
        },
      ],
      ['can you change it to Fort William', { says: ['Fort William, courier — £12.50'] }],
      ['order number 1234, where is it', { says: ['1234'], never: ['carry'] }],
    ],
  },
  {
    title:
      'a contact takes the one thing that was offered, dictated in words; how much it must hold; one of several goes',
    locale: 'en',
    lines: [
      ['how many grams is the nomad stove', { says: ['390 g'] }],
      ['how much is the beam headtorch?', { says: ['£59'] }],
      ['waterproof?', { says: ['IPX7'] }],
      ['and how much is it again?', { says: ['£59'] }],
      ['Emma, zero seven seven double zero nine hundred two two two', { says: ['Lumo Beam 600 Headtorch (1'] }],
      ['also a chair that holds 130kg', { says: ['Hollin Compact Chair'], never: ['Folding'] }],
      ['and 4 foam mats', { says: ['Reed Foam Mat (4'] }],
      ['remove one mat', { says: ['Reed Foam Mat (3'] }],
      ['Bristol', { says: ['+447700900222'] }],
      [
        'yes',
        {
          order: [
            { sku: 'HT-2', quantity: 1 },
            { sku: 'CH-2', quantity: 1 },
            { sku: 'MT-1', quantity: 3 },
          ],
        },
      ],
    ],
  },
  {
    title: 'a figure that tells models apart counts nothing, and the sold-out one is not answered for by another',
    locale: 'en',
    lines: [
      ['ok fine how much is the norr fjell 65', { says: ['black', 'moss'] }],
      ['45 in moss?', { says: ['Norr Fjell 45 Rucksack, moss', 'out of stock'], never: ['£6,255', '45 pieces'] }],
      ['can someone call me tomorrow at 11, Kate 07700 900456', { says: ['+447700900456'] }],
    ],
  },
]);

talksIn('a sewing shop out of an accounting program', sewingShop, [
  {
    title:
      'models by their figures and kinds by their names are set side by side; the program its codes are told to nobody',
    locale: 'ru',
    lines: [
      ['швейные машины тысяч до 20', { says: ['Бриоль Комфорт 210'], never: ['Квилт', '00-0', 'код'] }],
      ['чем 210 отличается от лиммы класс', { says: ['Комфорт 210', 'Класс 100', '85 Вт'], never: ['Код'] }],
      ['ну давайте 210', { says: ['Швейная машина Бриоль Комфорт 210 (1 штука'], never: ['Столько нет'] }],
      ['что лучше токина 300 или 500 для штор', { says: ['Джинс 300', 'Квилт 500'] }],
      ['чем оверлок отличается от коверлока', { says: ['Оверлок Бриоль Кант 3', 'Коверлок Токина Дуэт 7'] }],
      [
        'Калуга, Мария восемь девятьсот ноль ноль ноль двенадцать тридцать четыре',
        { says: ['Мария', '+79000001234', 'Комфорт 210'] },
      ],
      ['да', { order: [{ sku: 'БР-210', quantity: 1 }] }],
    ],
  },
  {
    title:
      'metres are how much of cloth is wanted, half of one is not rounded in silence, and what was put away stays away',
    locale: 'ru',
    lines: [
      ['хочу футер тёплый 3 метра', { says: ['Футер трёхнитка'], never: ['Ширина', 'не меньше'] }],
      ['тогда 2,5 метра натурального льна и 3 метра терракота', { says: ['терракот (3', 'натуральный', 'цел'] }],
      ['сколько всего вышло?', { says: ['2 670 ₽'] }],
      ['терракот уберите, подумаю', { says: ['пуст'] }],
      ['да оформляйте', { never: ['терракот (1', 'Итого'] }],
      ['дай телефон менеджера', { says: ['+7 484 200-00-00'] }],
      ['пусть мне позвонят завтра в 11, Пётр 8 900 000 77 88', { says: ['+79000007788'] }],
    ],
  },
  {
    title: 'goods that were asked about and talked past are asked about again before the order is confirmed',
    locale: 'ru',
    lines: [
      ['нитки белые 40 штук и чёрные 40', { says: ['чёрные (40 штук'] }],
      ['Москва, Лена lena@example.com', { says: ['Нитки Мирей 40, 400 м, белые', 'оверлочные'] }],
      ['Нитки Мирей 40, 400 м, белые', { says: ['белые (40'] }],
      [
        'да',
        {
          order: [
            { sku: 'НТ-2', quantity: 40 },
            { sku: 'НТ-1', quantity: 40 },
          ],
        },
      ],
    ],
  },
]);
