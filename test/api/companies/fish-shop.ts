import type { FolderFiles } from '../../factories/company-folder.ts';

/** Tanks, filters, heaters and food for fish in English: sets of many figures, packs, bundles, a code that is past. Invented. */
export const fishShop: FolderFiles = {
  'catalog/stock.csv': `SKU,Product,Price,RRP,Qty,Section,Make,Colour,"Volume, l","Volume, US gal","Flow, l/h","Power, W","Noise, dB","For tanks up to, l","Weight, g",Size,Notes
TK-54,Rio Nova 54 aquarium set,89.99,99.99,4,Tanks,Rivabel,black,54,14,,,,,,,"Glass tank with LED lid, internal filter and 50 W heater."
TK-96,Rio Nova 96 aquarium set,149.00,,3,Tanks,Rivabel,black,96,25,,,,,,,"LED lid, filter and 100 W heater."
TK-180,Rio Nova 180 aquarium set,329.00,,1,Tanks,Rivabel,black,180,48,,,,,,,"Stand sold separately."
TK-240,Rio Nova 240 aquarium,459.00,489.00,0,Tanks,Rivabel,black,240,63,,,,,,,"Tank and lid only."
NC-20,Nano Cube 20,54.50,,6,Tanks,Glimmer,,20,5,,,,,,,"Cube for shrimp, lamp included, no heater."
ST-180,Rio Nova 180 stand,189.00,,2,Stands,Rivabel,oak,,,,,,,,,"Flat-packed stand for the 180, two doors."
FI-I200,Current 200 internal filter,18.99,,14,Filters,Eddyflow,,,,200,4,30,60,,,"Sponge and carbon cartridge."
FI-I400,Current 400 internal filter,26.50,,9,Filters,Eddyflow,,,,400,6,34,120,,,"Adjustable flow."
FI-E700,Torrent 700 external filter,99.00,119.00,3,Filters,Eddyflow,,,,700,12,38,200,,,"Four media baskets, hoses included."
FI-E1200,Torrent 1200 external filter,159.00,,0,Filters,Eddyflow,,,,1200,18,42,400,,,"Four media baskets, priming button."
HT-25,Thermo 25 W heater,15.50,,8,Heaters,Calora,,,,,25,,25,,,"Preset 25 C."
HT-50,Thermo 50 W heater,17.50,,12,Heaters,Calora,,,,,50,,60,,,"Adjustable 20-32 C."
HT-100,Thermo 100 W heater,19.90,,7,Heaters,Calora,,,,,100,,120,,,"Adjustable 20-32 C."
FD-FL100,Tropical flakes 100 g,6.40,,30,Food,Finny,,,,,,,,100,,"Staple flakes for community fish."
FD-FL250,Tropical flakes 250 g,12.90,,16,Food,Finny,,,,,,,,250,,"Staple flakes for community fish."
FD-PE,Cichlid pellets 300 g,11.20,,11,Food,Finny,,,,,,,,300,,"Slow sinking pellets."
PL-AN,Anubias nana,7.50,,12,Live plants,,,,,,,,,,small,"Tie to wood or rock, low light."
PO-2500,Cascade 2500 pond pump,89.00,,4,Pond,Eddyflow,,,,2500,28,,,,,"10 m cable, fountain head."
PO-4000,Cascade 4000 pond pump,129.00,145.00,2,Pond,Eddyflow,,,,4000,45,,,,,"10 m cable."
WC-250,Tap safe conditioner 250 ml,7.20,,25,Water care,Clearly,,,,,,,,,250 ml,"Removes chlorine."
TS-6,Six-in-one test strips 50 pcs,13.00,,n/a,Water care,Clearly,,,,,,,,,,"pH, GH, KH, nitrite, nitrate, chlorine."
BD-ST,Starter bundle 54,129.00,149.00,3,Bundles,Rivabel,,54,14,,,,,,,"Rio Nova 54 set, tropical flakes 100 g, conditioner 250 ml and test strips."
`,
  'company.yaml': `name: Tidewater Aquatics
languages: [en, ru]
currency: GBP
timezone: Europe/London
hours: "Tu-Sa 10:00-18:00; Su 11:00-16:00"
contacts: { phone: "+44 7700 900456", email: hello@example.com, address: "12 Quay Street, Bristol" }
`,
  'delivery.yaml': `zones:
  - { id: bristol, name: "Bristol", places: ["Bristol", "Bath"], method: "our van", cost: 5, freeFrom: 60, days: "1" }
  - { id: london, name: "London", places: ["London"], method: "courier", cost: 9.50, freeFrom: 150, days: "2-3" }
`,
  'pricing.yaml': `discounts:
  - { id: summer, code: SUMMER15, percent: 15, validFrom: 2026-06-01, validUntil: 2026-08-31 }
`,
  'knowledge/returns.md': `# Returns
Unused equipment can be returned within 30 days with the receipt. Food, live plants and opened water treatments cannot be returned.

# Warranty
Filters and pumps have a 2-year warranty. Heaters have a 1-year warranty. Tanks are guaranteed against leaks for 3 years if they stand on a level base.
`,
  'knowledge/faq.md': `# How do I choose a heater?
Count one watt for each litre. In a cold room take the next size up.

# Can I pay in instalments?
Yes, with PayPal Pay in 3 on orders from 45 pounds.

# Do you set up tanks?
Yes, in Bristol and Bath. Setting up a tank costs 60 pounds, ponds are quoted after a visit.
`,
};
