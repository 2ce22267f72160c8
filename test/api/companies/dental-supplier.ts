import type { FolderFiles } from '../../factories/company-folder.ts';

/** Chairs, compressors and autoclaves for dentists in English and Russian: loads, litres, offers in writing. Invented. */
export const dentalSupplier: FolderFiles = {
  'catalog/equipment.csv': `sku,name,name_ru,price,list_price,stock,category,category_ru,brand,"Power, W","Max patient weight, kg","Warranty, months",Colour,Built-in scaler,description
DC-100,Chair Aurora 100,Кресло Аврора 100,4890.00,,3,Dental chairs,Стоматологические кресла,Medira,600,150,24,mint,no,"Entry chair with LED lamp and one-touch memory."
DC-200,Chair Aurora 200,Кресло Аврора 200,6490.00,6990.00,2,Dental chairs,Стоматологические кресла,Medira,750,180,24,mint,yes,"Quiet hydraulic lift, built-in scaler, three memory positions."
DC-300,Chair Titan 300,Кресло Титан 300,9900.00,,0,Dental chairs,Стоматологические кресла,Ortus,900,220,36,graphite,yes,"For intensive use. Delivered to order in 6 weeks."
CP-10,Compressor Breeze 10,Компрессор Бриз 10,1190.00,,8,Compressors,Компрессоры,Airon,550,,12,,,"Oil-free compressor for one chair, 52 dB."
CP-20,Compressor Breeze 20,Компрессор Бриз 20,1890.00,,5,Compressors,Компрессоры,Airon,1100,,12,,,"Oil-free compressor for two chairs, 58 dB."
AU-18,Autoclave Steri 18,Автоклав Стери 18,2990.00,3190.00,4,Sterilisation,Стерилизация,Steri,1800,,24,white,,"18 litre class B autoclave."
AU-23,Autoclave Steri 23,Автоклав Стери 23,3690.00,,1,Sterilisation,Стерилизация,Steri,2200,,24,white,,"23 litre class B autoclave with printer."
HP-1,Turbine handpiece Vento,Турбинный наконечник Венто,249.00,,30,Handpieces,Наконечники,Vento,,,6,,,"Push-button chuck, ceramic bearings."
HP-2,Turbine handpiece Vento L with light,Турбинный наконечник Венто L с подсветкой,349.00,,12,Handpieces,Наконечники,Vento,,,6,,,"As Vento, with fibre light."
`,
  'company.yaml': `name: Medira Supply
languages: [en, ru]
currency: EUR
timezone: Europe/Vilnius
hours: "Mo-Su 00:00-24:00"
contacts: { phone: "+370 600 00000", email: sales@example.com, address: "Vilnius, Gedimino 1" }
assistant: { name: Eva }
`,
  'delivery.yaml': `zones:
  - { id: lt, name: { en: "Lithuania", ru: "Литва" }, places: ["Vilnius", "Вильнюс", "Kaunas", "Каунас"], method: { en: "own van", ru: "своя машина" }, cost: 60, freeFrom: 3000, days: "1-3" }
  - { id: lv, name: { en: "Latvia", ru: "Латвия" }, places: ["Riga", "Рига"], method: { en: "freight", ru: "фрахт" }, cost: 140, days: "3-5" }
payment:
  - { id: invoice, name: { en: "by invoice", ru: "по счёту" } }
`,
  'pricing.yaml': `discounts:
  - { id: vol, when: { quantityFrom: 3 }, percent: 4, category: "Handpieces" }
  - { id: big, when: { amountFrom: 10000 }, percent: 3 }
authority: { maxPercent: 2, onlyAfter: price-objection }
`,
  'sales/qualification.yaml': `leads:
  - { kind: clinic, when: ["opening a clinic", "new practice", "открываем клинику", "новый кабинет"], questions: [ { id: chairs, ask: { en: "How many chairs will you have?", ru: "Сколько кресел будет?" } }, { id: budget, ask: { en: "What budget do you have in mind?", ru: "На какой бюджет рассчитываете?" } }, { id: timing, ask: { en: "When do you open?", ru: "Когда открываетесь?" } } ] }
`,
  'sales/offers.yaml': `crossSell: [ { to: { category: "Dental chairs" }, offer: [CP-10, CP-20], reason: { en: "a chair needs compressed air", ru: "креслу нужен сжатый воздух" } } ]
`,
  'knowledge/terms.md': `# Installation
Installation of a chair costs €350 and takes one day. The room needs water, drain and 230 V with its own fuse. Training of staff is included.

# Warranty and service
Warranty starts on the day of installation. In Lithuania an engineer comes within 48 hours. A replacement handpiece is lent for the time of a repair.

# Leasing
Leasing is possible through our partner bank from €3,000, for 12 to 60 months; the bank decides within two working days.

# Returns
Unused goods in original packaging can be returned within 14 days. Handpieces and autoclaves that have been opened cannot be returned, for hygienic reasons.
`,
};
