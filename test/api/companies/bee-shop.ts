import type { FolderFiles } from '../../factories/company-folder.ts';

/** A shop for beekeepers in English alone: goods called by their material, sizes in names and in a column. Invented. */
export const beeShop: FolderFiles = {
  'catalog/goods.csv': `sku,name,price,list_price,stock,category,brand,Wood,Frames,"Weight, kg",Size,description
HV-C10,Cedar hive 10-frame,189.00,,6,Hives,Meadowline,cedar,10,14.5,,"Floor, brood box, two supers, crown board and flat roof."
HV-C12,Cedar hive 12-frame,229.00,249.00,3,Hives,Meadowline,cedar,12,17.2,,"For strong colonies."
HV-P10,Pine hive 10-frame,119.00,,11,Hives,Hollin,pine,10,16.0,,"Needs painting."
HV-P12,Pine hive 12-frame,149.00,,0,Hives,Hollin,pine,12,19.4,,"Needs painting."
SM-S,Smoker small,24.50,,20,Smokers,Puffin,,,0.6,small,"Burns about 30 minutes."
SM-L,Smoker large,32.00,,8,Smokers,Puffin,,,0.9,large,"Burns about an hour."
EX-2,Extractor 2-frame manual,129.00,,5,Extractors,Spinney,,2,8.4,,"Hand crank, for one or two hives."
EX-4,Extractor 4-frame manual,219.00,,3,Extractors,Spinney,,4,13.0,,"Hand crank, with honey gate and legs."
EX-8,Extractor 8-frame electric,649.00,,1,Extractors,Spinney,,8,31.5,,"230 V motor, for ten hives and more."
FE-1,Contact feeder 4 l,9.90,,12,Feeders,Hollin,,,0.3,,"Round contact feeder for syrup."
TL-J,J-type hive tool,9.50,,30,Tools,Puffin,,,0.2,,"Frame lifter and scraper."
`,
  'company.yaml':
    'name: Hollin Bee Supplies\nlanguages: [en, ru]\ncurrency: GBP\ntimezone: Europe/London\ncontacts: { address: "4 Orchard Yard, Leeds" }\n',
  'delivery.yaml': [
    'zones:',
    '  - { id: leeds, name: "Leeds", places: ["Leeds"], method: "van", cost: 4.50, freeFrom: 80, days: "1-2" }',
    '  - { id: london, name: "London", places: ["London"], method: "courier", cost: 8.90, freeFrom: 200, days: "2-3" }',
  ].join('\n'),
  'knowledge/choosing.md':
    '# Choosing a hive\nCedar lasts about 15 years without treatment and is lighter. Pine is cheaper, but must be painted every two years.\n',
};
