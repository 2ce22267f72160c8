import type { FolderFiles } from '../../factories/company-folder.ts';

/** A merchant of plumbing, in English alone: units in a column, terms in one page, no tariff of delivery. Invented. */
export const pipeMerchant: FolderFiles = {
  'catalog/stock list.csv': [
    'Part number,Item,Category,Price,Stock,Unit,Diameter,Length,Coverage,Make',
    'CP-15,Copper pipe Harlow 15 mm,Pipes/Copper,12.40,220,length,15 mm,3 m,,Harlow',
    'CP-22,Copper pipe Harlow 22 mm,Pipes/Copper,21.90,140,length,22 mm,3 m,,Harlow',
    'PX-16,PEX pipe Brindle 16 mm,Pipes/PEX,48.00,36,coil,16 mm,50 m,,Brindle',
    'BV-15,Ball valve Harlow 15 mm,Valves,6.75,400,each,15 mm,,,Harlow',
    'TP-1,Thread tape Brindle,Sundries,0.95,900,roll,,12 m,,Brindle',
    'GL-1,Work gloves Oakham,Sundries,3.20,150,pair,,,,Oakham',
    'SC-1,Floor screed Oakham 25 kg,Sundries/Screeds,9.80,75,bag,,,18 kg per sq m,Oakham',
    'SC-2,Floor screed Brindle Quick 25 kg,Sundries/Screeds,13.10,40,bag,,,16 kg per sq m,Brindle',
  ].join('\n'),
  'company.yaml': 'name: Thames Pipe Merchants\nlanguages: [en]\ncurrency: GBP\n',
  'knowledge/terms.md':
    '# Delivery\nLocal delivery is £15, beyond 10 miles it is £1.20 per mile. Orders placed before 11 am go out the same day.\n\n# Returns\nUncut pipe and sealed bags can be returned within 30 days with the receipt. Cut pipe cannot be returned.\n',
};
