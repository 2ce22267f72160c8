import type { PgBoss } from 'pg-boss';
import { deadLetterQueueName, queueName } from './job-record.ts';

/** Waiting jobs of a queue by definition name. */
export async function readDepth(boss: PgBoss, queue: string): Promise<Readonly<Record<string, number>>> {
  const { rows } = await boss
    .getDb()
    .executeSql(
      `select data->>'definition' as definition, count(*)::int as count from pgboss.job where name = $1 and state < 'active' group by 1`,
      [queue],
    );
  return Object.fromEntries(rows.map((row: { definition: string; count: number }) => [row.definition, row.count]));
}

export async function readUnfinishedKeys(
  boss: PgBoss,
  queue: string,
  definition: string,
): Promise<ReadonlySet<string>> {
  const prefix = `${definition}:`;
  const { rows } = await boss
    .getDb()
    .executeSql(
      `select singleton_key as key from pgboss.job where name = $1 and state <= 'active' and starts_with(singleton_key, $2)`,
      [queue, prefix],
    );
  return new Set(rows.map((row: { key: string }) => row.key.slice(prefix.length)));
}

/** One statement, so that no letter is lost or doubled; each begins its retries anew. */
export async function redriveDeadLetters(boss: PgBoss): Promise<number> {
  const { rows } = await boss.getDb().executeSql(
    `update pgboss.job as letter
     set name = queue.name, policy = queue.policy, dead_letter = queue.dead_letter, heartbeat_seconds = queue.heartbeat_seconds,
       retry_limit = coalesce((letter.data->>'retryLimit')::int, queue.retry_limit), retry_count = 0,
       retry_delay = queue.retry_delay, retry_backoff = queue.retry_backoff, retry_delay_max = queue.retry_delay_max,
       singleton_key = letter.id::text, start_after = now()
     from pgboss.queue where queue.name = $1 and letter.name = $2 and letter.state < 'active' returning letter.id`,
    [queueName, deadLetterQueueName],
  );
  return rows.length;
}
