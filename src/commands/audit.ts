import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditReport } from '../../contracts/audit.ts';
import { auditCompany } from '../auditing/audit-company.ts';
import { type Config, loadEnvironmentFile, readConfig } from '../config.ts';
import { createVitrina } from '../main.ts';
import { createLogger } from '../shared/logger.ts';
import { callRunningServer, orAtRunningServer } from './call-running-server.ts';
import { type Command, definedFlags } from './command.ts';
import { auditText } from './print-audit.ts';
import { UsageError } from './print-failure.ts';
import { createProgress } from './progress.ts';

/** Exit 1 when there is a gap of the highest severity, so that a script notices. */
export const auditCommand: Command = async ({ flags, positionals }) => {
  const [folder] = positionals;
  if (flags.language !== undefined && !['ru', 'en'].includes(flags.language))
    throw new UsageError(`--language must be ru or en, not "${flags.language}".`);
  const config = readConfig(loadEnvironmentFile(), {
    ...definedFlags(flags),
    ...(folder === undefined ? {} : { company: folder }),
  });
  const query = flags.language === undefined ? '' : `?language=${flags.language}`;
  const report =
    folder === undefined
      ? await orAtRunningServer<AuditReport>(
          () => auditStored(config, flags.language),
          () => callRunningServer({ method: 'GET', path: `/audit${query}` }, config),
        )
      : await auditFolder(config, flags.language);
  console.log(flags.json ? JSON.stringify(report, null, 2) : auditText(report));
  return report.counts.high > 0 ? 1 : 0;
};

/** What DATA_DIR or DATABASE_URL holds, with what customers asked. */
async function auditStored(config: Config, language: string | undefined): Promise<AuditReport> {
  const vitrina = await createVitrina(
    { ...config, trackers: [], role: config.databaseUrl ? 'web' : 'all' },
    createLogger('warn'),
  );
  const { unitOfWork, search, clock } = vitrina.services;
  return auditCompany({ read: unitOfWork.read, passages: search.passages, clock }, { language }).finally(() =>
    vitrina.close(),
  );
}

/** A folder by itself: into a database of its own that is thrown away, whatever the settings name. */
async function auditFolder(config: Config, language: string | undefined): Promise<AuditReport> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vitrina-audit-'));
  try {
    const vitrina = await createVitrina(
      { ...config, dataDir, databaseUrl: undefined, redisUrl: undefined, trackers: [], role: 'all' },
      createLogger('error'),
    );
    try {
      const progress = createProgress('Reading');
      await vitrina.importFolder(config.companyDir, progress.update).finally(progress.stop);
      const { unitOfWork, search, clock } = vitrina.services;
      return await auditCompany({ read: unitOfWork.read, passages: search.passages, clock }, { language });
    } finally {
      await vitrina.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
