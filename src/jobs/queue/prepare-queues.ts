import type { PgBoss } from 'pg-boss';
import { deadLetterQueueName, queueName, queueOptions, queuePolicy } from './job-record.ts';

/**
 * Creates what is missing and warms the library's cache of queues: on an embedded database the first use of
 * a queue that is not cached, inside a transaction, would wait for that very transaction for ever.
 */
export async function prepareQueues(boss: PgBoss): Promise<void> {
  await boss.start();
  const letterOptions = { retentionSeconds: queueOptions.retentionSeconds };
  const existing = new Set((await boss.getQueues([queueName, deadLetterQueueName])).map((queue) => queue.name));
  if (existing.has(deadLetterQueueName)) await boss.updateQueue(deadLetterQueueName, letterOptions);
  else await boss.createQueue(deadLetterQueueName, letterOptions);
  if (existing.has(queueName)) await boss.updateQueue(queueName, queueOptions);
  else await boss.createQueue(queueName, { ...queueOptions, policy: queuePolicy, deadLetter: deadLetterQueueName });
  for (const name of [queueName, deadLetterQueueName]) {
    await boss.update(name, undefined, { singletonKey: 'nothing has this key' });
  }
}

/**
 * Jobs that an embedded database shows as running belong to a process that is dead, as there can be one
 * only. They are run again at once instead of after their heartbeat has run out.
 */
export async function recoverOrphans(boss: PgBoss): Promise<void> {
  await boss
    .getDb()
    .executeSql(
      `update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null where name = $1 and state = 'active'`,
      [queueName],
    );
}

/**
 * Hears of jobs that other processes enqueue; without it they wait for the next poll. Resolves to the function that ends it:
 * the connection is not the library's to close, and an open one keeps the process alive.
 */
export async function listenForJobs(boss: PgBoss, wake: () => void): Promise<() => Promise<void>> {
  const subscription = await boss.getDb().listen?.('vitrina_jobs', wake, wake);
  return async () => await subscription?.close();
}
