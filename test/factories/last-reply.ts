import { afterAll, beforeAll } from 'vitest';
import { type FolderFiles, writeCompanyFolder } from './company-folder.ts';
import { openTestShop, type TestShop } from './test-shop.ts';

/** Opens a company for the tests of a file; gives what begins a talk with it, says each text and tells the last reply, spaces of one kind. */
export function lastReplyIn(files: FolderFiles, locale: 'ru' | 'en'): (...texts: readonly string[]) => Promise<string> {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop(await writeCompanyFolder({ files }));
  });
  afterAll(() => shop.close());
  return async (...texts) => {
    const chat = await shop.open(locale);
    let reply = '';
    for (const text of texts) reply = (await chat.say(text)).body.replies[0].text.replace(/\s/gu, ' ');
    return reply;
  };
}
