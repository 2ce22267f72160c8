import { describe, expect, it } from 'vitest';
import { createCredentials } from './credentials.ts';

const credentials = createCredentials();

describe('credentials', () => {
  it.each([
    ['words', 'quiet river stone'],
    ['other scripts and signs', 'тихая река 🙂 石'],
    ['a megabyte', 'x'.repeat(1024 * 1024)],
    ['nothing', ''],
    ['half a surrogate', 'abc\ud800'],
  ])('knows a password of %s again, and only that', async (_what, password) => {
    const hash = await credentials.hashPassword(password);
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
    expect(await credentials.isPassword(password, hash)).toBe(true);
    expect(await credentials.isPassword(`${password} `, hash)).toBe(false);
  });

  it('takes two ways to write one letter as the same', async () => {
    const hash = await credentials.hashPassword('cafe\u0301 noisette');
    expect(await credentials.isPassword('caf\u00e9 noisette', hash)).toBe(true);
  });

  it('salts: one password has another hash each time', async () => {
    expect(await credentials.hashPassword('same')).not.toBe(await credentials.hashPassword('same'));
  });

  it('has no password for nobody, not even the one that its decoy is made of', async () => {
    for (const password of ['', 'A', 'A'.repeat(22)])
      expect(await credentials.isPassword(password, undefined)).toBe(false);
  });

  it('refuses to guess at a hash it does not know', async () => {
    await expect(credentials.isPassword('x', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow(/does not know/);
  });

  it('makes one-time passwords that differ and can be read out', () => {
    const made = Array.from({ length: 200 }, () => credentials.oneTimePassword());
    expect(new Set(made).size).toBe(200);
    for (const password of made) expect(password).toMatch(/^[b-df-hj-np-tv-xz2-9]{4}(-[b-df-hj-np-tv-xz2-9]{4}){3}$/);
  });
});
