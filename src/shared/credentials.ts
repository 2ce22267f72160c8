import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Credentials } from '../core/ports/credentials.ts';
import { hashToken } from './random-ids.ts';

type Cost = { readonly N: number; readonly r: number; readonly p: number };

const derive = promisify<string, Buffer, number, Cost & { maxmem: number }, Buffer>(scrypt);

/**
 * scrypt at the strength that OWASP's cheat sheet on password storage asks for: 32 MB and about 0.2 s. Its variant of 16 MB holds more
 * memory in the end: glibc keeps blocks of that size for each of Node's four threads (64 MB after eight sums, measured), and
 * gives larger ones back at once. A stored hash names its own cost, so that a later version may raise it.
 */
const cost: Cost = { N: 2 ** 15, r: 8, p: 3 };
const keyBytes = 32;
/** No hash of any password: comparing with it costs the same and always fails. */
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

export function createCredentials(): Credentials {
  const oneAtATime = createLine();
  const sum = (password: string, salt: Buffer, { N, r, p }: Cost) =>
    oneAtATime(() => derive(password.normalize('NFC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }));

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
