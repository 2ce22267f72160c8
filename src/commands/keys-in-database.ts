import { newApiKeySchema } from '../../contracts/api-keys.ts';
import type { Config } from '../config.ts';
import { createApiKey } from '../core/api-keys/create-api-key.ts';
import { revokeApiKey } from '../core/api-keys/revoke-api-key.ts';
import { UserError } from '../core/errors.ts';
import { openDatabase } from '../database/open-database.ts';
import { presentApiKey } from '../http/presenters/present-api-key.ts';
import { readNewApiKey } from '../http/read-new-api-key.ts';
import { createCredentials } from '../shared/credentials.ts';
import { createLogger } from '../shared/logger.ts';
import { createIdGenerator } from '../shared/random-ids.ts';

/** What the command asks of the keys, wherever they are kept. */
export type KeyDesk = {
  create(given: unknown): Promise<unknown>;
  list(): Promise<unknown>;
  revoke(id: string): Promise<void>;
};

const doer = 'command-line';

/** The keys in the database that the settings name. Throws DATA_FOLDER_IN_USE when a running process holds it. */
export async function openKeysInDatabase({
  databaseUrl,
  dataDir,
}: Config): Promise<KeyDesk & { close(): Promise<void> }> {
  const logger = createLogger('warn');
  const clock = { now: () => new Date() };
  const database = await openDatabase({ databaseUrl, dataDir, logger, clock });
  const { unitOfWork } = database;
  const dependencies = { unitOfWork, credentials: createCredentials(), ids: createIdGenerator(), clock, logger };
  return {
    async create(given) {
      const { key, token } = await createApiKey(readNewApiKey(newApiKeySchema.parse(given)), doer, dependencies);
      return { ...presentApiKey(key, clock.now()), key: token };
    },
    async list() {
      return { keys: (await unitOfWork.read.apiKeys.list()).map((key) => presentApiKey(key, clock.now())) };
    },
    async revoke(id) {
      if (!(await revokeApiKey(id, doer, dependencies)))
        throw new UserError('NOT_FOUND', `There is no key ${id}. "vitrina keys list" shows the ids.`);
    },
    close: () => database.close(),
  };
}
