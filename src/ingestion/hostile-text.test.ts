import { describe, expect, it } from 'vitest';
import { readCatalogOf } from '../../test/factories/read-catalog.ts';
import { cutMarkdown } from './knowledge/cut-markdown.ts';
import { csvRecords } from './text/csv.ts';
import { jsonItems } from './text/json-items.ts';
import { plainText, withoutSpans } from './text/plain-text.ts';

/** What a pattern with gaps would need minutes for takes milliseconds; the bound leaves room for a busy machine. */
const bound = 5000;

const catalog = (uri: string, content: string) => () => readCatalogOf({ [uri]: content });
const table = (heading: string, cell: string) => catalog('a.csv', `sku;name;price;${heading}\nA;b;1;${cell}\n`);

describe('a file made to hang its reader', () => {
  it.each([
    ['JSON of endless keys', () => [...jsonItems(`{${'"k":1,'.repeat(200_000)}`)]],
    ['JSON of endless escapes', () => [...jsonItems(`{"a":"${'\\"'.repeat(500_000)}`)]],
    ['JSON of endless lists', () => [...jsonItems(`{"a":${'[1],'.repeat(200_000)}`)]],
    ['JSON nested without end', () => [...jsonItems('['.repeat(500_000))]],
    ['JSON of endless spaces', () => [...jsonItems(`{"a":${`[${' '.repeat(1000)}`.repeat(1000)}`)]],
    ['CSV of endless open quotes', () => [...csvRecords(['a;"b\n'.repeat(200_000)], ';')]],
    ['CSV in one open quote', () => [...csvRecords([`"${'x\n'.repeat(300_000)}`], ';')]],
    ['XML nested without end', catalog('a.xml', `<yml_catalog>${'<a>'.repeat(200_000)}`)],
    ['a heading of commas', table('a,'.repeat(40_000), 'x')],
    ['a heading of spaces', table(`a${' '.repeat(90_000)}b`, 'x')],
    ['a heading of underscores', table(`a${'_'.repeat(90_000)}(b`, 'x')],
    ['a description of open scripts', table('description', '<script>'.repeat(2400))],
    ['an image of spaces', table('image', `${' '.repeat(9000)}x`)],
    ['a currency of spaces', table('currency', `a${' '.repeat(90_000)}b`)],
    ['HTML of open comments', () => plainText('<!--'.repeat(200_000))],
    ['comments without end', () => withoutSpans('<!--'.repeat(1_000_000), '<!--', '-->')],
    ['Markdown of endless headings', () => cutMarkdown('# a\n'.repeat(200_000))],
    ['a Markdown heading of links', () => cutMarkdown(`# ${'['.repeat(200_000)}\nx`)],
    ['a Markdown heading of spaces', () => cutMarkdown(`# a${' '.repeat(200_000)}b\nx`)],
    ['Markdown of endless fences', () => cutMarkdown('```\n'.repeat(100_001))],
    ['Markdown of endless blank lines', () => cutMarkdown(`x${'\n '.repeat(300_000)}y`)],
  ])('%s', async (_, read) => {
    const started = performance.now();
    await read();
    expect(performance.now() - started).toBeLessThan(bound);
  });
});
