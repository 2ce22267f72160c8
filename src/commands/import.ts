import type { ImportReport } from '../../contracts/import-report.ts';
import { type Config, loadEnvironmentFile, readConfig } from '../config.ts';
import { createVitrina } from '../main.ts';
import { createLogger } from '../shared/logger.ts';
import { callRunningServer, orAtRunningServer } from './call-running-server.ts';
import { type Command, definedFlags } from './command.ts';
import { UsageError } from './print-failure.ts';
import { printReport } from './print-report.ts';
import { createProgress } from './progress.ts';

/** A large catalog takes minutes to read. */
const longestImportSeconds = 3_600;

/** Exit 1 when anything was refused or all was held, so that a script notices. A running server imports by itself, since the database is its. */
export const importCommand: Command = async ({ flags, positionals }) => {
  const folder = positionals[0] ?? flags.company;
  if (!folder) throw new UsageError('Name the company folder: vitrina import DIR.');
  const config = readConfig(loadEnvironmentFile(), { ...definedFlags(flags), company: folder });
  const report = await orAtRunningServer<ImportReport>(
    () => importHere(config, flags.confirm),
    () =>
      callRunningServer(
        {
          method: 'POST',
          path: '/import',
          body: { path: config.companyDir, confirm: flags.confirm === true },
          seconds: longestImportSeconds,
        },
        config,
      ),
  );
  if (flags.json) console.log(JSON.stringify(report, null, 2));
  else printReport(report);
  return report.refused.length > 0 || report.held ? 1 : 0;
};

async function importHere(config: Config, isConfirmed: boolean | undefined): Promise<ImportReport> {
  const vitrina = await createVitrina(
    { ...config, trackers: [], role: config.databaseUrl ? 'web' : 'all' },
    createLogger('warn'),
  );
  try {
    const progress = createProgress('Importing');
    return await vitrina.importFolder(config.companyDir, progress.update, isConfirmed).finally(progress.stop);
  } finally {
    await vitrina.close();
  }
}
