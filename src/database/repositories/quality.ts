import type { FeedbackRepository, GapRepository, VerdictRepository } from '../../core/ports/repositories.ts';
import type { Executor } from '../executor.ts';
import { desc } from '../orm.ts';
import { feedback, gaps, guardVerdicts } from '../schema/quality.ts';

export function createGapRepository(db: Executor): GapRepository {
  return {
    async append(gap) {
      await db.insert(gaps).values(gap);
    },
    async list(limit) {
      return await db.select().from(gaps).orderBy(desc(gaps.createdAt), desc(gaps.id)).limit(limit);
    },
  };
}

export function createVerdictRepository(db: Executor): VerdictRepository {
  return {
    async append(verdict) {
      await db.insert(guardVerdicts).values(verdict);
    },
    async list(limit) {
      return await db
        .select()
        .from(guardVerdicts)
        .orderBy(desc(guardVerdicts.createdAt), desc(guardVerdicts.id))
        .limit(limit);
    },
  };
}

export function createFeedbackRepository(db: Executor): FeedbackRepository {
  return {
    async append(given) {
      await db.insert(feedback).values(given);
    },
  };
}
