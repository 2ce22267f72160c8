import { loadEnvironmentFile, readConfig } from '../config.ts';
import { createVitrina } from '../main.ts';
import { createLogger } from '../shared/logger.ts';
import { type Command, definedFlags } from './command.ts';
import { UsageError } from './print-failure.ts';
import { printReport } from './print-report.ts';
import { createProgress } from './progress.ts';

/** Exit 1 when anything was refused or all was held, so that a script notices. */
export const importCommand: Command = async ({ flags, positionals }) => {
  const folder = positionals[0] ?? flags.company;
  if (!folder) throw new UsageError('Name the company folder: vitrina import DIR.');
  const config = readConfig(loadEnvironmentFile(), { ...definedFlags(flags), company: folder });
  const vitrina = await createVitrina(
    { ...config, trackers: [], role: config.databaseUrl ? 'web' : 'all' },
    createLogger('warn'),
  );
  try {
    const progress = createProgress('Importing');
    const report = await vitrina.importFolder(config.companyDir, progress.update, flags.confirm).finally(progress.stop);
    if (flags.json) console.log(JSON.stringify(report, null, 2));
    else printReport(report);
    return report.refused.length > 0 || report.held ? 1 : 0;
  } finally {
    await vitrina.close();
  }
};
