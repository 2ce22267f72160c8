import { inLanguage, type Language, type LocalizedText } from '../language.ts';

/** What things of every trade are called, Russian and English, each pair both ways; more names of one thing are split by `|`. */
const pairs: readonly (readonly [ru: string, en: string])[] = [
  ['цвет', 'colour|color'],
  ['размер', 'size'],
  ['размеры', 'dimensions'],
  ['габариты', 'dimensions'],
  ['материал', 'material'],
  ['состав', 'composition|ingredients'],
  ['ткань', 'fabric'],
  ['длина', 'length'],
  ['ширина', 'width'],
  ['высота', 'height'],
  ['глубина', 'depth'],
  ['толщина', 'thickness'],
  ['диаметр', 'diameter'],
  ['вес', 'weight'],
  ['масса', 'weight'],
  ['объём|объем', 'volume'],
  ['ёмкость|емкость', 'capacity'],
  ['мощность', 'power'],
  ['напряжение', 'voltage'],
  ['ток', 'current'],
  ['частота', 'frequency'],
  ['давление', 'pressure'],
  ['температура', 'temperature'],
  ['скорость', 'speed'],
  ['обороты', 'speed'],
  ['производительность', 'output'],
  ['площадь', 'area'],
  ['уровень шума', 'noise level'],
  ['шум', 'noise'],
  ['тип', 'type'],
  ['вид', 'kind'],
  ['форма', 'shape'],
  ['модель', 'model'],
  ['серия', 'series'],
  ['коллекция', 'collection'],
  ['страна', 'country'],
  ['страна производства', 'made in'],
  ['производитель', 'manufacturer'],
  ['гарантия', 'warranty'],
  ['срок годности', 'shelf life'],
  ['срок службы', 'service life'],
  ['комплектация', 'included'],
  ['комплект', 'set'],
  ['количество', 'quantity'],
  ['назначение', 'purpose'],
  ['особенности', 'features'],
  ['функции', 'functions'],
  ['управление', 'controls'],
  ['питание', 'power supply'],
  ['аккумулятор', 'battery'],
  ['время работы', 'running time'],
  ['экран', 'screen'],
  ['память', 'memory'],
  ['процессор', 'processor'],
  ['пол', 'gender'],
  ['возраст', 'age'],
  ['сезон', 'season'],
  ['стиль', 'style'],
  ['рисунок', 'pattern'],
  ['узор', 'pattern'],
  ['покрытие', 'coating'],
  ['отделка', 'finish'],
  ['вкус', 'flavour|flavor'],
  ['аромат', 'scent'],
  ['сорт', 'variety'],
  ['обжарка', 'roast'],
  ['помол', 'grind'],
  ['калорийность', 'calories'],
  ['нагрузка', 'load'],
  ['максимальная нагрузка', 'maximum load|max load|max. load'],
  ['класс защиты', 'protection class'],
  ['класс энергоэффективности', 'energy class'],
  ['подключение', 'connection'],
  ['разъём|разъем', 'connector'],
  ['насадки', 'attachments'],
  ['чехол', 'case'],
  ['упаковка', 'packaging'],
];

const usual: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  en: new Map(pairs.flatMap(([ru, en]) => ru.split('|').map((name) => [name, first(en)] as const))),
  // Where several Russian names share an English one, the first pair is the way back.
  ru: new Map(pairs.toReversed().flatMap(([ru, en]) => en.split('|').map((name) => [name, first(ru)] as const))),
};

/** Every word of these names. */
export const usualNameWords: readonly string[] = pairs
  .flat()
  .flatMap((names) => names.split(/[|\s.]+/u).filter(Boolean));

function first(names: string): string {
  return names.split('|')[0] ?? names;
}

/**
 * The name in the wanted language; where the company gave none, what everybody calls it ("Цвет" is a "Colour"), else as the
 * company has it. Begins with a capital as the company's does.
 */
export function nameInLanguage(name: LocalizedText, language: Language): string {
  const own = inLanguage(name, language);
  const short = language.split('-')[0] ?? language;
  if (name[language] !== undefined || name[short] !== undefined) return own;
  const known = usual[short]?.get(own.toLowerCase());
  if (known === undefined) return own;
  return own[0] === own[0]?.toUpperCase() ? `${known[0]?.toUpperCase()}${known.slice(1)}` : known;
}
