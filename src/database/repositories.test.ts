import { testRepositories } from '../../test/conformance/repositories.suite.ts';
import { forEachDatabase } from '../../test/factories/test-database.ts';

await forEachDatabase(({ name, open }) => testRepositories(name, open));
