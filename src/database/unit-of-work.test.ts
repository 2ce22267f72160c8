import { testUnitOfWork } from '../../test/conformance/unit-of-work.suite.ts';
import { forEachDatabase } from '../../test/factories/test-database.ts';

await forEachDatabase(({ name, open }) => testUnitOfWork(name, open));
