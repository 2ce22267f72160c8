import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from '../../../src/core/staff/staff-member.ts';
import type { Subject } from './subject.ts';

function aMember(changes: Partial<StaffMember> = {}): StaffMember {
  const id = randomUUID();
  return {
    id,
    email: `${id}@example.com`,
    role: 'owner',
    passwordHash: 'hash',
    passwordKind: 'one-time',
    createdAt: new Date('2026-03-01T10:00:00.123Z'),
    ...changes,
  };
}

export function testStaffRepositories({ repositories, unitOfWork }: Subject): void {
  describe('staff', () => {
    const members = [1, 2, 3, 4].map(() => aMember());
    const now = new Date('2026-03-01T12:00:00.000Z');

    it('adds one first member, however many try at once', async () => {
      const added = await Promise.all(members.map((member) => unitOfWork().run(({ staff }) => staff.addFirst(member))));
      expect(added.filter(Boolean)).toHaveLength(1);
      const first = members[added.indexOf(true)]!;
      expect(await repositories().staff.list()).toEqual([first]);
      expect(await repositories().staff.findByEmail(first.email)).toEqual(first);
      expect(await repositories().staff.findByEmail("' or 1=1 --")).toBeUndefined();
      expect(await unitOfWork().run(({ staff }) => staff.lock(first.id))).toEqual(first);
    });

    it('keeps a new password', async () => {
      const [member] = await repositories().staff.list();
      const password = { passwordHash: 'another', passwordKind: 'chosen' as const };
      await repositories().staff.savePassword(member!.id, password);
      expect(await repositories().staff.findByEmail(member!.email)).toEqual({ ...member, ...password });
    });

    it('finds a session until it expires, is removed, or its member is signed out', async () => {
      const [member] = await repositories().staff.list();
      const { staffSessions } = repositories();
      const aSession = (seconds: number) => ({
        tokenHash: randomUUID(),
        staffId: member!.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + seconds * 1000),
      });
      const [past, short, long] = [aSession(0), aSession(10), aSession(100)];
      for (const session of [past, short, long]) await staffSessions.add(session);
      expect(await staffSessions.findLive(short.tokenHash, now)).toEqual({ session: short, member });
      expect(await staffSessions.findLive(past.tokenHash, now)).toBeUndefined();
      expect(await staffSessions.findLive('unknown', now)).toBeUndefined();

      const later = new Date(now.getTime() + 50_000);
      expect(await staffSessions.findLive(short.tokenHash, later)).toBeUndefined();
      await staffSessions.extend(short.tokenHash, new Date(now.getTime() + 60_000));
      expect(await staffSessions.findLive(short.tokenHash, later)).toBeDefined();

      await staffSessions.removeExpired(later);
      expect(await staffSessions.findLive(past.tokenHash, new Date(0))).toBeUndefined();
      await staffSessions.remove(short.tokenHash);
      expect(await staffSessions.findLive(short.tokenHash, now)).toBeUndefined();
      expect(await staffSessions.findLive(long.tokenHash, now)).toBeDefined();
      await staffSessions.removeOfMember(member!.id);
      expect(await staffSessions.findLive(long.tokenHash, now)).toBeUndefined();
    });
  });

  describe('a setting kept first', () => {
    it('is one for all that try at once, and stays', async () => {
      const key = randomUUID();
      const kept = await Promise.all(['a', 'b', 'c'].map((value) => repositories().settings.keepFirst(key, value)));
      expect(new Set(kept).size).toBe(1);
      expect(await repositories().settings.keepFirst(key, 'd')).toBe(kept[0]);
    });
  });
}
