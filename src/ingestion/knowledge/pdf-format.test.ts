import { afterAll, describe, expect, it } from 'vitest';
import { drawTable, pdfDocument, rawPdf } from '../../../test/factories/documents/pdf.ts';
import { openDocumentReader, type PassageOutcome } from '../../../test/factories/documents/read-document.ts';

const reader = openDocumentReader();
afterAll(reader.close);

type Case = {
  readonly name: string;
  readonly content: () => Promise<Buffer> | Buffer;
  readonly title: string;
  readonly language?: string;
  readonly passages: readonly PassageOutcome[];
  readonly warnings?: readonly string[];
};

const large = (pdf: PDFKit.PDFDocument, words: string, size = 18) => pdf.fontSize(size).text(words).fontSize(11);

const cases: readonly Case[] = [
  {
    name: 'headings by size, paragraphs, a list, pages kept, running titles and page numbers dropped',
    content: () =>
      pdfDocument((pdf) => {
        const page = (number: number, draw: () => void) => {
          if (number > 1) pdf.addPage();
          pdf.fontSize(8).text('ООО «Насос» · условия 2026', 72, 40).fontSize(11).text('', 72, 90);
          draw();
          pdf.fontSize(8).text(`Страница ${number} из 3`, 72, 740);
        };
        page(1, () => {
          large(pdf, 'Условия продажи', 22);
          large(pdf, 'Возврат', 16);
          pdf.text('Вернуть насос можно в течение 14 дней со дня покупки, если он не был в воде и сохранились пломбы.');
          pdf.moveDown().text('Нужны:').text('• паспорт насоса').text('• чек или его номер, который мы найдём сами');
        });
        page(2, () => {
          large(pdf, 'Гарантия', 16);
          pdf.text('Гарантия на насосы Тверца — 24 месяца.');
        });
        page(3, () => pdf.text('Срок продлевается на время ремонта.'));
      }),
    title: 'Условия продажи',
    passages: [
      [
        'Возврат',
        'Вернуть насос можно в течение 14 дней со дня покупки, если он не был в воде и сохранились пломбы.\n\nНужны:\n\n- паспорт насоса\n- чек или его номер, который мы найдём сами',
        1,
      ],
      ['Гарантия', 'Гарантия на насосы Тверца — 24 месяца.', 2],
      ['Гарантия', 'Срок продлевается на время ремонта.', 3],
    ],
  },
  {
    name: 'headings by number and in capitals where all is one size',
    content: () =>
      pdfDocument((pdf) => {
        pdf.text('ДОСТАВКА И СБОРКА').text('Возим по всей области, кресла собираем на месте.').moveDown();
        pdf.text('4.1 Подъём на этаж').text('Поднимаем бесплатно до 3 этажа.').moveDown();
        pdf.text('4.2 Сборка').text('Собираем за 2 часа.');
      }),
    title: 'X',
    passages: [
      ['ДОСТАВКА И СБОРКА', 'Возим по всей области, кресла собираем на месте.', 1],
      ['ДОСТАВКА И СБОРКА > 4.1 Подъём на этаж', 'Поднимаем бесплатно до 3 этажа.', 1],
      ['ДОСТАВКА И СБОРКА > 4.2 Сборка', 'Собираем за 2 часа.', 1],
    ],
  },
  {
    name: 'bold headings of the same size, a table of contents, running titles that change with the chapter',
    content: () =>
      pdfDocument((pdf) => {
        const bold = (words: string) => pdf.font('bold').text(words).font('text');
        bold('Содержание');
        pdf.text('Возврат . . . . . . . . . . . . . 2').text('Гарантия .................... 3');
        for (const [index, chapter] of ['Возврат платьев', 'Гарантия на швы', 'Пошив по меркам'].entries()) {
          pdf
            .addPage()
            .text(`Условия ателье: ${chapter} ${index + 2}`, 72, 40)
            .text('', 72, 90);
          bold(chapter);
          pdf.text(`Об этом (${chapter.toLowerCase()}) мы договариваемся при встрече и пишем в квитанции.`);
        }
      }),
    title: 'X',
    passages: [
      ['', 'Содержание', 1],
      ['Возврат платьев', 'Об этом (возврат платьев) мы договариваемся при встрече и пишем в квитанции.', 2],
      ['Гарантия на швы', 'Об этом (гарантия на швы) мы договариваемся при встрече и пишем в квитанции.', 3],
      ['Пошив по меркам', 'Об этом (пошив по меркам) мы договариваемся при встрече и пишем в квитанции.', 4],
    ],
  },
  {
    name: 'chapters beside each other, one a page, none of them the title',
    content: () =>
      pdfDocument((pdf) => {
        large(pdf, 'Раздел 1. Оплата').text('Платят по счёту в течение пяти дней.');
        large(pdf.addPage(), 'Раздел 2. Отгрузка').text('Отгружаем после оплаты со склада в Твери.');
      }),
    title: 'X',
    passages: [
      ['Раздел 1. Оплата', 'Платят по счёту в течение пяти дней.', 1],
      ['Раздел 2. Отгрузка', 'Отгружаем после оплаты со склада в Твери.', 2],
    ],
  },
  {
    name: 'words parted at line ends, and words that keep their hyphen',
    content: () =>
      pdfDocument((pdf) => {
        const lines = [
          'Платья шьём из нату-',
          'рального шёлка и какой-',
          'то доли хлопка. Интернет-магазин ра-',
          'ботает всегда, интернет-',
          'магазин не закрывается.',
        ];
        for (const line of lines) pdf.text(line);
      }),
    title: 'X',
    passages: [
      [
        '',
        'Платья шьём из натурального шёлка и какой-то доли хлопка. Интернет-магазин работает всегда, интернет-магазин не закрывается.',
        1,
      ],
    ],
  },
  {
    name: 'a table with a cell in two lines, and one that goes on over the page',
    content: () =>
      pdfDocument((pdf) => {
        pdf.text('Стоимость доставки по зонам указана ниже и не меняется в выходные дни.').moveDown();
        drawTable(pdf, [
          ['Зона', 'Срок', 'Цена'],
          ['Тверь и', '1 день', '350 руб.'],
        ]);
        pdf.text('пригороды', 72, pdf.y - 6).text('', 72, pdf.y + 8);
        drawTable(pdf, [['Казань', '3 дня', '500 руб.']]);
        pdf.addPage();
        drawTable(pdf, [
          ['Омск', '5 дней', '900 руб.'],
          ['Орск', '6 дней', '950 руб.'],
        ]);
        pdf.moveDown().text('Цены действуют до конца года.');
      }),
    title: 'X',
    passages: [
      [
        '',
        'Стоимость доставки по зонам указана ниже и не меняется в выходные дни.\n\n| Зона | Срок | Цена |\n|---|---|---|\n| Тверь и пригороды | 1 день | 350 руб. |\n| Казань | 3 дня | 500 руб. |',
        1,
      ],
      [
        '',
        '| Зона | Срок | Цена |\n|---|---|---|\n| Омск | 5 дней | 900 руб. |\n| Орск | 6 дней | 950 руб. |\n\nЦены действуют до конца года.',
        2,
      ],
    ],
  },
  {
    name: 'a table written column by column, a stamp across the page',
    content: () =>
      pdfDocument((pdf) => {
        pdf
          .save()
          .rotate(-40, { origin: [300, 400] })
          .fontSize(60)
          .text('ОБРАЗЕЦ', 150, 400)
          .restore()
          .fontSize(11);
        for (const [column, cells] of [
          ['Размер', 'S', 'M'],
          ['Грудь, см', '84', '92'],
        ].entries())
          for (const [row, cell] of cells.entries())
            pdf.text(cell, 72 + column * 150, 100 + row * 18, { lineBreak: false });
      }),
    title: 'X',
    passages: [['', '| Размер | Грудь, см |\n|---|---|\n| S | 84 |\n| M | 92 |', 1]],
  },
  {
    name: 'an English text with a title in its properties',
    content: () =>
      pdfDocument((pdf) => pdf.text('We take dresses back within 14 days. Shipping is not refunded.'), {
        title: 'Return policy',
      }),
    title: 'Return policy',
    language: 'en',
    passages: [['', 'We take dresses back within 14 days. Shipping is not refunded.', 1]],
  },
  {
    name: 'pages with text among scanned ones',
    content: () =>
      pdfDocument((pdf) => {
        pdf.text('Оферта магазина.').addPage().rect(72, 72, 300, 400).fill('#888888');
        pdf.addPage().fill('#000000');
        pdf.text('Реквизиты на третьей странице.');
      }),
    title: 'X',
    passages: [
      ['', 'Оферта магазина.', 1],
      ['', 'Реквизиты на третьей странице.', 3],
    ],
    warnings: ['PAGES_WITHOUT_TEXT'],
  },
  {
    name: 'a file whose table of contents is not where it says is mended',
    content: () => {
      const whole = rawPdf([{ data: Buffer.from('BT /F1 12 Tf 72 700 Td (Returns within 14 days) Tj ET') }]);
      return Buffer.from(whole.toString('latin1').replace(/startxref\n\d+/, 'startxref\n9'), 'latin1');
    },
    title: 'X',
    language: 'en',
    passages: [['', 'Returns within 14 days', 1]],
  },
];

describe('PDF', () => {
  it.each(cases)('$name', async ({ content, title, language = 'ru', passages, warnings = [] }) => {
    expect(await reader.read('knowledge/x.pdf', await content())).toEqual({ title, language, passages, warnings });
  });
});
