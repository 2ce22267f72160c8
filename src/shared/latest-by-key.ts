/**
 * Remembers when each of the last `limit` keys last changed, so that news which arrives out of order (a webhook that
 * the far side retried) does not undo what is known already.
 */
export type LatestByKey = {
  /** False when something later is known of this key; else remembers the date. */
  accepts(key: string, date: Date): boolean;
};

export function createLatestByKey(limit = 5_000): LatestByKey {
  const dates = new Map<string, number>();
  return {
    accepts(key, date) {
      const known = dates.get(key);
      if (known !== undefined && known > date.getTime()) return false;
      dates.delete(key);
      dates.set(key, date.getTime());
      if (dates.size > limit) {
        for (const oldest of dates.keys()) {
          dates.delete(oldest);
          break;
        }
      }
      return true;
    },
  };
}
