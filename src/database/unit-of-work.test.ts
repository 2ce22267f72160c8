import { testUnitOfWork } from '../../test/conformance/unit-of-work.suite.ts';
import { databasesUnderTest } from '../../test/factories/test-database.ts';

for (const { name, open } of databasesUnderTest) testUnitOfWork(name, open);
