import { testRepositories } from '../../test/conformance/repositories.suite.ts';
import { databasesUnderTest } from '../../test/factories/test-database.ts';

for (const { name, open } of databasesUnderTest) testRepositories(name, open);
