import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Config, demoCompanyDir, hasPgvector, loadEnvironmentFile, readConfig } from '../config.ts';
import type { Logger } from '../core/ports/logger.ts';
import { openFolder } from '../database/pglite/open-folder.ts';
import type { Vitrina } from '../main.ts';
import { adminKeyFile } from '../shared/admin-key.ts';
import { createLogger } from '../shared/logger.ts';
import { type Command, definedFlags } from './command.ts';
import { printReport } from './print-report.ts';
import { createProgress } from './progress.ts';

/** Serves until it is told to stop (SIGINT, SIGTERM); lets running turns and jobs end first. */
export const startCommand: Command = async ({ flags }) => {
  const config = readConfig(loadEnvironmentFile(), definedFlags(flags));
  const logger = createLogger(config.logLevel);
  const isFirstStart = config.adminApiKey === undefined && !existsSync(path.join(config.dataDir, adminKeyFile));
  const vitrina = await open(config, logger);
  try {
    // One row tells; counting a hundred thousand would take longer than the rest of the start.
    const isServing = (await vitrina.services.unitOfWork.read.products.listPage(undefined, 1)).length > 0;
    const bringIn = async () => {
      const progress = createProgress('Importing the company folder');
      const report = await vitrina.importFolder(undefined, progress.update).finally(progress.stop);
      if (report.refused.length > 0 || report.warnings.length > 0 || report.held) printReport(report);
    };
    // A known catalog can serve while the folder is compared with it; a first start has nothing to say before.
    if (!isServing) await bringIn();
    // Heard from the moment that customers are: whoever is told to stop while it still starts ends as properly.
    const toldToStop = untilToldToStop();
    const port = await vitrina.listen();
    // Once it listens: a start that fails must not take the one-time password with it.
    const signIn = config.role === 'worker' ? [] : await signInLines(vitrina);
    printAddresses({
      url: config.publicUrl.replace(/:0$/, `:${port}`),
      companyDir: config.companyDir,
      dataDir: config.dataDir,
      adminKey:
        config.adminApiKey !== undefined
          ? 'ADMIN_API_KEY of the settings'
          : `${path.join(config.dataDir, adminKeyFile)}${isFirstStart ? ' (made just now; it opens /dashboard and the admin API)' : ''}`,
      signIn,
    });
    await vitrina.startWork();
    if (isServing) await bringIn();
    await toldToStop;
    console.log('Stopping: letting running turns and jobs end.');
  } finally {
    await vitrina.close();
  }
  return 0;
};

/** The embedded database opens in its own thread while this one loads everything else, which takes as long. */
async function open(config: Config, logger: Logger): Promise<Vitrina> {
  const embedded =
    config.databaseUrl === undefined
      ? openFolder({
          dataDir: config.dataDir,
          hasVectors: hasPgvector(config),
          logger,
          clock: { now: () => new Date() },
        })
      : undefined;
  try {
    const { createVitrina } = await import('../main.ts');
    return await createVitrina(config, logger, { embedded });
  } catch (error) {
    await embedded?.close();
    throw error;
  }
}

function printAddresses(facts: {
  readonly url: string;
  readonly companyDir: string;
  readonly dataDir: string;
  /** Where it stands; the key itself is not printed. */
  readonly adminKey: string;
  readonly signIn: readonly Line[];
}): void {
  const isDemo = facts.companyDir === demoCompanyDir;
  const lines: readonly Line[] = [
    ['Shop', `${facts.url}/shop`],
    ['Dashboard', `${facts.url}/dashboard`],
    ['API docs', `${facts.url}/docs`],
    ['Company', isDemo ? `${facts.companyDir} (the demo; use your own with --company DIR)` : facts.companyDir],
    ['Data', facts.dataDir],
    ['Admin key', facts.adminKey],
    ...facts.signIn,
  ];
  console.log(`\nVitrina is open.\n${lines.map(([label, value]) => `  ${label.padEnd(10)} ${value}`).join('\n')}\n`);
}

type Line = readonly [label: string, value: string];

/** The owner's address and one-time password, this once; afterwards only how to get another while none is chosen. */
async function signInLines(vitrina: Vitrina): Promise<readonly Line[]> {
  const owner = await vitrina.makeFirstOwner();
  if (owner) {
    return [
      ['E-mail', owner.email],
      ['Password', `${owner.oneTimePassword} (one-time, shown only now; /dashboard asks for your own)`],
    ];
  }
  const staff = await vitrina.services.unitOfWork.read.staff.list();
  return staff
    .filter(({ passwordKind }) => passwordKind === 'one-time')
    .map(({ email }) => [
      'E-mail',
      `${email} (has no password of its own yet; \`npx vitrina staff reset-password ${email}\` prints a new one-time password)`,
    ]);
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
