import { problemSchema } from '../../contracts/problem.ts';
import type { Config } from '../config.ts';
import { isVitrinaError, UserError } from '../core/errors.ts';
import { adminApiKeyOf } from '../shared/admin-key.ts';

/** A folder that another process holds open: `work` at the server that holds it, else as it would be done here. */
export async function orAtRunningServer<Result>(
  here: () => Promise<Result>,
  there: () => Promise<Response>,
): Promise<Result> {
  try {
    return await here();
  } catch (error) {
    if (!isVitrinaError(error) || error.code !== 'DATA_FOLDER_IN_USE') throw error;
  }
  const answer = await there();
  if (answer.ok) return (await answer.json()) as Result;
  throw new UserError(
    answer.status === 404 ? 'NOT_FOUND' : 'VALIDATION_FAILED',
    problemSchema.parse(await answer.json()).detail,
  );
}

/** The embedded database serves one process; when that is a running server, it does the work. Throws CONFLICT when none answers. */
export async function callRunningServer(
  call: {
    readonly method: 'GET' | 'POST' | 'DELETE';
    readonly path: string;
    readonly body?: unknown;
    /** For work that takes its time; 30 seconds when not told. */
    readonly seconds?: number;
  },
  config: Config,
): Promise<Response> {
  const host = ['0.0.0.0', '::'].includes(config.host) ? '127.0.0.1' : config.host;
  const server = `http://${host.includes(':') ? `[${host}]` : host}:${config.port}`;
  const key = config.adminApiKey ?? (await adminApiKeyOf(config.dataDir)).key;
  const answer = await fetch(`${server}/api/v1/admin${call.path}`, {
    method: call.method,
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    signal: AbortSignal.timeout((call.seconds ?? 30) * 1_000),
  }).catch(() => undefined);
  // Its own refusals are told as they are; anything else is not our server, or not with this key.
  const isOurs = answer?.headers.get('content-type')?.includes('problem+json') && answer.status < 500;
  if (!answer || (!answer.ok && (!isOurs || [401, 403].includes(answer.status))))
    throw new UserError(
      'CONFLICT',
      `A running process holds the data folder ${config.dataDir}, and no server that takes its admin key answers at ${server}. Say its port with --port N, or stop it and try again.`,
    );
  return answer;
}
