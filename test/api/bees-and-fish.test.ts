import { talksIn } from '../factories/talks-in.ts';
import { beeShop } from './companies/bee-shop.ts';
import { fishShop } from './companies/fish-shop.ts';

talksIn('hives and extractors', beeShop, [
  {
    title: 'the price of one of those shown is asked without a mark: nothing is ordered',
    locale: 'en',
    lines: [
      ['do you have a hive for 12 frames', { shows: ['HV-C12', 'HV-P12'] }],
      ['and the ceder one how much', { says: ['Cedar hive 12-frame', '£229'], never: ['order:', '£149'] }],
      ['and the pine one how much is it', { says: ['Pine hive 12-frame', '£149'], never: ['order:', '£229'] }],
    ],
  },
  {
    title: 'the bigger one by the figures of the names',
    locale: 'en',
    lines: [
      ['show me extractors', { shows: ['EX-2', 'EX-4', 'EX-8'] }],
      ["and the bigger one what's the price", { says: ['Extractor 8-frame electric', '£649'], never: ['£129'] }],
      ['the smallest how much', { says: ['Extractor 2-frame manual', '£129'], never: ['£649'] }],
    ],
  },
  {
    title: 'another wood than that of the hive in the order, which is asked about and not taken',
    locale: 'en',
    lines: [
      ["i'll take the pine hive for 10 frames", { says: ['In your order: Pine hive 10-frame'] }],
      ['and the cedar one how much', { says: ['Cedar hive 10-frame', '£189'], never: ['none like that', 'now also'] }],
      ['add the large smoker how much is it', { says: ['now also has Smoker large'] }],
    ],
  },
  {
    title: 'the same in Russian over names that are English alone',
    locale: 'ru',
    lines: [
      ['скажите стоимость J-type hive tool пожалуйста', { says: ['9,50 £'], never: ['В заказе'] }],
      ['есть hive на 12 frames', { shows: ['HV-C12', 'HV-P12'] }],
      ['а cedar почём', { says: ['Cedar hive 12-frame', '229 £'], never: ['149 £', 'В заказе'] }],
    ],
  },
]);

talksIn('tanks and filters', fishShop, [
  {
    title: 'one of two packs is picked by its size, so many of it, and then the other',
    locale: 'en',
    lines: [
      ['tropical flakes', { shows: ['FD-FL100', 'FD-FL250', 'BD-ST'] }],
      ['the big one', { shows: ['FD-FL250'] }],
      ['3 of them please', { says: ['Tropical flakes 250 g (3 pieces'], never: ['100 g'] }],
      ['and the small one too', { says: ['Tropical flakes 100 g'], never: ['Anubias'] }],
    ],
  },
  {
    title: 'what is ordered beside the one talked about is not lost',
    locale: 'en',
    lines: [
      ['internal filter for 54l tank', { shows: ['FI-I400', 'FI-I200'] }],
      ['which is quieter', { says: ['Current 200 internal filter'] }],
      ['ok ill have that and a heater 50w', { says: ['Current 200 internal filter', 'Thermo 50 W heater (1 piece'] }],
      ['sorry 2', { says: ['Thermo 50 W heater (2 pieces'] }],
      ['and a thermometer', { says: ['thermometer'] }],
    ],
  },
  {
    title: 'the smaller of two pumps goes into the order, whatever else is to be picked',
    locale: 'en',
    lines: [
      ['pond pump and fish food', {}],
      ['the smaller pump and one bag of food', { says: ['Cascade 2500 pond pump (1 piece'], never: ['Cascade 4000'] }],
    ],
  },
  {
    title: 'all that a sum was of is ordered',
    locale: 'en',
    lines: [
      ['price for: rio 54, thermo 50, flakes 100g, conditioner 250ml', { says: ['£121.09'] }],
      [
        'order all of that',
        { says: ['Rio Nova 54', 'Thermo 50 W heater', 'Tropical flakes 100 g', 'Tap safe conditioner 250 ml'] },
      ],
      ['take out the flakes', { says: ['Tropical flakes 100 g'], never: ['Which product'] }],
    ],
  },
  {
    title: 'two of several are not two of each: which, is asked',
    locale: 'en',
    lines: [
      ['i need a heater', { shows: ['HT-25', 'HT-50', 'HT-100'] }],
      ['put 2 of those in', { says: ['Which one'], never: ['our order', 'closest'] }],
    ],
  },
  {
    title: 'what is asked of the one pointed at is not whether it is in stock',
    locale: 'en',
    lines: [
      ['do you have a 25 gallon tank', { says: ['Rio Nova 96 aquarium set'] }],
      ['is it the same day', { never: ['in stock'] }],
      ['is there a stand for it', { says: ['Rio Nova 180 stand'], never: ['3 pieces'] }],
      ['six-in-one test strips', { says: ['£13'] }],
      ['do they test ammonia', { never: ['ordered', 'order it'] }],
    ],
  },
  {
    title: 'the most of a named property, the figure of a name, and a figure of another of its kind',
    locale: 'en',
    lines: [
      ['filter for 96 litre tank', { shows: ['FI-I400', 'FI-E700', 'FI-E1200'] }],
      ['which has the most flow', { says: ['Torrent 1200 external filter', 'flow 1200 l/h'], never: ['closest'] }],
    ],
  },
  {
    title: 'the figure of another of its kind, before anything is ordered and after',
    locale: 'en',
    lines: [
      ['how much is the rio 96', { says: ['£149'] }],
      ['actually no the 180', { says: ['Rio Nova 180 aquarium set', '£329'], never: ['our order'] }],
      ['ok take it', { says: ['In your order: Rio Nova 180 aquarium set'] }],
      ['no wait the 96', { says: ['Rio Nova 96 aquarium set (1 piece', 'No longer in your order: Rio Nova 180'] }],
    ],
  },
  {
    title: 'more than there are: how many there are is said',
    locale: 'en',
    lines: [
      ['how many thermo 100 do you have', { says: ['7 pieces'] }],
      ['i need 10', { says: ['Thermo 100 W heater', '7 pieces'] }],
    ],
  },
  {
    title: 'no number of the order is no complaint, and a call is moved',
    locale: 'en',
    lines: [
      ['wheres my order', { says: ['number'] }],
      ['i dont have the number, i ordered yesterday', { says: ['phone number or e-mail'], never: ['complaint'] }],
      ['can you ring me about my pond', { says: ['Which number'] }],
      ['07700 900666', { says: ['+447700900666'] }],
      ['actually friday 11am', { says: ['11:00 AM'] }],
    ],
  },
  {
    title: 'documents answer with what stands below a question, and a service is no discount',
    locale: 'en',
    lines: [
      [
        'can i pay in instalments for the rio 180',
        { says: ['PayPal Pay in 3 on orders from 45 pounds'], never: ['?.'] },
      ],
      ['can you come and set up the tank in bath', { says: ['60 pounds'], never: ['iscount'] }],
      ['how long is the guarantee on the tank', { says: ['3 years'] }],
      ['do you cover water damage', { never: ['next message'] }],
    ],
  },
  {
    title: 'what comes with the thing itself is told of it, and not of the goods of that kind',
    locale: 'en',
    lines: [
      ['rio 180', { says: ['Rio Nova 180'] }],
      ['i mean the rio nova 180 aquarium set', { says: ['£329'] }],
      ['has it got a heater', { never: ['1-year', 'Thermo'] }],
      ['does it come with a stand', { says: ['Stand sold separately'], never: ['two doors'] }],
      ['what about the anubias', { says: ['Anubias nana'] }],
      ['where can it be tied', { says: ['Tie to wood or rock'], never: ['returned'] }],
    ],
  },
  {
    title: 'kinds that are wished for are shown, and none of them is put into the order',
    locale: 'en',
    lines: [
      ['rio nova 54 aquarium set', { says: ['£89.99'] }],
      ["i'll take the filter and heater but not the food", { never: ['our order'] }],
    ],
  },
  {
    title: 'a name that is no known first name beside a phone loses no order',
    locale: 'en',
    lines: [
      ['could i pick up a rio nova 96 aquarium set today and do you take paypal', {}],
      ['ok reserve one for me im zorb 07700 900222', { says: ['In your order: Rio Nova 96'] }],
    ],
  },
  {
    title: 'a thing nobody sells beside one that is ordered is said, in Russian too',
    locale: 'ru',
    lines: [
      ['rio nova 54 aquarium set', { says: ['89,99 £'] }],
      ['давайте его и ещё термометр', { says: ['термометр', 'В заказе: Rio Nova 54'] }],
      ['нет, Rio Nova 54 aquarium set не надо, уберте', { never: ['уберте'] }],
    ],
  },
  {
    title: 'no number of the order is no attack',
    locale: 'ru',
    lines: [
      ['где мой заказ', { says: ['номер'] }],
      ['номера нет, вчера заказывал', { says: ['телефон'], never: ['цены'] }],
    ],
  },
  {
    title: 'the details of a complaint sell nothing',
    locale: 'en',
    lines: [
      ['my filter arrived broken', { says: ['complaint'] }],
      ['order was last week, the torrent 700', { never: ['£99', 'place the order'] }],
    ],
  },
  {
    title: 'a name that is spelled like a Russian word is answered in English, and one thing more is no street',
    locale: 'en',
    lines: [
      ['thermo 50', { says: ['£17.50', 'in stock'] }],
      ['ok take it', { says: ['In your order: Thermo 50 W heater'] }],
      ['and a rio 96', { says: ['Rio Nova 96 aquarium set'] }],
    ],
  },
  {
    title: 'a name alone opens the talk in its language',
    locale: 'en',
    lines: [['rio nova 96', { says: ['£149', 'in stock'] }]],
  },
  {
    title: 'the dearest is that of all that fit',
    locale: 'en',
    lines: [
      ['whats the cheapest tank you have', { says: ['Nano Cube 20'] }],
      ['whats the most expensive', { says: ['Rio Nova 180 aquarium set'] }],
    ],
  },
  {
    title: 'about so many litres, said to a question, reaches both ways',
    locale: 'en',
    lines: [
      ['i want to start an aquarium for my kid, what do i need', { says: ['What volume'] }],
      ['something around 50 litres', { says: ['Rio Nova 54 aquarium set'], never: ['at most', 'at least'] }],
    ],
  },
]);
