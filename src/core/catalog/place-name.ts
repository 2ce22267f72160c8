import { foldPlace, transliterate } from './place.ts';

/** How English calls places whose name transliteration does not give; keys folded by `foldPlace`. */
const english: Readonly<Record<string, string>> = {
  москва: 'Moscow',
  'новая москва': 'New Moscow',
  'санкт петербург': 'Saint Petersburg',
  екатеринбург: 'Yekaterinburg',
  'нижний новгород': 'Nizhny Novgorod',
  'великий новгород': 'Veliky Novgorod',
  'ростов на дону': 'Rostov-on-Don',
  'московская область': 'Moscow region',
  'ленинградская область': 'Leningrad region',
  россия: 'Russia',
  беларусь: 'Belarus',
  казахстан: 'Kazakhstan',
  киргизия: 'Kyrgyzstan',
  армения: 'Armenia',
  грузия: 'Georgia',
  узбекистан: 'Uzbekistan',
  крым: 'Crimea',
  минск: 'Minsk',
  астана: 'Astana',
};

const kinds: Readonly<Record<string, string>> = {
  область: 'region',
  край: 'territory',
  район: 'district',
  республика: 'Republic',
};

/**
 * A place as a sentence of that language calls it: "Москва" is "Moscow" in English, "Химки" is "Khimki". A name that is more
 * than a name ("другие города России") stays as the company writes it.
 */
export function placeName(place: string, language: string): string {
  if (language.startsWith('ru') || !/[а-яё]/iu.test(place)) return place;
  const known = english[foldPlace(place)];
  if (known) return known;
  const words = place.trim().split(/\s+/);
  const isName = words.every((word) => /^\p{Lu}/u.test(word) || kinds[word.toLocaleLowerCase()] !== undefined);
  return isName ? words.map(wordName).join(' ') : place;
}

function wordName(word: string): string {
  const kind = kinds[word.toLocaleLowerCase()];
  if (kind) return kind;
  return word
    .split('-')
    .map((part) => {
      const latin = transliterate(
        part
          .toLocaleLowerCase()
          .replace(/[иы]й$/u, 'y')
          .replaceAll('ё', 'e'),
      );
      return /^\p{Lu}/u.test(part) ? latin.charAt(0).toUpperCase() + latin.slice(1) : latin;
    })
    .join('-');
}
