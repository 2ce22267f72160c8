import { join } from 'node:path';
import { isSamePlace } from '../../../../../core/catalog/place.ts';
import { readBlocks } from '../read-blocks.ts';
import { foldText } from '../reading/clean-text.ts';
import { latinKeyOf } from '../reading/script.ts';
import { type Masked, mask, nothingIn } from './slot-text.ts';

type Place = { readonly ru: string; readonly en: string };
/** Stems of a place's words joined by spaces -> the place. */
type PlaceIndex = { readonly places: ReadonlyMap<string, Place>; readonly longest: number };

/** Remembered keys of words; declared before the index below is made with them. */
const keysByName = new Map<string, string>();
const maxKeys = 10_000;

const cities = (readBlocks(join(import.meta.dirname, '..', 'data', 'cities.yaml')).cities ?? []).map((line) => {
  const [ru = '', en = '', others = ''] = line.split('|').map((part) => part.trim());
  return { place: { ru, en }, names: [ru, en, ...others.split(',')] };
});
const known = indexOf(cities);

/** What the cities of the list are called, in both languages and for short. */
export const cityNames: readonly string[] = cities.flatMap(({ names }) => names);

let served: { readonly places: readonly string[]; readonly index: PlaceIndex } | undefined;

export type PlaceOptions = {
  readonly places: readonly string[];
  readonly isExpected: boolean;
  /** Goods are named: "клей стандарт" in place of a town is no town. */
  readonly isOfGoods?: boolean;
  /** A word of goods that are talked about: "change the pump to Brook" names no town. */
  readonly isWordOfGoods?: (name: string) => boolean;
  readonly isKnownWord: (word: string) => boolean;
  /** The message speaks of delivery, so that "to Springfield" is a place. */
  readonly isAboutDelivery: boolean;
};

/** The place the customer names, as the company spells it, else in the nominative of the message's script. */
export function readPlace(text: string, options: PlaceOptions): Masked<string> {
  const words = [...text.matchAll(/(?<![{\p{L}])\p{L}+(?:[-'.]\p{L}+)*\.?(?![\p{L}]*\})/gu)].map((match) => ({
    word: match[0].replace(/\.$/, ''),
    start: match.index,
    end: match.index + match[0].replace(/\.$/, '').length,
  }));
  // A hyphenated word makes several words of a key: "Ростове-на-Дону" -> "rostov na don".
  const keys = words.map(({ word }) => keyOf(word));
  const index = servedIndex(options.places);
  for (const source of [index, known]) {
    for (let last = words.length - 1; last >= 0; last -= 1) {
      const first = widestStart(source, keys, last);
      const found = longestAt(source, keys, first);
      if (!found) continue;
      const [start, end] = [words[first], words[first + found.length - 1]];
      if (!start || !end || !isMeant(text, start, found.key, options)) continue;
      return mask(
        text,
        { start: start.start, end: end.end },
        'place',
        asServed(found.place, start.word, options.places),
      );
    }
  }
  return readUnknownPlace(text, options);
}

/** Whether the whole text, but for what stands behind a comma, is a city of the list. */
export function isCity(text: string): boolean {
  const words = /^[^,.;!?{]*/u.exec(text)?.[0].match(/\p{L}+(?:[-']\p{L}+)*/gu) ?? [];
  return words.length > 0 && known.places.has(words.map(keyOf).join(' '));
}

/** "Northern Ireland" is no Ireland: the first word of the longest name that reaches over this one. */
function widestStart(source: PlaceIndex, keys: readonly string[], at: number): number {
  for (let first = Math.max(0, at - source.longest + 1); first < at; first += 1)
    if (first + (longestAt(source, keys, first)?.length ?? 0) > at) return first;
  return at;
}

function longestAt(source: PlaceIndex, keys: readonly string[], first: number) {
  for (let length = Math.min(source.longest, keys.length - first); length > 0; length -= 1) {
    const key = keys.slice(first, first + length).join(' ');
    const place = source.places.get(key);
    if (place) return { place, length, key };
  }
  return undefined;
}

const prepositions = /(?:^|[\s,(])(?:в|во|до|из|по|г|город|городе|для|к|на|to|in|for|from|near|city|of)\.?\s+$/iu;

/** Short and everyday stems ("нижний", "la", "орел") need a preposition, a capital or the question to be places. */
function isMeant(
  text: string,
  word: { readonly word: string; readonly start: number },
  key: string,
  options: PlaceOptions,
): boolean {
  const hasPreposition = prepositions.test(text.slice(0, word.start));
  const isShort = key.length < 4;
  if (hasPreposition || options.isExpected) return true;
  if (isShort) return /^(?:спб|мск|екб|нск|spb|msk|ekb|nyc|уфа)$/iu.test(foldText(word.word));
  // "Ok bristol, ann, 07700 …, 3 park row".
  if (/\{(?:phone|email)\}/u.test(text)) return true;
  return options.isAboutDelivery || /^\p{Lu}/u.test(word.word) || text.trim().length < 40;
}

function asServed(place: Place, written: string, places: readonly string[]): string {
  const own = places.find((name) => isSamePlace(name, place.ru) || isSamePlace(name, place.en));
  return own ?? (/[а-яё]/i.test(written) ? place.ru : place.en);
}

const russianUnknown = /(?:^|[\s,(])(?:в|во|до|из|г\.|город|в город)\s+(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)?)/u;
const englishUnknown = /(?:^|[\s,(])(?:to|in|from|near)\s+(\p{Lu}[\p{Ll}']+(?: \p{Lu}[\p{Ll}']+)?)/u;

function readUnknownPlace(text: string, options: PlaceOptions): Masked<string> {
  const match =
    russianUnknown.exec(text) ?? (options.isAboutDelivery || options.isExpected ? englishUnknown.exec(text) : null);
  const name = match?.[1];
  if (
    match &&
    name &&
    /^[\p{Script=Cyrillic}\s-]+$|^[\p{Script=Latin}\s'-]+$/u.test(name) &&
    !options.isKnownWord(foldText(name)) &&
    options.isWordOfGoods?.(name) !== true
  ) {
    const start = match.index + match[0].lastIndexOf(name);
    return mask(text, { start, end: start + name.length }, 'place', nominativeOf(name));
  }
  return options.isExpected && options.isOfGoods !== true ? readBarePlace(text, options) : nothingIn(text);
}

/** The whole answer to "where to?": a few words, none of them everyday ones; what was read already may stand beside it. */
function readBarePlace(text: string, options: PlaceOptions): Masked<string> {
  if (text.includes('?')) return nothingIn(text);
  const match = /^\s*(?:(?:в|во|до|из|г|город|to|in)\s+|г\.\s*)?(\p{L}[\p{L}' -]{2,40}?)\s*(?:[,.!{]|$)/iu.exec(text);
  const name = match?.[1];
  if (!match || !name || tellsWhatToDo.test(name)) return nothingIn(text);
  // "Колесо 200 к Стрижу": a figure with words on both sides is no end of a town's name.
  const rest = text.slice(match.index + match[0].length);
  if (match[0].endsWith('{') && /^(?:quantity|figures|ordinal|size|money)\}\s*\p{L}/u.test(rest))
    return nothingIn(text);
  const words = foldText(name).split(/[\s-]+/);
  // "Little Snoring": a name of several words may have an everyday one.
  const isNamed = words.length > 1 && name.split(/[\s-]+/).every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const isWord = (word: string) => options.isKnownWord(word);
  if (words.length > 3 || (isNamed ? words.every(isWord) : words.some(isWord))) return nothingIn(text);
  const start = match.index + match[0].indexOf(name);
  return mask(text, { start, end: start + name.length }, 'place', capitalised(nominativeOf(name)));
}

/** Endings of towns that decline regularly; what is not sure stays as written. */
function nominativeOf(name: string): string {
  return name
    .replace(/(ск|град|бург|город|поль|дар|тов|нов)е$/u, (_all, stem: string) => stem.replace(/пол$/u, 'поль'))
    .replace(/(ск|град|бург|город)[ау]$/u, '$1')
    .replace(/(ов|ев|ин|ын)е$/u, '$1о');
}

/** "Оформите Петр", "Call Emma": no town opens so. */
const tellsWhatToDo =
  /^(?:\p{L}+(?:[иь]те|йте)(?:сь)?|оформи|запиши|позвони|добавь|привези|call|ask|write|put|add|send|book|order|please)(?!\p{L})/iu;

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function servedIndex(places: readonly string[]): PlaceIndex {
  if (served?.places !== places && served?.places.join('|') !== places.join('|'))
    served = {
      places,
      index: indexOf(places.map((name) => ({ place: { ru: name, en: name }, names: shortNamesOf(name, places) }))),
    };
  return served?.index ?? { places: new Map(), longest: 0 };
}

/** "Пышма" for Верхняя Пышма, "Petersburg": the last word of a name, unless it names another place, or a kind of places. */
function shortNamesOf(name: string, places: readonly string[]): readonly string[] {
  const last = /^\p{Lu}\p{L}*(?:[\s-]\p{Lu}\p{L}*)*\s(\p{Lu}\p{L}{3,})$/u.exec(name)?.[1];
  if (!last || kindsOfPlaces.test(last) || isCity(last)) return [name];
  const isShared = places.some((other) => other !== name && keyOf(other).split(' ').includes(keyOf(last)));
  return isShared ? [name] : [name, last];
}

const kindsOfPlaces =
  /^(?:област|кра[йяю]|республик|район|округ|пос[её]лок|село|деревня|город|county|region|area|district|city|town|state|island)/iu;

function indexOf(entries: readonly { readonly place: Place; readonly names: readonly string[] }[]): PlaceIndex {
  const places = new Map<string, Place>();
  let longest = 0;
  for (const { place, names } of entries)
    for (const name of names.flatMap(asDeclined)) {
      const key = keyOf(name.trim());
      if (!key || places.has(key)) continue;
      places.set(key, place);
      longest = Math.max(longest, key.split(' ').length);
    }
  return { places, longest };
}

/** "Орёл" is "в Орле", "Череповец" "до Череповца", "Белый Городок" "в Белом Городке": a vowel that goes leaves another stem. */
function asDeclined(name: string): readonly string[] {
  const declined = name
    .replace(/(?<=\p{L})лец$/u, 'льца')
    .replace(/(?<=\p{L})ец$/u, 'ца')
    .replace(/(?<=\p{L}[^аеёиоуыэюя])[её]л$/u, 'ла')
    .replace(/(?<=\p{L}[^аеёиоуыэюя])ок$/u, 'ка');
  return declined === name ? [name] : [name, declined];
}

/** Stem of each word, then the Latin key, so that cases and transliteration fall together. */
function keyOf(name: string): string {
  const kept = keysByName.get(name);
  if (kept !== undefined) return kept;
  const key = (foldText(name).match(/\p{L}+/gu) ?? []).map((word) => latinKeyOf(cityStem(word))).join(' ');
  if (keysByName.size >= maxKeys) keysByName.clear();
  keysByName.set(name, key);
  return key;
}

/** Snowball cuts too much of names ("Ростов" -> "рост"): only case endings go. */
function cityStem(word: string): string {
  if (!/[а-я]/.test(word)) return word.length > 4 ? word.replace(/[aeiuy]$/, '') : word;
  return word.replace(
    /(?<=..)(?:ами|ями|ого|его|ому|ему|ах|ях|ой|ей|ом|ем|ью|ым|им|ий|ый|ая|ое|ые|ие|ых|их|ую|[аяоеуюыиьй])$/u,
    '',
  );
}
