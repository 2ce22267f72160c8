import type { FolderFiles } from '../../factories/company-folder.ts';

/** Mowers and pumps in Russian and English whose properties are told in more words than customers use. Invented. */
export const waterAndLawn: FolderFiles = {
  'catalog/machines.csv': `sku,name,name_ru,price,list_price,stock,category,brand,fits,"Cut, mm",Start,Water,"Head, m",description
PM-1,Petrol mower Ostara 46,Бензиновая газонокосилка Остара 46,329.00,,6,Petrol mowers,Ostara,,460,pull cord,,,"A 140 cc engine and a steel deck."
PM-2,Petrol mower Ostara 51,Бензиновая газонокосилка Остара 51,429.00,459.00,3,Petrol mowers,Ostara,,510,automatic electric start,,,"Starts at a button; the battery charges while you mow."
BM-1,Cordless mower Vesper 33,Аккумуляторная газонокосилка Веспер 33,259.00,,9,Cordless mowers,Vesper,,330,automatic electric start,,,"For small lawns; 30 minutes on a charge."
BM-2,Cordless mower Vesper 41,Аккумуляторная газонокосилка Веспер 41,389.00,,2,Cordless mowers,Vesper,,410,automatic electric start,,,"Two batteries."
BL-46,Mower blade 46 cm,Нож 46 см,24.00,,20,Blades,Ostara,PM-1,460,,,,"Hardened steel."
BL-51,Mower blade 51 cm,Нож 51 см,27.00,,14,Blades,Ostara,PM-2,510,,,,"Hardened steel."
BL-33,Mower blade 33 cm,Нож 33 см,19.00,,11,Blades,Vesper,BM-1,330,,,,"Hardened steel."
WP-1,Garden pump Rill 800,Садовый насос Рилл 800,99.00,,8,Pumps,Rill,,,pull cord,tank and pond,28,"Draws from a tank or a pond."
WP-2,Deep pump Rill Deep 40,Глубинный насос Рилл Дип 40,219.00,,4,Pumps,Rill,,,automatic electric start,"any, wells too",40,"Ten centimetres across, stainless."
WP-3,Pump Rill Flat,Насос Рилл Флэт,69.00,,0,Pumps,Rill,,,pull cord,"any, except wells",8,"Draws down to two millimetres."
SD-1,Meadow mix lawn seed 1 kg,Семена газона Луговая смесь 1 кг,12.00,,40,Lawn seed,Grana,,,,,,"For 40 square metres."
SD-2,Meadow mix lawn seed for shade 1 kg,Семена газона Луговая смесь для тени 1 кг,14.00,,25,Lawn seed,Grana,,,,,,"Grows under trees."
`,
  'catalog/categories.yaml': `- name: { en: Mowers, ru: Газонокосилки }
  synonyms: { en: [mower, lawn mower], ru: [газонокосилка, косилка] }
- name: { en: Petrol mowers, ru: Бензиновые газонокосилки }
  parent: Mowers
- name: { en: Cordless mowers, ru: Аккумуляторные газонокосилки }
  parent: Mowers
- name: { en: Blades, ru: Ножи }
  synonyms: { en: [blade, mower blade], ru: [нож] }
- name: { en: Pumps, ru: Насосы }
  synonyms: { en: [pump], ru: [насос] }
- name: { en: Lawn seed, ru: Семена газона }
  synonyms: { en: [seed, grass seed], ru: [семена, трава] }
`,
  'catalog/attributes.yaml': `- name: { en: Cut, ru: Ширина кошения }
  unit: { en: mm, ru: мм }
- name: { en: Start, ru: Запуск }
  synonyms: { en: [starter, starting], ru: [стартер, заводится] }
  values:
    automatic electric start: { ru: автоматический электрозапуск }
    pull cord: { ru: ручной шнур }
- name: { en: Water, ru: Водоём }
  synonyms: { en: [well, pond, tank], ru: [скважина, колодец, пруд] }
  values:
    tank and pond: { ru: колодец и пруд }
    any, wells too: { ru: "любой, включая скважину" }
    any, except wells: { ru: "любой, кроме скважины" }
- name: { en: Head, ru: Напор }
  unit: { en: m, ru: м }
`,
  'company.yaml': `name: Water & Lawn
languages: [en, ru]
currency: EUR
timezone: Europe/Vilnius
hours: "Mo-Su 00:00-24:00"
contacts: { phone: "+370 600 00000", email: sales@example.com, address: "Vilnius, Gedimino 3" }
assistant: { name: Ona }
`,
  'delivery.yaml': `zones:
  - { id: lt, name: { en: "Lithuania", ru: "Литва" }, places: ["Vilnius", "Вильнюс"], method: { en: "courier", ru: "курьер" }, cost: 9, days: "1-3" }
payment:
  - { id: card, name: { en: "by card", ru: "картой" } }
`,
  'pricing.yaml': `discounts:
  - { id: seed-ten, when: { quantityFrom: 10 }, percent: 10, category: "Lawn seed" }
`,
  'knowledge/about.md': `# About us
We have sold machines for the garden since 2009.
`,
};
