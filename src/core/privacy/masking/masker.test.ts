import { describe, expect, it } from 'vitest';
import { createMaskMap } from './mask-map.ts';
import { createMasker, type Expected } from './masker.ts';
import { createOwnData } from './own-data.ts';
import type { MaskEntry } from './personal-data.ts';

const everyday = new Set(
  'есть нужен нужна здесь можно доставка кофе машина лучше для дома что зачем имени без просто i am looking for a grinder and coffee machine order the name of product it is on'.split(
    ' ',
  ),
);

function open(entries: readonly MaskEntry[] = []) {
  const map = createMaskMap(entries);
  const own = createOwnData({
    phones: ['+7 (495) 000-00-12'],
    emails: ['hello@example.com'],
    addresses: ['Москва, Обжарочный проезд, 12, стр. 3'],
    names: ['Зерно', 'Ася'],
    places: ['Москва', 'Владимир', 'Королёв', 'Нижний Новгород', 'Kofella Alba'],
  });
  const masker = createMasker({ map, own, isPhone: () => false, isEverydayWord: (word) => everyday.has(word) });
  return { map, own, masker };
}

function masked(text: string, expected: Expected = {}): string {
  const { masker } = open();
  masker.learn(text, expected);
  return masker.mask(text, 'person', expected);
}

describe('what is masked', () => {
  it.each([
    // Names: introduced, in cases, in small letters, in Latin, with a father's name or initials.
    ['Здравствуйте, это Анна Ветрова.', 'Здравствуйте, это [NAME_1].'],
    ['меня зовут зебулон', 'меня зовут [NAME_1]'],
    ['Запишите на Ивана Ветрова', 'Запишите на [NAME_1]'],
    ['иван ветров', '[NAME_1]'],
    ['Получатель: Ветров И. И.', 'Получатель: [NAME_1]'],
    ['Передайте Марии Ивановне', 'Передайте [NAME_1]'],
    ['Sergey Vetrov', '[NAME_1]'],
    ['my name is Thandiwe Okafor', 'my name is [NAME_1]'],
    ["It is for John Smith's office", "It is for [NAME_1]'s office"],
    ['Best regards,\nOlamide Ade', 'Best regards,\n[NAME_1]'],
    ['заберёт Кирилл Королёв', 'заберёт [NAME_1]'],
    ['меня зовут Владимир', 'меня зовут [NAME_1]'],
    // Phones.
    ['+7 900 000-00-11', '[PHONE_1]'],
    ['8 (900) 000 00 11', '[PHONE_1]'],
    ['тел. 89000000011, звоните', 'тел. [PHONE_1], звоните'],
    ['9000000011', '[PHONE_1]'],
    ['(415) 555-0132', '[PHONE_1]'],
    ['call 020 7946 0018', 'call [PHONE_1]'],
    ['+49 30 00000000', '[PHONE_1]'],
    // E-mails.
    ['olga@example.com', '[EMAIL_1]'],
    ['Olga.V@EXAMPLE.com!', '[EMAIL_1]!'],
    ['olga собака example точка com', '[EMAIL_1]'],
    ['olga (at) example (dot) com', '[EMAIL_1]'],
    ['olga dot vetrova at example dot com', '[EMAIL_1]'],
    // Addresses. The town stays: delivery needs it.
    ['Москва, ул. Садовая, д. 5, кв. 12', 'Москва, [ADDRESS_1]'],
    ['лесной проспект 28 кв 5', '[ADDRESS_1]'],
    ['живу на Садовой 5-12', 'живу на [ADDRESS_1]'],
    ['101000, Москва, Сухой переулок, дом 3', '[ADDRESS_1], Москва, [ADDRESS_2]'],
    ['221B Baker Street, London NW1 6XE', '[ADDRESS_1], London [ADDRESS_2]'],
    ['P.O. Box 123', '[ADDRESS_1]'],
    // Cards and documents.
    ['карта 4111 1111 1111 1111', 'карта [CARD_1]'],
    ['5555555555554444, cvv 123', '[CARD_1], cvv [CARD_2]'],
    ['паспорт 45 10 123456', 'паспорт [DOCUMENT_1]'],
    ['серия 4510 номер 123456', 'серия [DOCUMENT_1]'],
    ['ИНН 500100732259', 'ИНН [DOCUMENT_1]'],
    ['500100732259', '[DOCUMENT_1]'],
    ['СНИЛС 112-233-445 95', 'СНИЛС [DOCUMENT_1]'],
    ['SSN 078-05-1120', 'SSN [DOCUMENT_1]'],
    ['GB82 WEST 1234 5698 7654 32', '[DOCUMENT_1]'],
    ["driver's license D1234567", "driver's license [DOCUMENT_1]"],
    // Messengers and addresses of pages.
    ['пишите @olga_vetrova', 'пишите [CONTACT_1]'],
    [
      'https://shop.example/?email=olga%40example.com&name=Olga+Vetrova',
      'https://shop.example/?email=[EMAIL_1]&name=[NAME_1]',
    ],
  ])('%s', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it.each([
    ['Зебулон', { name: true }, '[NAME_1]'],
    ['просто Мариэтта Квик', { name: true }, 'просто [NAME_1]'],
    ['Садовая 5 12', { address: true }, '[ADDRESS_1]'],
    ['000-11-22', { contact: true }, '[PHONE_1]'],
  ] as const)('%s, when it was asked for', (text, expected, result) => {
    expect(masked(text, expected)).toBe(result);
  });
});

describe('what is not masked', () => {
  it.each([
    'Сколько стоит доставка в Нижний Новгород и во Владимир?',
    'Есть роман с верой в надежду? Марка Kofella Alba, свет, макс 5.',
    'Кофемашина Kofella Alba A3 за 36 990 ₽, артикул KF-1130, заказ № 10001',
    'Нужно 5 штук за 10000-15000 с 27.11.2026 по 30.11.2026 в 15:00',
    'штрихкод 4607012345678',
    'Телефон магазина +7 495 000-00-12, почта hello@example.com, Обжарочный проезд, 12',
    'meet me at home. thanks',
    'I am looking for a grinder for coffee and 2 machines on the way to the store',
    'Will the rose mark grace may',
    'name of the product',
    'Ася, здравствуйте',
    '[NAME_1]',
  ])('%s', (text) => {
    expect(masked(text)).toBe(text);
  });

  it.each(['зачем?', 'можно без имени', 'Москва'])('%s, when a name was asked for', (text) => {
    expect(masked(text, { name: true })).toBe(text);
  });
});

describe('known people', () => {
  it('are masked in every case of their names, whole and in part, and in Latin letters', () => {
    const { masker } = open();
    masker.know('name', 'Жумабай Ветров');
    const text = 'Жумабаю Ветрову; ветровым; Ветров; Zhumabay Vetrov';
    expect(masker.mask(text, 'person')).toBe('[NAME_1]; [NAME_2]; [NAME_2]; [NAME_3]');
    expect(masker.mask('Заказ Жумабая Ветрова', 'company')).toBe('Заказ [NAME_1]');
  });

  it('have one token for all writings of one number, address and e-mail', () => {
    const { masker, map } = open();
    masker.know('phone', '+79000000011');
    masker.know('email', 'olga@example.com');
    expect(masker.mask('8 (900) 000-00-11 и OLGA@example.com', 'person')).toBe('[PHONE_1] и [EMAIL_1]');
    expect(map.all()).toHaveLength(2);
  });

  it('keep their tokens in later turns', () => {
    const first = open();
    first.masker.learn('это Анна, 89000000011');
    const later = open(first.map.all());
    later.masker.learn('а это Олег, 89000000011');
    expect(later.masker.mask('Олег и Анна, 89000000011', 'person')).toBe('[NAME_2] и [NAME_1], [PHONE_1]');
    expect(later.map.added()).toEqual([{ kind: 'name', number: 2, value: 'Олег' }]);
  });

  it('do not mask a word of the company that is spelled like them', () => {
    const { masker, own } = open();
    own.learnWords('Чай Роман');
    masker.know('name', 'Роман');
    expect(masker.mask('чай роман', 'company')).toBe('чай роман');
    expect(masker.mask('Меня зовут Роман', 'person')).toBe('Меня зовут [NAME_1]');
  });

  it('are kept in the nominative', () => {
    const { masker, map } = open();
    masker.learn('Запишите на Сергея Ветрова');
    expect(map.all()).toEqual([{ kind: 'name', number: 1, value: 'Сергей Ветров' }]);
  });
});
