/** A made-up Yandex YML feed of any size, written as a stream: offers with variants, parameters, old prices and long descriptions. */
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type FeedChanges = {
  /** Every so-manieth offer gets another price and a word in its name that no other offer has. */
  readonly every: number;
  readonly word: string;
};

const things = [
  'Насос погружной',
  'Платье летнее',
  'Кресло стоматологическое',
  'Дрель ударная',
  'Чайник электрический',
  'Рюкзак городской',
  'Ботинки зимние',
  'Лампа настольная',
  'Коляска прогулочная',
  'Матрас ортопедический',
  'Принтер лазерный',
  'Велосипед горный',
  'Кофемашина',
  'Стеллаж металлический',
  'Гитара акустическая',
  'Шина летняя',
];
const brands = ['Гранит', 'Север', 'Volta', 'Kern', 'Тайга', 'Bergmann', 'Заря', 'Norden', 'Импульс', 'Lumen', 'Ярус'];
const colours = ['красный', 'синий', 'чёрный', 'зелёный', 'жёлтый', 'белый', 'серый'];
const materials = ['сталь', 'хлопок', 'пластик', 'дерево', 'кожа', 'алюминий'];
const variantsOfModel = 5;

/** Writes `catalog/feed.xml` of a company folder and returns the folder. The same size gives the same feed. */
export async function writeFeedCompany(parent: string, size: number, changes?: FeedChanges): Promise<string> {
  const folder = path.join(parent, `feed-${size}`);
  await mkdir(path.join(folder, 'catalog'), { recursive: true });
  await writeFile(path.join(folder, 'company.yaml'), 'name: Универсам\nlanguages: [ru]\ncurrency: RUB\n');
  await pipeline(Readable.from(piecesOf(size, changes)), createWriteStream(path.join(folder, 'catalog', 'feed.xml')));
  return folder;
}

function* piecesOf(size: number, changes: FeedChanges | undefined): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<yml_catalog date="2026-03-01T10:00:00+03:00">\n<shop>\n';
  yield '<name>Универсам</name><currencies><currency id="RUB" rate="1"/></currencies>\n<categories>\n';
  for (const [index, thing] of things.entries())
    yield `<category id="${index + 1}">${thing.split(' ')[0]}</category><category id="${index + 101}" parentId="${index + 1}">${thing}</category>\n`;
  yield '</categories>\n<offers>\n';
  let piece = '';
  for (let index = 0; index < size; index += 1) {
    piece += offerOf(index, changes && index % changes.every === 0 ? changes.word : undefined);
    if (piece.length < 64 * 1024) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</offers>\n</shop>\n</yml_catalog>\n`;
}

/** The model's name of an offer, by which customers call it. */
export function feedModel(index: number): string {
  const model = Math.floor(index / variantsOfModel);
  return `${'АБВГДЕКМ'[model % 8]}К-${1000 + model}`;
}

export function feedThing(index: number): string {
  return things[Math.floor(index / variantsOfModel) % things.length] ?? '';
}

function offerOf(index: number, changedWord: string | undefined): string {
  const model = Math.floor(index / variantsOfModel);
  const variant = index % variantsOfModel;
  const thing = feedThing(index);
  const brand = brands[(model * 7) % brands.length];
  const colour = colours[(model + variant) % colours.length];
  const price = 490 + ((model * 7919) % 900) * 50 + variant * 10 + (changedWord ? 30 : 0);
  const power = 100 + ((model * 37) % 60) * 25;
  const weight = (0.3 + ((model * 11) % 250) / 10 + variant / 10).toFixed(1);
  return (
    `<offer id="F${String(index).padStart(6, '0')}" available="${index % 9 !== 0}" group_id="G${model}">` +
    `<name>${thing} ${brand} ${feedModel(index)} ${colour}${changedWord ? ` ${changedWord}` : ''}</name>` +
    `<url>https://shop.example.com/p/${index}</url><price>${price}</price>${index % 4 === 0 ? `<oldprice>${price + 500}</oldprice>` : ''}` +
    `<currencyId>RUB</currencyId><categoryId>${things.indexOf(thing) + 101}</categoryId><vendor>${brand}</vendor>` +
    `<picture>https://shop.example.com/i/${index}.jpg</picture><count>${(index * 13) % 40}</count>` +
    `<description><![CDATA[<p>${thing} ${brand} для дома и работы. ${model % 2 ? 'Подходит для ежедневного использования, не требует ухода' : 'Выпускается с усиленным корпусом и защитой от влаги'}; в комплекте инструкция на русском языке.</p>]]></description>` +
    `<param name="Цвет">${colour}</param><param name="Мощность" unit="Вт">${power}</param><param name="Вес" unit="кг">${weight}</param>` +
    `<param name="Материал">${materials[model % materials.length]}</param><param name="Размер">${40 + variant}</param>` +
    `<param name="Гарантия" unit="мес">${[12, 24, 36][model % 3]}</param><param name="Сборка">${model % 3 ? 'да' : 'нет'}</param>` +
    `</offer>\n`
  );
}
