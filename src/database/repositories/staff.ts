import type { StaffRepository, StaffSessionRepository } from '../../core/ports/staff-repositories.ts';
import type { Executor } from '../executor.ts';
import { and, asc, eq, gt, lte, sql } from '../orm.ts';
import { staff, staffSessions } from '../schema/staff.ts';

export function createStaffRepository(db: Executor): StaffRepository {
  return {
    async addFirst(member) {
      // A count says nothing of what another transaction is about to add; the lock lets one of them through.
      await db.execute(sql`lock table ${staff} in share row exclusive mode`);
      if ((await db.$count(staff)) > 0) return false;
      await db.insert(staff).values(member);
      return true;
    },

    async findByEmail(email) {
      const [row] = await db.select().from(staff).where(eq(staff.email, email));
      return row;
    },

    async lock(id) {
      const [row] = await db.select().from(staff).where(eq(staff.id, id)).for('update');
      return row;
    },

    async savePassword(id, { passwordHash, passwordKind }) {
      await db.update(staff).set({ passwordHash, passwordKind }).where(eq(staff.id, id));
    },

    async list() {
      return await db.select().from(staff).orderBy(asc(staff.createdAt), asc(staff.id));
    },
  };
}

export function createStaffSessionRepository(db: Executor): StaffSessionRepository {
  return {
    async add(session) {
      await db.insert(staffSessions).values(session);
    },

    async findLive(tokenHash, now) {
      const [row] = await db
        .select({ session: staffSessions, member: staff })
        .from(staffSessions)
        .innerJoin(staff, eq(staff.id, staffSessions.staffId))
        .where(and(eq(staffSessions.tokenHash, tokenHash), gt(staffSessions.expiresAt, now)));
      return row;
    },

    async extend(tokenHash, expiresAt) {
      await db.update(staffSessions).set({ expiresAt }).where(eq(staffSessions.tokenHash, tokenHash));
    },

    async remove(tokenHash) {
      await db.delete(staffSessions).where(eq(staffSessions.tokenHash, tokenHash));
    },

    async removeOfMember(staffId) {
      await db.delete(staffSessions).where(eq(staffSessions.staffId, staffId));
    },

    async removeExpired(now) {
      await db.delete(staffSessions).where(lte(staffSessions.expiresAt, now));
    },
  };
}
