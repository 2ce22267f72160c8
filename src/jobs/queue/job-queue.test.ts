import { afterAll } from 'vitest';
import { testJobQueue } from '../../../test/conformance/job-queue.suite.ts';
import { forEachDatabase, openReusableTestDatabase } from '../../../test/factories/test-database.ts';

const reusable = await openReusableTestDatabase();
afterAll(reusable.close);

await forEachDatabase(({ name, open }) => {
  testJobQueue(name, (onOutcome) => {
    const jobs = { onOutcome, pollMilliseconds: 50 };
    return name === 'PGlite' ? reusable.renew(jobs) : open({ jobs });
  });
});
