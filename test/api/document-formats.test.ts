import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCompanyFolder } from '../factories/company-folder.ts';
import { drawTable, pdfDocument } from '../factories/documents/pdf.ts';
import { bullets, heading, text, wordDocument } from '../factories/documents/word.ts';
import { workbook } from '../factories/documents/workbook.ts';
import { openTestShop, type TestShop } from '../factories/test-shop.ts';

const adminKey = 'test-admin-key-0123456789';

let shop: TestShop;
beforeAll(async () => {
  const folder = await writeCompanyFolder({
    files: {
      'company.yaml': 'name: Стоматех\nlanguages: [ru, en]\ncurrency: RUB\n',
      'catalog/chairs.csv': 'артикул;название;цена;остаток\nSK-1;Кресло стоматологическое Линия;450000;3\n',
      'knowledge/terms.pdf': await pdfDocument((pdf) => {
        pdf.fontSize(20).text('Условия поставки').fontSize(11).text('Работаем с клиниками и частными врачами.');
        pdf.addPage().fontSize(14).text('Гарантия').fontSize(11);
        pdf.text('Гарантия на кресла составляет 36 месяцев. На обивку гарантия не распространяется.');
        pdf.addPage().fontSize(14).text('Расход воды').fontSize(11);
        drawTable(pdf, [
          ['Режим', 'Литров в час'],
          ['Плевательница', '18'],
          ['Ожидание', '2'],
        ]);
      }),
      'knowledge/service.docx': await wordDocument([
        heading(0, 'Сервис'),
        heading(1, 'Обучение'),
        text('Обучаем двух сотрудников клиники бесплатно. Берём с собой:'),
        ...bullets('тренажёр', 'методичку'),
      ]),
      'knowledge/leasing.en.html':
        '<title>Leasing</title><h1>Leasing</h1><h2>Down payment</h2><p>The down payment is 20% of the chair price.</p><p hidden>Leasing is free for everybody.</p><script>alert(1)</script>',
      'knowledge/faq.xlsx': await workbook({
        Клиники: [
          ['Вопрос', 'Ответ'],
          ['Можно ли перекрасить кресло?', 'Да, есть 12 цветов обивки, замена занимает неделю.'],
        ],
      }),
    },
  });
  shop = await openTestShop(folder);
});
afterAll(async () => {
  await shop?.close();
});

async function ask(question: string, locale: string) {
  const chat = await shop.open(locale);
  const { body } = await chat.say(question);
  const [reply] = body.replies;
  return { text: reply.text as string, sources: reply.sources as readonly { title: string; uri: string }[] };
}

describe('documents of every format', () => {
  it.each([
    [
      'ru',
      'какая гарантия на кресла?',
      '36 месяцев',
      'Условия поставки: Гарантия, стр. 2',
      'knowledge/terms.pdf#гарантия',
    ],
    [
      'ru',
      'можно ли перекрасить кресло?',
      '12 цветов',
      'Faq: Можно ли перекрасить кресло?, лист «Клиники»',
      'knowledge/faq.xlsx#',
    ],
    [
      'ru',
      'вы обучаете сотрудников клиники?',
      'двух сотрудников',
      'Сервис: Обучение',
      'knowledge/service.docx#обучение',
    ],
    [
      'en',
      'What is the down payment for leasing?',
      '20%',
      'Leasing: Down payment',
      'knowledge/leasing.en.html#down-payment',
    ],
  ])('answers in %s: %s', async (locale, question, said, title, uri) => {
    const reply = await ask(question, locale);
    expect(reply.text).toContain(said);
    expect(reply.sources).toContainEqual({ title, uri: expect.stringContaining(uri) });
  });

  it('tells staff the page or sheet of a passage', async () => {
    const find = async (query: string) =>
      (await shop.call('GET', `/api/v1/admin/knowledge?query=${encodeURIComponent(query)}`, undefined, adminKey)).body
        .passages[0];
    expect(await find('расход воды плевательницы')).toMatchObject({ title: 'Расход воды', page: 3 });
    expect(await find('цвета обивки')).toMatchObject({ sheet: 'Клиники' });
  });

  it('shows a document in the order of its pages, and nothing that was hidden in it', async () => {
    const { documents } = (await shop.call('GET', '/api/v1/admin/documents', undefined, adminKey)).body;
    const page = async (title: string) => {
      const { id } = documents.find((document: { title: string }) => document.title === title);
      return String((await shop.call('GET', `/shop/pages/${id}`)).body);
    };
    const terms = await page('Условия поставки');
    expect(terms.indexOf('частными врачами')).toBeLessThan(terms.indexOf('36 месяцев'));
    expect(terms.indexOf('36 месяцев')).toBeLessThan(terms.indexOf('<td>18</td>'));
    expect(await page('Leasing')).not.toMatch(/free for everybody|alert\(1\)/);
  });
});
