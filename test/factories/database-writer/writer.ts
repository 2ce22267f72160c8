/** A process that writes to an embedded database and says, a line each, what was confirmed to it. Killed by its test. */
import { openDatabase } from '../../../src/database/open-database.ts';
import { hangingJob } from './hanging-job.ts';

const [dataDir = '', work] = process.argv.slice(2);
const logger = { debug() {}, info() {}, warn: console.error, error: console.error };
const { unitOfWork, jobQueue } = await openDatabase({ dataDir, logger, clock: { now: () => new Date() } });

if (work === 'hanging-job') {
  jobQueue.handle(hangingJob, () => {
    console.log('running');
    return new Promise<void>(() => {});
  });
  await jobQueue.start({ isWorker: true });
  await jobQueue.enqueue(hangingJob, { text: 'interrupted' });
} else {
  await Promise.all(Array.from({ length: 4 }, (_, index) => writeForEver(`writer-${index}`)));
}

async function writeForEver(name: string): Promise<void> {
  for (let number = 0; ; number += 1) {
    const key = `${name}-${number}`;
    await unitOfWork.run((transaction) => transaction.settings.save(key, `value of ${key}`));
    console.log(key);
  }
}
