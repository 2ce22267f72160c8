import type { StaffMember } from '../../core/staff/staff-member.ts';
import { index, pgTable, unique } from '../orm.ts';
import { id, instant, storableText } from './columns.ts';

export const staff = pgTable(
  'staff',
  {
    id: id().primaryKey(),
    /** As `normalizeEmail` writes it. */
    email: storableText().notNull(),
    role: storableText().$type<StaffMember['role']>().notNull(),
    passwordHash: storableText().notNull(),
    passwordKind: storableText().$type<StaffMember['passwordKind']>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique('staff_email').on(table.email)],
);

export const staffSessions = pgTable(
  'staff_sessions',
  {
    /** SHA-256 of the token: a read database signs nobody in. */
    tokenHash: storableText().primaryKey(),
    staffId: id()
      .notNull()
      .references(() => staff.id, { onDelete: 'cascade' }),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('staff_sessions_member').on(table.staffId), index('staff_sessions_expiry').on(table.expiresAt)],
);
