import type { Db, PgBoss } from 'pg-boss';
import type { EnqueueOptions, JobDefinition, JobEnqueuer } from '../../core/ports/job-queue.ts';
import { type JobRecord, queueName, toSendOptions } from './job-record.ts';
import { toStorable } from './storable.ts';

/** Enqueues on the connection given, that is inside its open transaction; on the queue's own when undefined. */
export function createEnqueuer(boss: PgBoss, db: Db | undefined): JobEnqueuer {
  const connection = db ? { db } : {};

  return {
    async enqueue<Payload>(definition: JobDefinition<Payload>, payload: Payload, options: EnqueueOptions = {}) {
      const record: JobRecord = { definition: definition.name, payload: toStorable(payload) };
      const sendOptions = { ...toSendOptions(definition, options), ...connection };
      for (;;) {
        const id = await boss.send(queueName, record, sendOptions);
        if (id !== null) return;
        // A job with this key waits already. Touching it locks it, so that no worker takes it before our
        // transaction is visible to it. When it was taken in between, ours is enqueued after all.
        const { singletonKey } = sendOptions;
        const { updated } = await boss.update(queueName, undefined, { singletonKey, match: 'all', ...connection });
        if (updated > 0) return;
      }
    },
  };
}
