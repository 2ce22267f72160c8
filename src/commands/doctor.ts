import { access, constants, statfs } from 'node:fs/promises';
import path from 'node:path';
import { checkHostedModel } from '../assistant/models/hosted/check-hosted-model.ts';
import { type Config, loadEnvironmentFile, readConfig } from '../config.ts';
import { isVitrinaError } from '../core/errors.ts';
import { openDatabase } from '../database/open-database.ts';
import { createLogger } from '../shared/logger.ts';
import { checkRedis } from '../shared/redis-connection.ts';
import { createTrackers } from '../trackers/registry.ts';
import { checkSearch } from './check-search.ts';
import { checkBudgets, checkPrices } from './check-usage.ts';
import { type Command, definedFlags } from './command.ts';
import type { Finding } from './finding.ts';

/** Checks everything a start needs and says how to mend it. Exit 1 when something would stop the start. */
export const doctorCommand: Command = async ({ flags }) => {
  const findings: Finding[] = [nodeVersion()];
  let config: Config | undefined;
  try {
    config = readConfig(loadEnvironmentFile(), definedFlags(flags));
    findings.push({ what: 'Settings', state: 'ok', detail: 'complete' });
  } catch (error) {
    findings.push({
      what: 'Settings',
      state: 'problem',
      detail: String(error instanceof Error ? error.message : error),
    });
  }
  if (config)
    findings.push(
      await companyFolder(config),
      await disk(config),
      ...checkPrices(config),
      ...(await database(config)),
      ...(await redis(config)),
      ...(await checkSearch(config)),
      ...(await models(config)),
      ...(await trackers(config)),
    );
  if (flags.json) console.log(JSON.stringify({ findings }, null, 2));
  else
    for (const { what, state, detail } of findings)
      console.log(`${{ ok: 'ok     ', warning: 'warning', problem: 'PROBLEM' }[state]}  ${what.padEnd(16)} ${detail}`);
  return findings.some((finding) => finding.state === 'problem') ? 1 : 0;
};

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > 22 || (major === 22 && minor >= 18);
  return isNew
    ? { what: 'Node', state: 'ok', detail: process.versions.node }
    : {
        what: 'Node',
        state: 'problem',
        detail: `${process.versions.node} is too old. Use 22.18 or newer; \`npm ci\` brings 24 on Linux x64, and npm scripts use it.`,
      };
}

async function companyFolder({ companyDir }: Config): Promise<Finding> {
  const hasCatalog = await access(path.join(companyDir, 'catalog')).then(
    () => true,
    () => false,
  );
  return hasCatalog
    ? { what: 'Company folder', state: 'ok', detail: companyDir }
    : {
        what: 'Company folder',
        state: 'problem',
        detail: `${companyDir} has no catalog/. Put a price list there, e.g. catalog/prices.csv.`,
      };
}

async function disk({ dataDir }: Config): Promise<Finding> {
  let folder = dataDir;
  while (
    !(await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ))
  ) {
    const parent = path.dirname(folder);
    if (
      parent === folder ||
      (await access(folder).then(
        () => true,
        () => false,
      ))
    ) {
      return {
        what: 'Data folder',
        state: 'problem',
        detail: `${dataDir} cannot be written. Set DATA_DIR to a folder that this user owns.`,
      };
    }
    folder = parent;
  }
  const { bavail, bsize } = await statfs(folder);
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024);
  return {
    what: 'Data folder',
    state: megabytes < 500 ? 'warning' : 'ok',
    detail: `${dataDir} (${megabytes} MB free)`,
  };
}

async function database(config: Config): Promise<Finding[]> {
  const { databaseUrl, dataDir } = config;
  const what = databaseUrl ? 'PostgreSQL' : 'Embedded database';
  try {
    const opened = await openDatabase({
      databaseUrl,
      dataDir,
      logger: createLogger('silent'),
      clock: { now: () => new Date() },
    });
    await opened.ping();
    const budgets = await checkBudgets(config, opened.unitOfWork.read);
    await opened.close();
    return [{ what, state: 'ok', detail: 'opens, migrated' }, ...budgets];
  } catch (error) {
    if (isVitrinaError(error) && error.code === 'DATA_FOLDER_IN_USE')
      return [{ what, state: 'ok', detail: `serves another process: ${error.message.replace(/ Stop it.*$/s, '')}` }];
    return [{ what, state: 'problem', detail: error instanceof Error ? error.message : String(error) }];
  }
}

async function redis({ redisUrl }: Config): Promise<Finding[]> {
  if (redisUrl === undefined) return [];
  const what = 'Redis';
  try {
    return (await checkRedis(redisUrl)) === 'answers'
      ? [{ what, state: 'ok', detail: 'answers' }]
      : [
          {
            what,
            state: 'warning',
            detail:
              'does not answer at REDIS_URL; several processes would not see each other’s live messages, and each would count limits for itself',
          },
        ];
  } catch (error) {
    return [{ what, state: 'problem', detail: error instanceof Error ? error.message : String(error) }];
  }
}

async function models({ models: { hosted } }: Config): Promise<Finding[]> {
  if (hosted.length === 0)
    return [
      { what: 'Models', state: 'ok', detail: 'the built-in model answers; docs/models.md tells how to set up others' },
    ];
  return Promise.all(hosted.map(async (one) => ({ what: one.name, ...(await checkHostedModel(one)) })));
}

async function trackers(config: Config): Promise<Finding[]> {
  if (config.trackers.length === 0)
    return [
      {
        what: 'Trackers',
        state: 'ok',
        detail: 'none set up; requests stay in the database and GET /api/v1/admin/requests',
      },
    ];
  return Promise.all(
    (await createTrackers(config.trackers)).map(async (tracker): Promise<Finding> => {
      try {
        const { missingColumns } = await tracker.prepare([]);
        return {
          what: `Tracker ${tracker.name}`,
          state: missingColumns.length > 0 ? 'warning' : 'ok',
          detail: missingColumns.length > 0 ? `columns missing: ${missingColumns.join(', ')}` : 'answers',
        };
      } catch (error) {
        return {
          what: `Tracker ${tracker.name}`,
          state: 'problem',
          detail: error instanceof Error ? error.message : String(error),
        };
      }
    }),
  );
}
