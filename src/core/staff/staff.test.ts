import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../../../test/factories/test-database.ts';
import type { Database } from '../../database/open-database.ts';
import type { Credentials } from '../ports/credentials.ts';
import { makeFirstOwner } from './make-first-owner.ts';
import { findSession, type LiveSession, signOut } from './open-session.ts';
import { resetPassword } from './reset-password.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';
import type { StaffDependencies } from './staff-dependencies.ts';

const hours = 60 * 60 * 1000;

/** Quick, and tells what it was asked. */
function plainCredentials() {
  const compared: (string | undefined)[] = [];
  const credentials: Credentials = {
    hashPassword: async (password) => `hash of ${password}`,
    async isPassword(password, hash) {
      compared.push(hash);
      return hash === `hash of ${password}`;
    },
    oneTimePassword: () => `once-${randomUUID()}`,
    token: () => randomUUID(),
    hashToken: (token) => `hashed ${token}`,
  };
  return { credentials, compared };
}

await forEachDatabase(({ name, open }) => {
  describe(`staff on ${name}`, () => {
    let database: Database;
    let now = Date.UTC(2026, 2, 1, 9);
    let logged: string[] = [];
    const { credentials, compared } = plainCredentials();
    const log = (facts: object, message: string) => void logged.push(JSON.stringify({ ...facts, message }));
    let dependencies: StaffDependencies;
    let oneTimePassword = '';
    const email = 'owner@example.com';
    const own = 'quiet river stone';

    beforeAll(async () => {
      database = await open();
      dependencies = {
        unitOfWork: database.unitOfWork,
        credentials,
        ids: { next: () => randomUUID(), token: () => randomUUID() },
        clock: { now: () => new Date(now) },
        logger: { debug: log, info: log, warn: log, error: log },
      };
    });
    afterAll(() => database.close());
    beforeEach(async () => {
      logged = [];
      const made = await makeFirstOwner(email, dependencies);
      oneTimePassword = made?.oneTimePassword ?? (await resetPassword(email, dependencies)) ?? '';
    });

    const enter = async (password: string): Promise<LiveSession | undefined> => {
      const signedIn = await signIn({ email, password }, dependencies);
      return signedIn && findSession(signedIn.token, dependencies);
    };

    it('makes one first owner, however many processes start at once', async () => {
      const another = await open();
      try {
        const made = await Promise.all(
          ['a', 'b', 'c', 'd'].map((one) =>
            makeFirstOwner(`${one}@example.com`, { ...dependencies, unitOfWork: another.unitOfWork }),
          ),
        );
        expect(made.filter(Boolean)).toHaveLength(1);
        expect(await another.unitOfWork.read.staff.list()).toHaveLength(1);
      } finally {
        await another.close();
      }
    });

    it('compares once and answers the same, whether the address is unknown or the password wrong', async () => {
      compared.length = 0;
      logged = [];
      for (const given of [email, 'nobody@example.com', "' or '1'='1", 'a\u0000b@example.com'])
        expect(await signIn({ email: given, password: 'wrong' }, dependencies)).toBeUndefined();
      expect(compared).toEqual([`hash of ${oneTimePassword}`, undefined, undefined, undefined]);
      expect(new Set(logged).size).toBe(1);
    });

    it('a one-time password opens the choice of an own one, in the browser that came last', async () => {
      const first = await enter(oneTimePassword);
      const second = await enter(` ${oneTimePassword}\n`);
      expect(second?.member.passwordKind).toBe('one-time');
      const choice = { password: own, currentPassword: undefined };
      expect(await setPassword(first as LiveSession, choice, dependencies)).toEqual({ outcome: 'session-ended' });
      expect(await setPassword(second as LiveSession, choice, dependencies)).toMatchObject({ outcome: 'set' });
      expect(await enter(oneTimePassword)).toBeUndefined();
      expect((await enter(own))?.member.passwordKind).toBe('chosen');
    });

    it('of two choices at once one counts', async () => {
      const session = (await enter(oneTimePassword)) as LiveSession;
      const results = await Promise.all(
        ['first of two choices', 'second of two choices'].map((password) =>
          setPassword(session, { password, currentPassword: undefined }, dependencies),
        ),
      );
      expect(results.map(({ outcome }) => outcome).toSorted()).toEqual(['session-ended', 'set']);
    });

    it.each([
      ['eleven letters', 'abcdefghijk', 'too-short'],
      ['eleven signs of two code units', '🙂'.repeat(11), 'too-short'],
      ['257 letters', 'a'.repeat(257), 'too-long'],
      ['the address', ' Owner@Example.com ', 'is-email'],
    ])('refuses as a new password %s', async (_what, password, fault) => {
      const session = (await enter(oneTimePassword)) as LiveSession;
      const result = await setPassword(session, { password, currentPassword: undefined }, dependencies);
      expect(result).toEqual({ outcome: 'unfit', fault });
      expect(await enter(oneTimePassword)).toBeDefined();
    });

    it('refuses the one-time password as an own one', async () => {
      const session = (await enter(oneTimePassword)) as LiveSession;
      const again = { password: oneTimePassword, currentPassword: undefined };
      expect(await setPassword(session, again, dependencies)).toEqual({ outcome: 'unfit', fault: 'is-old' });
    });

    it('a change of password wants the current one and signs every browser out', async () => {
      const chosen = await setPassword(
        (await enter(oneTimePassword)) as LiveSession,
        { password: own, currentPassword: undefined },
        dependencies,
      );
      const here = await findSession(chosen.outcome === 'set' ? chosen.token : '', dependencies);
      const elsewhere = await signIn({ email, password: own }, dependencies);
      const change = { password: 'another quiet stone', currentPassword: 'wrong' };
      expect(await setPassword(here as LiveSession, change, dependencies)).toEqual({ outcome: 'wrong-current' });
      expect(await findSession(elsewhere?.token ?? '', dependencies)).toBeDefined();
      expect(await setPassword(here as LiveSession, { ...change, currentPassword: own }, dependencies)).toMatchObject({
        outcome: 'set',
      });
      expect(await findSession(elsewhere?.token ?? '', dependencies)).toBeUndefined();
      expect(await enter(own)).toBeUndefined();
      expect(await enter('another quiet stone')).toBeDefined();
    });

    it('a session lasts twelve hours from its last use, to the minute', async () => {
      const { token } = (await signIn({ email, password: oneTimePassword }, dependencies)) ?? { token: '' };
      now += 5 * 60 * 1000;
      expect(await findSession(token, dependencies)).toMatchObject({ isExtended: false });
      now += 11 * hours;
      expect(await findSession(token, dependencies)).toMatchObject({ isExtended: true });
      now += 12 * hours - 1000;
      expect(await findSession(token, dependencies)).toMatchObject({ isExtended: true });
      now += 12 * hours;
      expect(await findSession(token, dependencies)).toBeUndefined();
    });

    it('ends with signing out and with a reset', async () => {
      const out = (await enter(oneTimePassword)) as LiveSession;
      await signOut(out, dependencies);
      expect(await database.unitOfWork.read.staffSessions.findLive(out.tokenHash, new Date(now))).toBeUndefined();
      const reset = (await enter(oneTimePassword)) as LiveSession;
      const next = await resetPassword(' OWNER@example.com', dependencies);
      expect(await database.unitOfWork.read.staffSessions.findLive(reset.tokenHash, new Date(now))).toBeUndefined();
      expect(await enter(oneTimePassword)).toBeUndefined();
      expect(await enter(next ?? '')).toBeDefined();
      expect(await resetPassword('nobody@example.com', dependencies)).toBeUndefined();
    });

    it('stores no token and logs no address and no password', async () => {
      const { token } = (await signIn({ email, password: oneTimePassword }, dependencies)) ?? { token: 'none' };
      await signIn({ email, password: 'wrong' }, dependencies);
      expect(await database.unitOfWork.read.staffSessions.findLive(token, new Date(now))).toBeUndefined();
      expect(logged.length).toBeGreaterThanOrEqual(2);
      for (const line of logged) expect(line).not.toMatch(/example\.com|once-|wrong/);
    });
  });
});
