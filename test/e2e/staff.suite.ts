/** The owner's way in, from what the first start printed to the dashboard; no page of it needs a script. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createShopProcess, type ShopProcess } from '../kill/shop-process.ts';
import { accessibilityFaults } from './accessibility.ts';
import type { House } from './house.ts';
import { type Look, visit } from './open-browser.ts';
import { shoot } from './shots.ts';
import { sidewaysScroll } from './sideways-scroll.ts';

const words = {
  ru: {
    signIn: 'Войти',
    email: 'Электронная почта',
    password: 'Пароль',
    refused: /не подходят/,
    ownPassword: 'Придумайте свой пароль',
    newPassword: 'Новый пароль',
    repeat: 'Ещё раз',
    save: 'Сохранить пароль',
    notSame: /не совпали/,
    conversations: 'Диалоги',
    signOut: 'Выйти',
    keys: 'Ключи',
    keyName: 'Для чего он',
    makeKey: 'Создать ключ',
    toKeys: 'Все ключи',
    revoke: /Отозвать ключ/,
    revoked: 'отозван',
    noScope: /хотя бы одно право/,
    mayChat: /Говорить с ассистентом/,
  },
  en: {
    signIn: 'Sign in',
    email: 'E-mail',
    password: 'Password',
    refused: /do not match/,
    ownPassword: 'Choose your password',
    newPassword: 'New password',
    repeat: 'Once more',
    save: 'Save password',
    notSame: /differ/,
    conversations: 'Conversations',
    signOut: 'Sign out',
    keys: 'Keys',
    keyName: 'What it is for',
    makeKey: 'Make the key',
    toKeys: 'All keys',
    revoke: /Revoke the key/,
    revoked: 'revoked',
    noScope: /at least one thing/,
    mayChat: /Talk to the assistant/,
  },
} as const;

const looks: readonly Look[] = [
  { size: 'phone', theme: 'light', locale: 'ru' },
  { size: 'desktop', theme: 'dark', locale: 'ru' },
  { size: 'phone', theme: 'dark', locale: 'en' },
  { size: 'desktop', theme: 'light', locale: 'en' },
];

export function staffSignsIn(house: () => House): void {
  let shop: ShopProcess;
  let dataDir: string;
  let printed: { readonly email: string; readonly password: string };

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-staff-'));
    shop = await createShopProcess({ company: 'examples/zerno', dataDir });
    shop.start();
    await shop.untilReady();
    await vi.waitFor(() => expect(shop.output()).toMatch(/^ {2}Password +\S+/m), { timeout: 20_000 });
    printed = {
      email: /^ {2}E-mail +(\S+)/m.exec(shop.output())?.[1] ?? '',
      password: /^ {2}Password +(\S+)/m.exec(shop.output())?.[1] ?? '',
    };
    await saySomething(shop.url);
  }, 60_000);
  afterAll(async () => {
    await shop.end('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  describe.each(looks)('in $locale on a $theme $size', (look) => {
    test('with the printed password, an own one, and out again', async () => {
      const { email, password } =
        looks.indexOf(look) === 0 ? printed : { ...printed, password: await reset(shop, printed.email) };
      const say = words[look.locale];
      const { page, context, strangers, errors } = await visit(house().browser, look, [shop.url]);
      const name = `staff-${look.locale}-${look.size}-${look.theme}`;
      const lookAt = async (step: string) => {
        await shoot(page, `${name}-${step}`);
        expect(await accessibilityFaults(page), step).toEqual([]);
        expect(await sidewaysScroll(page), step).toBe(0);
      };
      const field = (label: string) => page.getByLabel(label, { exact: true });
      const press = (button: string) => page.getByRole('button', { name: button }).click();

      await page.goto(`${shop.url}/dashboard`);
      await lookAt('1-sign-in');
      await field(say.email).fill(email);
      await field(say.password).fill('not the password');
      await press(say.signIn);
      await page.getByRole('alert').filter({ hasText: say.refused }).waitFor();
      expect(await field(say.email).inputValue()).toBe(email);
      await lookAt('2-refused');

      await field(say.password).fill(password);
      await press(say.signIn);
      await page.getByRole('heading', { name: say.ownPassword }).waitFor();
      await page.goto(`${shop.url}/dashboard/conversations/1`);
      await page.getByRole('heading', { name: say.ownPassword }).waitFor();
      await page.goto(`${shop.url}/dashboard`);
      await lookAt('3-own-password');
      const own = `a quiet ${look.size} in the ${look.theme}`;
      await field(say.newPassword).fill(own);
      await field(say.repeat).fill('something else entirely');
      await press(say.save);
      await page.getByRole('alert').filter({ hasText: say.notSame }).waitFor();
      await lookAt('4-not-the-same');
      await field(say.newPassword).fill(own);
      await field(say.repeat).fill(own);
      await press(say.save);

      await page.getByRole('heading', { name: say.conversations }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/dashboard');
      await lookAt('5-dashboard');
      await page.getByRole('link', { name: /кофемолка/ }).click();
      await page.getByRole('article').first().waitFor();
      expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(3);
      await lookAt('6-conversation');
      await page.getByRole('link', { name: look.locale === 'ru' ? 'Смена пароля' : 'Change password' }).click();
      await lookAt('7-change-password');
      await page.getByRole('link', { name: say.keys, exact: true }).click();
      await lookAt('8-keys');
      await field(say.keyName).fill('Telegram');
      await page.getByLabel(say.mayChat).uncheck();
      await press(say.makeKey);
      await page.getByRole('alert').filter({ hasText: say.noScope }).waitFor();
      await lookAt('9-key-without-scope');
      await page.getByLabel(say.mayChat).check();
      await press(say.makeKey);
      const key = await page.getByText(/^vitrina_/).innerText();
      await lookAt('10-key-made');
      expect((await fetch(`${shop.url}/v1/models`, { headers: { Authorization: `Bearer ${key}` } })).status).toBe(200);
      await page.getByRole('link', { name: say.toKeys }).click();
      expect(await page.content()).not.toContain(key);
      await lookAt('11-keys-listed');
      await page.getByRole('button', { name: say.revoke }).first().click();
      await page.getByText(say.revoked, { exact: true }).first().waitFor();
      await lookAt('12-key-revoked');
      expect((await fetch(`${shop.url}/v1/models`, { headers: { Authorization: `Bearer ${key}` } })).status).toBe(401);
      await page.goto(`${shop.url}/dashboard`);
      await press(say.signOut);
      await page.getByRole('button', { name: say.signIn }).waitFor();
      await page.goto(`${shop.url}/dashboard`);
      await page.getByRole('button', { name: say.signIn }).waitFor();

      expect(strangers).toEqual([]);
      // The browser itself notes the pages that were answered with 400 and 401.
      expect(errors.filter((error) => !/status of 40[01]/.test(error))).toEqual([]);
      await context.close();
    });
  });

  test('the admin key opens it too, as the password that the browser asks for', async () => {
    const key = (await readFile(path.join(dataDir, 'admin-api-key'), 'utf8')).trim();
    const context = await house().browser.newContext({
      locale: 'en',
      httpCredentials: { username: 'any', password: key },
    });
    const page = await context.newPage();
    await page.goto(`${shop.url}/dashboard`);
    await page.getByRole('link', { name: 'Use the admin key' }).click();
    await page.getByText('Signed in with the admin key').waitFor();
    await page.getByRole('link', { name: /кофемолка/ }).click();
    await page.getByRole('article').first().waitFor();
    await page.getByRole('link', { name: 'All conversations' }).click();
    await page.getByText('Signed in with the admin key').waitFor();
    await context.close();
  });

  test('the language can be chosen on the page and stays', async () => {
    const { page, context } = await visit(house().browser, { size: 'desktop', theme: 'light', locale: 'ru' }, [
      shop.url,
    ]);
    await page.goto(`${shop.url}/dashboard`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByLabel('E-mail').fill('nobody@example.com');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /do not match/ })
      .waitFor();
    await context.close();
  });
}

/** As the command does that the sign-in page names, here in a process that must ask the running one. */
async function reset(shop: ShopProcess, email: string): Promise<string> {
  const answer = await shop.run(['staff', 'reset-password', email]);
  return /^ {2}One-time password +(\S+)/m.exec(answer)?.[1] ?? answer;
}

async function saySomething(url: string): Promise<void> {
  const call = (place: string, body: object, token?: string) =>
    fetch(`${url}/api/v1/conversations${place}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    }).then((answer) => answer.json() as Promise<{ id: string; token: string }>);
  const { id, token } = await call('', { locale: 'ru' });
  await call(
    `/${id}/messages`,
    { text: 'Нужна кофемолка до 15 000 ₽, чтобы молола под рожковую машину и не гремела' },
    token,
  );
}
