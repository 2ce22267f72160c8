import type { Redis } from 'ioredis';
import type { Logger } from '../core/ports/logger.ts';

/**
 * What connects to the Redis at `url`, any number of times; its client is loaded only where there is one. Throws ConfigurationError
 * CREDENTIAL_REJECTED when it refuses the password.
 */
export async function reachRedis(url: string, logger: Logger): Promise<() => Redis> {
  const { checkRedis, connectRedis } = await import('../shared/redis-connection.ts');
  await checkRedis(url);
  return () => connectRedis(url, logger);
}
