import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderFiles, writeCompanyFolder } from '../factories/company-folder.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';
import { boutique } from './companies/boutique.ts';
import { clinicSupplier } from './companies/clinic-supplier.ts';

type Placed = {
  readonly items: readonly { readonly sku: string; readonly quantity: number }[];
  readonly name: string;
  readonly phone: string;
  readonly place?: string;
};
type Talk = {
  readonly title: string;
  readonly locale: 'ru' | 'en';
  readonly lines: readonly string[];
  /** The order that the last line places; undefined when none may be placed. */
  readonly placed: Placed | undefined;
};

/** How people really write: corrections, jumps to another topic and back, rudeness, no commas, capitals, another layout. */
const talks: readonly { readonly shop: string; readonly files: FolderFiles; readonly talks: readonly Talk[] }[] = [
  {
    shop: 'a fashion shop',
    files: boutique,
    talks: [
      {
        title: 'corrections of quantity, name, phone and town',
        locale: 'ru',
        lines: [
          'беру Платье «Лилия»',
          'в казань',
          'нет, два',
          'а гарантия какая?',
          'Анна, 89161234567',
          'ой, не Анна, а Алина',
          'другой телефон',
          '8 903 111 22 33',
          'не в Казань, а в Москву',
          'да, всё верно',
        ],
        placed: {
          items: [{ sku: 'AT-101', quantity: 2 }],
          name: 'Алина',
          phone: '+79031112233',
          place: 'Москва',
        },
      },
      {
        title: 'what is no business of ours amid an order',
        locale: 'ru',
        lines: [
          'AT-101 ОДНУ ШТУКУ БЕРУ',
          'сочини стих про платье',
          'ты тупой бот',
          'тупица',
          'нет',
          'Казань',
          'меня зовут Ольга, телефон 89161234567',
          'lf',
        ],
        placed: {
          items: [{ sku: 'AT-101', quantity: 1 }],
          name: 'Ольга',
          phone: '+79161234567',
          place: 'Казань',
        },
      },
      {
        title: 'an insult that begins with yes confirms nothing',
        locale: 'ru',
        lines: ['беру Платье «Лилия»', 'Казань', 'Ольга, 89161234567', 'да пошёл ты, идиот'],
        placed: undefined,
      },
    ],
  },
  {
    shop: 'a supplier of clinics',
    files: clinicSupplier,
    talks: [
      {
        title: 'spoken English without a comma',
        locale: 'en',
        lines: [
          'HELLO I WANT THE ORTHOS START DENTAL UNIT',
          'take it',
          'no make it two',
          'Berlin',
          "my name is not Bob it's Alice",
          '+49 30 901820',
          'yes',
        ],
        placed: { items: [{ sku: 'DU-100', quantity: 2 }], name: 'Alice', phone: '+4930901820' },
      },
    ],
  },
];

describe.each(talks)('$shop', ({ files, talks: held }) => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop(await writeCompanyFolder({ files }));
  });
  afterAll(() => shop.close());

  it.each(held)('$title', async ({ locale, lines, placed }) => {
    const chat = await shop.open(locale);
    let before: readonly string[] = [];
    let request: { items: { sku: string; quantity: number }[]; contact: Record<string, string> } | undefined;
    for (const line of lines) {
      const { status, body } = await chat.say(line);
      expect(status, line).toBe(200);
      const sentences = body.replies.flatMap(({ text }: { text: string }) => proseOf(text));
      expect(
        sentences.filter((sentence: string) => before.includes(sentence)),
        line,
      ).toEqual([]);
      before = sentences;
      request = body.request;
    }
    expect(
      request && {
        items: request.items.map(({ sku, quantity }) => ({ sku, quantity })),
        name: request.contact.name,
        phone: request.contact.phone,
      },
    ).toEqual(placed && { items: placed.items, name: placed.name, phone: placed.phone });
  });

  it('held back none of its own sentences', async () => {
    const verdicts = await shop.vitrina.services.unitOfWork.read.verdicts.list(50);
    expect(verdicts.map(({ sentence, reasons }) => ({ sentence, reasons }))).toEqual([]);
  });
});

/** Sentences; the lines of lists and tables are data, which may stand in two replies. */
function proseOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*[-|]/u.test(line))
    .flatMap((line) => line.split(/(?<=[.!?])\s+/u))
    .filter((sentence) => sentence.length > 3);
}
