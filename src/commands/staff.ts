import { oneTimePasswordSchema } from '../../contracts/staff-session.ts';
import { type Config, loadEnvironmentFile, readConfig } from '../config.ts';
import { isVitrinaError, UserError } from '../core/errors.ts';
import { resetPassword } from '../core/staff/reset-password.ts';
import { openDatabase } from '../database/open-database.ts';
import { createCredentials } from '../shared/credentials.ts';
import { createLogger } from '../shared/logger.ts';
import { callRunningServer } from './call-running-server.ts';
import { type Command, definedFlags } from './command.ts';
import { UsageError } from './print-failure.ts';

/** `staff reset-password EMAIL`: prints a new one-time password; the old password and all sessions end. */
export const staffCommand: Command = async ({ flags, positionals }) => {
  const [what, email, ...rest] = positionals;
  if (what !== 'reset-password' || !email || rest.length > 0)
    throw new UsageError('Name the account: vitrina staff reset-password EMAIL.');
  const config = readConfig(loadEnvironmentFile(), definedFlags(flags));
  const oneTimePassword = await resetInDatabase(email, config).catch((error: unknown) => {
    if (isVitrinaError(error) && error.code === 'DATA_FOLDER_IN_USE') return askWhoHoldsIt(email, config);
    throw error;
  });
  if (oneTimePassword === undefined)
    throw new UserError(
      'NOT_FOUND',
      `Nobody signs in as ${email}. The first start printed the address: OPERATOR_EMAIL, or operator@ and the host of PUBLIC_URL.`,
    );
  if (flags.json) console.log(JSON.stringify({ email, oneTimePassword }));
  else
    console.log(
      `\n  Sign in at        ${config.publicUrl}/dashboard\n  E-mail            ${email}\n  One-time password ${oneTimePassword}\n`,
    );
  return 0;
};

async function resetInDatabase(email: string, { databaseUrl, dataDir }: Config): Promise<string | undefined> {
  const logger = createLogger('warn');
  const database = await openDatabase({ databaseUrl, dataDir, logger, clock: { now: () => new Date() } });
  try {
    return await resetPassword(email, {
      unitOfWork: database.unitOfWork,
      credentials: createCredentials(),
      logger,
    });
  } finally {
    await database.close();
  }
}

async function askWhoHoldsIt(email: string, config: Config): Promise<string | undefined> {
  const answer = await callRunningServer({ method: 'POST', path: '/staff/reset-password', body: { email } }, config);
  return answer.ok ? oneTimePasswordSchema.parse(await answer.json()).oneTimePassword : undefined;
}
