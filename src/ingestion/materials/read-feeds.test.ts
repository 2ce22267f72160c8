import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFeeds } from './read-feeds.ts';
import { YamlFile } from './yaml-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vitrina-feeds-yaml-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  const file = path.join(folder, 'feeds.yaml');
  await writeFile(file, text);
  const opened = await YamlFile.open({ uri: 'catalog/feeds.yaml', path: file, size: (await stat(file)).size });
  return { feeds: readFeeds(opened), told: [...opened.refused, ...opened.warnings] };
}

describe('feeds.yaml', () => {
  it('names feeds, each with its own pace', async () => {
    const { feeds, told } = await read(`feeds:
  - { url: "https://shop.example/yml?key=1", every: 15m, name: shop }
  - url: https://prices.example/export.csv
    every: 2h
  - { url: "https://stock.example/s.json" }
`);
    expect(told).toEqual([]);
    expect(feeds.map(({ name, url, everySeconds }) => [name, url, everySeconds])).toEqual([
      ['shop', 'https://shop.example/yml?key=1', 900],
      ['prices.example/export.csv', 'https://prices.example/export.csv', 7_200],
      ['stock.example/s.json', 'https://stock.example/s.json', 900],
    ]);
    expect(new Set(feeds.map(({ id }) => id)).size).toBe(3);
  });

  it('without feeds names none', async () => {
    expect(await read('')).toEqual({ feeds: [], told: [] });
    expect(await read('feeds: []')).toEqual({ feeds: [], told: [] });
  });

  it.each([
    [
      'an unknown key',
      'feeds:\n  - { url: "https://shop.example/a.xml", evry: 5m }\n',
      2,
      /evry.*Did you mean "every"/,
    ],
    ['an unknown key on top', 'feds: []\n', 1, /feds.*Did you mean "feeds"/],
    ['a time without a unit', 'feeds:\n  - { url: "https://shop.example/a.xml", every: 15 }\n', 2, /15m/],
    ['no time at all', 'feeds:\n  - { url: "https://shop.example/a.xml", every: 0s }\n', 2, /15m/],
    ['a time of months', 'feeds:\n  - { url: "https://shop.example/a.xml", every: 60d }\n', 2, /7d/],
    ['no address', 'feeds:\n  - { name: a }\n', 2, /feeds.0.url/],
    ['an address that is none', 'feeds:\n  - { url: "shop.example/a.xml" }\n', 2, /https:/],
    ['a file of this machine', 'feeds:\n  - { url: "file:///etc/passwd" }\n', 2, /https:/],
    ['a name and password', 'feeds:\n  - { url: "https://a:b@shop.example/a.xml" }\n', 2, /password/],
    ['an address twice', 'feeds:\n  - url: https://shop.example/a\n  - url: https://shop.example/a\n', 3, /above/],
    ['no list', 'feeds: 5\n', 1, /list/],
    ['no yaml', 'feeds: [ { url: "', 1, /YAML/],
  ])('%s is told with its line', async (_name, text, line, reason) => {
    const { told } = await read(text);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ line, reason: expect.stringMatching(reason) });
  });
});
