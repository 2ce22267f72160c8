import { testJobQueue } from '../../../test/conformance/job-queue.suite.ts';
import { databasesUnderTest } from '../../../test/factories/test-database.ts';

for (const { name, open } of databasesUnderTest) {
  testJobQueue(name, (onOutcome) => open({ jobs: { onOutcome, pollMilliseconds: 50 } }));
}
