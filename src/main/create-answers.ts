import type { Redis } from 'ioredis';
import {
  type AnswerObserver,
  type AnswerStore,
  createAnswerStore,
} from '../assistant/models/answer-cache/answer-store.ts';
import { createMemoryCache } from '../shared/memory-cache.ts';
import { createRedisCache } from '../shared/redis-cache.ts';

/** Some ten thousand answers. */
const mostCharacters = 16_000_000;

/** Answers that may be given again for so many minutes, of all processes when there is a Redis. Undefined for 0. */
export function createAnswers(
  minutes: number,
  observer: AnswerObserver,
  redis: Redis | undefined,
): AnswerStore | undefined {
  if (minutes === 0) return undefined;
  const seconds = minutes * 60;
  const nearby = createMemoryCache({ seconds, mostCharacters });
  return createAnswerStore(redis ? createRedisCache(redis, { name: 'answers', seconds, nearby }) : nearby, observer);
}
