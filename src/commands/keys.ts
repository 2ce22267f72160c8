import { apiKeyCreatedSchema, apiKeysSchema, newApiKeySchema } from '../../contracts/api-keys.ts';
import { problemSchema } from '../../contracts/problem.ts';
import { type Config, loadEnvironmentFile, readConfig } from '../config.ts';
import { isVitrinaError, UserError } from '../core/errors.ts';
import { callRunningServer } from './call-running-server.ts';
import { type Command, type CommandInput, definedFlags } from './command.ts';
import { type KeyDesk, openKeysInDatabase } from './keys-in-database.ts';
import { UsageError } from './print-failure.ts';

/** `keys create --name N --scope S …`, `keys list`, `keys revoke ID`: lets programs in, and out. */
export const keysCommand: Command = async ({ flags, positionals }) => {
  const [what, id, ...rest] = positionals;
  const config = readConfig(loadEnvironmentFile(), definedFlags(flags));
  if (what === 'create' && id === undefined) return create(newKeyOf(flags), { config, isJson: flags.json === true });
  if (what === 'list' && id === undefined) return list({ config, isJson: flags.json === true });
  if (what === 'revoke' && id !== undefined && rest.length === 0) {
    await withDesk(config, (desk) => desk.revoke(id));
    console.log(flags.json ? JSON.stringify({ id, state: 'revoked' }) : `The key ${id} opens nothing any more.`);
    return 0;
  }
  throw new UsageError(
    'Say what to do: vitrina keys create --name NAME --scope SCOPE…, vitrina keys list, or vitrina keys revoke ID.',
  );
};

type Output = { readonly config: Config; readonly isJson: boolean };

async function create(given: unknown, { config, isJson }: Output): Promise<number> {
  const made = apiKeyCreatedSchema.parse(await withDesk(config, (desk) => desk.create(given)));
  if (isJson) console.log(JSON.stringify(made));
  else
    console.log(
      `\n  Key      ${made.key}\n  Name     ${made.name}\n  Scopes   ${made.scopes.join(', ')}\n  Limit    ${made.requestsPerMinute} requests a minute\n  Expires  ${made.expiresAt ?? 'never'}\n  Id       ${made.id}\n\n  It is shown this once. The chat: ${config.publicUrl}/v1, the tools (MCP): ${config.publicUrl}/mcp\n`,
    );
  return 0;
}

async function list({ config, isJson }: Output): Promise<number> {
  const { keys } = apiKeysSchema.parse(await withDesk(config, (desk) => desk.list()));
  if (isJson) console.log(JSON.stringify({ keys }));
  else if (keys.length === 0)
    console.log('There are no keys. Make one: vitrina keys create --name NAME --scope SCOPE…');
  for (const key of isJson ? [] : keys) {
    const used = key.lastUsedAt ? `used ${key.lastUsedAt}` : 'never used';
    console.log(`${key.id}  ${key.state.padEnd(7)}  ${key.preview}…  ${key.name}  [${key.scopes.join(', ')}]  ${used}`);
  }
  return 0;
}

/** Throws a usage error that names each flag that is wrong. */
function newKeyOf({ name, scope = [], limit, expires }: CommandInput['flags']): unknown {
  const given = newApiKeySchema.safeParse({
    name,
    scopes: scope.flatMap((some) => some.split(',').map((one) => one.trim())).filter(Boolean),
    ...(limit === undefined ? {} : { requestsPerMinute: Number(limit) }),
    ...(expires === undefined
      ? {}
      : { expiresAt: /^\d{4}-\d\d-\d\d$/.test(expires) ? `${expires}T00:00:00Z` : expires }),
  });
  if (given.success) return given.data;
  const flagOf: Readonly<Record<string, string>> = {
    scopes: 'scope',
    requestsPerMinute: 'limit',
    expiresAt: 'expires',
  };
  throw new UsageError(
    given.error.issues
      .map(({ path: [field = ''], message }) => `--${flagOf[String(field)] ?? String(field)}: ${message}`)
      .join('; '),
  );
}

async function withDesk<Result>(config: Config, work: (desk: KeyDesk) => Promise<Result>): Promise<Result> {
  let desk: KeyDesk & { close(): Promise<void> };
  try {
    desk = await openKeysInDatabase(config);
  } catch (error) {
    if (!isVitrinaError(error) || error.code !== 'DATA_FOLDER_IN_USE') throw error;
    return work(deskOfRunningServer(config));
  }
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

function deskOfRunningServer(config: Config): KeyDesk {
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => {
    const answer = await callRunningServer({ method, path: `/api-keys${path}`, body }, config);
    if (answer.ok) return answer.status === 204 ? undefined : await answer.json();
    throw new UserError(
      answer.status === 404 ? 'NOT_FOUND' : 'VALIDATION_FAILED',
      problemSchema.parse(await answer.json()).detail,
    );
  };
  return {
    create: (given) => call('POST', '', given),
    list: () => call('GET', ''),
    revoke: async (id) => void (await call('DELETE', `/${encodeURIComponent(id)}`)),
  };
}
