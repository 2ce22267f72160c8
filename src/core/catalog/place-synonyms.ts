/** What customers also call a place; both sides folded by `foldPlace`. Names that transliteration alone does not join. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  москва: ['мск', 'moscow', 'moskva', 'msk', 'столица'],
  'санкт петербург': [
    'спб',
    'питер',
    'петербург',
    'saint petersburg',
    'st petersburg',
    'petersburg',
    'spb',
    'ленинград',
    'sankt peterburg',
    'sankt petersburg',
  ],
  екатеринбург: ['екб', 'ебург', 'yekaterinburg', 'ekaterinburg', 'ekb'],
  новосибирск: ['нск', 'новосиб'],
  'нижний новгород': ['нижний', 'nizhny novgorod'],
  'ростов на дону': ['ростов', 'rostov on don', 'rostov'],
  'московская область': ['подмосковье', 'мо', 'moscow region', 'moscow oblast'],
  'ленинградская область': ['ло', 'leningrad region', 'leningrad oblast'],
  краснодар: ['крд'],
  владивосток: ['влад', 'владик'],
  казань: ['кзн'],
  челябинск: ['челяба'],
  'новая москва': ['new moscow'],
  россия: ['рф', 'russia', 'russian federation', 'вся россия', 'по россии', 'all russia'],
  беларусь: ['белоруссия', 'belarus', 'рб'],
  казахстан: ['kazakhstan', 'рк', 'qazaqstan'],
  'new york': ['nyc', 'new york city', 'нью йорк'],
  'los angeles': ['la', 'лос анджелес'],
  london: ['лондон'],
  'united states': ['usa', 'us', 'сша'],
  'united kingdom': ['uk', 'великобритания', 'great britain'],
};

export const placeSynonyms: ReadonlyMap<string, string> = new Map(
  Object.entries(synonyms).flatMap(([place, others]) => others.map((other) => [other, place] as const)),
);
