import { testJobQueue } from '../../../test/conformance/job-queue.suite.ts';
import { forEachDatabase } from '../../../test/factories/test-database.ts';

await forEachDatabase(({ name, open }) => {
  testJobQueue(name, (onOutcome) => open({ jobs: { onOutcome, pollMilliseconds: 50 } }));
});
