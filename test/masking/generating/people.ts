/**
 * People who do not exist. Names are written with their cases by hand, so that they are independent of what the product
 * knows of declension; the rare ones are in no list of the product, which the test makes sure of.
 */
export type Person = {
  readonly language: 'ru' | 'en';
  /** Given name and surname. */
  readonly nominative: readonly [string, string];
  readonly genitive: readonly [string, string];
  readonly dative: readonly [string, string];
  readonly accusative: readonly [string, string];
  readonly instrumental: readonly [string, string];
  readonly patronymic: string | undefined;
  readonly isRare: boolean;
};

type Forms = readonly [string, string, string, string, string];

const forms = (line: string): Forms => line.split(' ') as unknown as Forms;

const men: readonly Forms[] = [
  'Иван Ивана Ивану Ивана Иваном',
  'Сергей Сергея Сергею Сергея Сергеем',
  'Дмитрий Дмитрия Дмитрию Дмитрия Дмитрием',
  'Павел Павла Павлу Павла Павлом',
  'Игорь Игоря Игорю Игоря Игорем',
  'Никита Никиты Никите Никиту Никитой',
].map(forms);
const women: readonly Forms[] = [
  'Анна Анны Анне Анну Анной',
  'Ольга Ольги Ольге Ольгу Ольгой',
  'Мария Марии Марии Марию Марией',
  'Наталья Натальи Наталье Наталью Натальей',
  'Юлия Юлии Юлии Юлию Юлией',
].map(forms);
const rareMen: readonly Forms[] = [
  'Порфирий Порфирия Порфирию Порфирия Порфирием',
  'Нурсултан Нурсултана Нурсултану Нурсултана Нурсултаном',
  'Жанибек Жанибека Жанибеку Жанибека Жанибеком',
  'Зульфат Зульфата Зульфату Зульфата Зульфатом',
  'Гордей Гордея Гордею Гордея Гордеем',
  'Ованес Ованеса Ованесу Ованеса Ованесом',
].map(forms);
const rareWomen: readonly Forms[] = [
  'Капитолина Капитолины Капитолине Капитолину Капитолиной',
  'Мелания Мелании Мелании Меланию Меланией',
  'Томирис Томирис Томирис Томирис Томирис',
  'Севиль Севиль Севиль Севиль Севиль',
  'Айсулу Айсулу Айсулу Айсулу Айсулу',
].map(forms);
const surnamesOfMen: readonly Forms[] = [
  'Телегин Телегина Телегину Телегина Телегиным',
  'Журавлёв Журавлёва Журавлёву Журавлёва Журавлёвым',
  'Задонский Задонского Задонскому Задонского Задонским',
  'Шевчук Шевчука Шевчуку Шевчука Шевчуком',
  'Мороз Мороза Морозу Мороза Морозом',
  'Цой Цоя Цою Цоя Цоем',
  'Саакадзе Саакадзе Саакадзе Саакадзе Саакадзе',
  'Гончар Гончара Гончару Гончара Гончаром',
].map(forms);
const surnamesOfWomen: readonly Forms[] = [
  'Телегина Телегиной Телегиной Телегину Телегиной',
  'Журавлёва Журавлёвой Журавлёвой Журавлёву Журавлёвой',
  'Задонская Задонской Задонской Задонскую Задонской',
  'Шевчук Шевчук Шевчук Шевчук Шевчук',
  'Мороз Мороз Мороз Мороз Мороз',
  'Цой Цой Цой Цой Цой',
  'Саакадзе Саакадзе Саакадзе Саакадзе Саакадзе',
  'Гончар Гончар Гончар Гончар Гончар',
].map(forms);

const englishGiven = 'John Emily Michael Sarah Priya Daniel Olivia Carlos Rebecca George'.split(' ');
const rareEnglishGiven = 'Thandiwe Oisin Xochitl Ngozi Kwame Ibukun Zdenek Aoife Saoirse Tuan'.split(' ');
const englishSurnames =
  "Johnson O'Brien Nguyen Okafor Kowalski MacGregor Hartley Fitzgerald Lindqvist Abernathy Garcia-Lopez".split(' ');

function russian(given: Forms, surname: Forms, patronymic: string, isRare: boolean): Person {
  const at = (form: 0 | 1 | 2 | 3 | 4) => [given[form], surname[form]] as const;
  return {
    language: 'ru',
    nominative: at(0),
    genitive: at(1),
    dative: at(2),
    accusative: at(3),
    instrumental: at(4),
    patronymic,
    isRare,
  };
}

function english(given: string, surname: string, isRare: boolean): Person {
  const name = [given, surname] as const;
  return {
    language: 'en',
    nominative: name,
    genitive: name,
    dative: name,
    accusative: name,
    instrumental: name,
    patronymic: undefined,
    isRare,
  };
}

export const people: readonly Person[] = [
  ...[...men, ...rareMen].flatMap((given) =>
    surnamesOfMen.map((surname, at) =>
      russian(given, surname, ['Петрович', 'Андреевич', 'Ильич'][at % 3] ?? '', rareMen.includes(given)),
    ),
  ),
  ...[...women, ...rareWomen].flatMap((given) =>
    surnamesOfWomen.map((surname, at) =>
      russian(given, surname, ['Петровна', 'Андреевна', 'Ильинична'][at % 3] ?? '', rareWomen.includes(given)),
    ),
  ),
  ...[...englishGiven, ...rareEnglishGiven].flatMap((given) =>
    englishSurnames.map((surname) => english(given, surname, rareEnglishGiven.includes(given))),
  ),
];
