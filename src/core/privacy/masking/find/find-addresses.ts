import type { Found } from '../personal-data.ts';

const streetWord = String.raw`(?:ул(?:иц[аеуы])?|пр-?к?т|просп(?:ект[а-я]{0,2})?|пр\.|пер(?:еул(?:ок|к[а-я]{1,2}))?|наб(?:ережн[а-я]{2})?|шоссе|ш\.|б-?р|бул(?:ьвар[а-я]{0,2})?|пл(?:ощад[ьи]|\.)|мкрн?|микрорайон[а-я]?|проезд[а-я]?|тупик[а-я]?|тракт[а-я]?|лини[яию]|алле[яеи]|кв-л|квартал[а-я]?|снт|днп|дер(?:евн[яеию]|\.)|пос(?:[её]л(?:ок|к[а-я]{1,2})|\.)|село|станиц[аеы]|жк)`;
const part =
  '(?:д(?:ом[а-я]{0,2})?|к(?:орп(?:ус[а-я]?)?)?|стр(?:оени[ея])?|вл(?:адение)?|кв(?:артир[аеу]|-ра)?|оф(?:ис[а-я]?)?|под(?:ъезд[а-я]?)?|эт(?:аж[а-я]?)?|лит(?:ера?)?|домофон|код(?: домофона)?|комн(?:ата)?|пом(?:ещение)?)';
const number = String.raw`№?\s?\d{1,4}\s?(?:[а-яa-z](?![\p{L}]))?(?:\s?[/-]\s?\d{1,4}[а-яa-z]?)?(?![\p{L}\d])`;
const house = String.raw`[\s,]*(?:${part}\.?\s*)?${number}(?:[\s,]*(?:и\s)?${part}\.?\s*[№#]?\s?\d{1,5}[а-яa-z]?(?:[/-]\d+)?(?![\p{L}\d])|[\s,]*\d{1,3}(?:-?й)?\s(?:подъезд|этаж)|,\s*\d{1,4}(?=\s*(?:[,.;)]|$)))*`;
const streetName = String.raw`(?:\d{1,2}-?[а-я]{1,3}\s)?[\p{L}\d][\p{L}\d.-]*(?:\s(?!(?:${part})\.?\s)[\p{L}][\p{L}.-]*){0,3}`;

const russian: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}])${streetWord}(?:(?<=\.)\s*|\.\s*|\s+)${streetName}(?:,?\s+${streetWord}\.?)?${house}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:\d{1,2}-?[а-я]{1,3}\s)?(?:[А-ЯЁ][\p{L}-]+\s){0,2}[\p{L}][\p{L}-]+\s${streetWord}\.?(?![\p{L}])${house}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])[А-ЯЁ][\p{L}-]+(?:\s[\p{L}-]+)?,?\s*\d{1,4}[а-я]?(?:[/-]\d{1,4})?\s*,?\s*(?:кв|квартира|корп|корпус|подъезд|стр)\.?\s*\d+(?:[\s,]*${part}\.?\s*\d+)*`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])[а-яё]{4,},?\s\d{1,4}[а-я]?\s*,?\s*(?:кв|квартира)\.?\s*\d+(?:[\s,]*${part}\.?\s*\d+)*`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}])(?:д|дом[а-я]?)\.?\s*\d{1,4}[а-я]?(?:[\s,]*${part}\.?\s*\d+[а-я]?)+`, 'giu'),
  new RegExp(
    String.raw`(?<![\p{L}\d]|\d\s)(?:кв|квартир[аеу])\.?\s?\d{1,4}(?!\s?м)(?:[\s,]*${part}\.?\s*\d+[а-я]?)*(?![\p{L}\d])`,
    'giu',
  ),
];
/** "живу на Ленина, 5-12", "по адресу Мира 10": a street without its word. */
const toldRussian = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:[Пп]о адресу|(?:[Мм]ой |[Нн]аш )?[Аа]дрес(?: доставки)?\s?(?:[:—-]|такой)?|(?:[Жж]иву|[Жж]ивём|[Жж]ивем|[Пп]роживаю|[Пп]рописан[а]?) (?:на|в))\s*:?\s*(?:г\.?\s?|город\s)?(?=\p{L})|(?:[Дд]остав|[Пп]ривез|[Оо]тправ)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:на|по)\s+(?=[А-ЯЁ]))((?:[А-ЯЁа-яё][\p{L}.-]*\s+){0,2}[А-ЯЁа-яё][\p{L}.-]*[\s,]+${number}(?!\s?(?:шт|уп|пач|кг|размер|руб|₽|%))(?:[\s,]*(?:${part}\.?\s*)?\d{1,4}[а-я]?(?![\p{L}\d])){0,4})`,
  'gu',
);

const noStreetName = String.raw`(?!(?:the|a|an|on|in|of|my|to|and|for|by|this|that|is|it|any|no|per|each|your|our|from|with|other|only|one|best|right|half|same|some|all|long|great|better|good|more|items?|pieces?|cups?|bags?|machines?|minutes?|min|hours?|days?|years?|people|kg|g|ml)\b)`;
const unit = String.raw`(?:,?\s*(?:apt|apartment|flat|unit|suite|ste|floor|room|fl|#)\.?\s*#?[\p{L}\d-]{1,6}(?![\p{L}\d]))`;
const region = String.raw`(?:,?\s*[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?![\p{L}\d])|,?\s*[A-Z]{2}\s+\d{5}(?:-\d{4})?(?!\d)|,?\s*\d{5}(?:-\d{4})?(?!\d))`;
const english: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:(?:apt|apartment|flat|unit|suite)\.?\s*#?[\p{L}\d-]{1,5},\s*)?(?<![\p{L}\d.,$€£-])\d{1,5}[a-z]?(?:-\d{1,4})?,?\s+(?:(?:north|south|east|west|n|s|e|w|ne|nw|se|sw)\.?\s+)?(?:${noStreetName}[\p{L}\d.']+\s+){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|boulevard|blvd|parkway|pkwy|highway|hwy|crescent|terrace)\b\.?${unit}?${region}?`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:(?:Apt|Apartment|Flat|Unit|Suite)\.?\s*#?[\p{L}\d-]{1,5},\s*)?(?<![\p{L}\d.,$€£-])\d{1,5}[A-Za-z]?,?\s+(?:${noStreetName}\p{Lu}[\p{L}\d.']*\s+){1,3}(?:Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Close|Mews|Gardens|Grove|Hill|Row|Walk|Circle|Cir|Trail|Alley|Quay|Green|Park)\b\.?${unit}?${region}?`,
    'gu',
  ),
  new RegExp(String.raw`(?<![\p{L}\d])p\.?\s?o\.?\s?box\s+\d{1,6}${region}?`, 'giu'),
  /(?<![\p{L}\d])(?:apt|apartment|flat|unit)\.?\s*#?\d{1,4}[a-z]?(?=\s*(?:,|\.|;|$))/giu,
  /(?<![\p{L}\d])(?:\p{Lu}\p{L}*(?:straße|strasse|str\.|platz|weg|gasse|allee)|\d{1,4},?\s+(?:rue|avenue|boulevard|place|via|calle)\s+(?:(?:de|des|du|la|le|della|del)\s+)*\p{Lu}[\p{L}'-]+)(?:\s+\d{1,4}[a-z]?)?/gu,
];
const postcode =
  /(?:индекс\p{L}*|zip(?:\s?code)?|post\s?code|postal code)[^\p{L}\d]{0,3}(?:is\s)?([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{5,6}(?:-\d{4})?)(?![\p{L}\d])/giu;
const russianPostcode =
  /(?<![\d\p{L}])\d{6}(?=,?\s+(?:г\.?\s|город\s|россия|москва|санкт|обл|[а-яё-]+\s(?:обл|край)))/giu;
const bareCodes =
  /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}|(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\s\d{5}(?:-\d{4})?)(?![\p{L}\d])/gu;
/** An answer that is nothing but a street with a house. */
const whole =
  /^\s*((?:[\p{L}.-]+,?\s+){1,4}\d{1,4}\s?[а-яa-z]?(?:[\s,/-]*(?:[а-яa-z]{1,8}\.?\s*)?\d+[а-яa-z]?)*)\s*$/iu;

/** Streets with houses, flats, boxes and postcodes. A town alone is none: delivery needs it. */
export function findAddresses(text: string, isExpected: boolean): readonly Found[] {
  const found: Found[] = [];
  if (!/\d/u.test(text)) return found;
  // The patterns of a script are tried where a letter of it stands.
  const isCyrillic = /[а-яё]/iu.test(text);
  const isLatin = /[a-z]/iu.test(text);
  for (const pattern of [...(isCyrillic ? russian : []), ...(isLatin ? english : [])])
    for (const match of text.matchAll(pattern)) found.push(address(match.index, match[0]));
  for (const pattern of [...(isCyrillic ? [toldRussian] : []), postcode])
    for (const match of text.matchAll(pattern)) {
      const told = match[1] ?? '';
      found.push(address(match.index + match[0].length - told.length, told));
    }
  for (const pattern of [...(isCyrillic ? [russianPostcode] : []), ...(isLatin ? [bareCodes] : [])])
    for (const match of text.matchAll(pattern)) found.push(address(match.index, match[0]));
  const answer = isExpected ? whole.exec(text)?.[1] : undefined;
  if (answer && found.length === 0) found.push(address(text.indexOf(answer), answer));
  return found;
}

function address(start: number, written: string): Found {
  const trimmed = written.replace(/[\s,;]+$/u, '');
  const lead = trimmed.length - trimmed.trimStart().length;
  return { start: start + lead, end: start + trimmed.length, kind: 'address' };
}
