import type { CompanyRepository, SettingRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { eq } from '../orm.ts';
import { company, settings } from '../schema/company.ts';

export function createCompanyRepository(db: Executor): CompanyRepository {
  return {
    async find() {
      const [row] = await db.select({ materials: company.materials, hash: company.hash }).from(company);
      return row;
    },

    async save(materials, hash) {
      await db
        .insert(company)
        .values({ materials, hash })
        .onConflictDoUpdate({ target: company.id, set: { materials, hash } });
    },
  };
}

export function createSettingRepository(db: Executor): SettingRepository {
  return {
    async find(key) {
      const [row] = await db.select().from(settings).where(eq(settings.key, key));
      return row?.value;
    },

    async save(key, value) {
      await db.insert(settings).values({ key, value }).onConflictDoUpdate({ target: settings.key, set: { value } });
    },

    async keepFirst(key, value) {
      await db.insert(settings).values({ key, value }).onConflictDoNothing();
      const [row] = await db.select().from(settings).where(eq(settings.key, key));
      return row?.value;
    },
  };
}
