import { Redis } from 'ioredis';
import { ConfigurationError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';

const secondsToWait = 2;

/**
 * Connects to REDIS_URL. A server that is away is told once per outage and tried again for ever: what needs it does its work in
 * this process meanwhile.
 */
export function connectRedis(url: string, logger: Logger): Redis {
  const client = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 3_000 });
  let isAway = false;
  client.on('error', (error: Error) => {
    if (isAway) return;
    isAway = true;
    logger.warn({ error }, 'Redis is away; live events and limits are kept in this process until it is back');
  });
  client.on('ready', () => {
    if (isAway) logger.info({}, 'Redis is back');
    isAway = false;
  });
  return client;
}

/** Throws ConfigurationError CREDENTIAL_REJECTED when the server refuses the password; a server that is away is no error. */
export async function checkRedis(url: string): Promise<'answers' | 'away'> {
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: 3_000 });
  client.on('error', () => {});
  try {
    const timeUp = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error('timeout')), secondsToWait * 1000).unref();
    });
    await Promise.race([client.ping(), timeUp]);
    return 'answers';
  } catch (error) {
    if (/^(NOAUTH|WRONGPASS|NOPERM)/.test(error instanceof Error ? error.message : '')) {
      throw new ConfigurationError(
        'CREDENTIAL_REJECTED',
        'Redis refuses the user or password of REDIS_URL. Write it as redis://USER:PASSWORD@HOST:6379.',
      );
    }
    return 'away';
  } finally {
    client.disconnect();
  }
}
