import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Credentials } from '../core/ports/credentials.ts';
import { hashToken } from './random-ids.ts';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt);

/**
 * scrypt at the strength that OWASP's cheat sheet on password storage asks for, in the variant that needs the least memory:
 * 16 MB and about 0.2 s. A stored hash names its own cost, so that a later version may raise it.
 */
const cost = { N: 2 ** 14, r: 8, p: 5 } as const;
const keyBytes = 32;
/** No hash of any password: comparing with it costs the same and always fails. */
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

export function createCredentials(): Credentials {
  const oneAtATime = createLine();
  const sum = (password: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }) =>
    oneAtATime(() => derive(password.normalize('NFC'), salt, keyBytes, { N, r, p }));

  return {
    async hashPassword(password) {
      const salt = randomBytes(16);
      const key = await sum(password, salt, cost);
      return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
    },

    async isPassword(password, hash) {
      const [kind, N, r, p, salt = '', key = ''] = (hash ?? nobody).split('$');
      if (kind !== 'scrypt') throw new Error('A stored password is hashed in a way that this version does not know.');
      const wanted = Buffer.from(key, 'base64url');
      const given = await sum(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
      return given.length === wanted.length && timingSafeEqual(given, wanted) && hash !== undefined;
    },

    oneTimePassword: () => Array.from({ length: 4 }, () => letters(4)).join('-'),
    token: () => randomBytes(24).toString('base64url'),
    hashToken,
  };
}

/** Without what is easily mistaken for another, and without vowels, so that no group is a word. */
const alphabet = 'bcdfghjkmnpqrstvwxz23456789';

function letters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Many sign-ins at once would each take memory and a thread that files and the database need; so they queue. */
function createLine() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
