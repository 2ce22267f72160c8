import { toPlainError } from '../database-error.ts';
import { DrizzleQueryError } from '../orm.ts';

/**
 * The ORM's errors print every parameter, that is names, phones and what customers wrote, into logs and
 * job records. What leaves a repository says which rule was broken and nothing of the data.
 */
export function withPlainErrors<Repository extends object>(
  repository: Repository,
  onError: (error: unknown) => void = () => {},
): Repository {
  const guarded = Object.entries(repository).map(([name, method]) => [name, guard(method, onError)]);
  return Object.fromEntries(guarded) as Repository;
}

function guard(method: (...parameters: unknown[]) => Promise<unknown>, onError: (error: unknown) => void) {
  return async (...parameters: unknown[]) => {
    try {
      return await method(...parameters);
    } catch (error) {
      const plain = error instanceof DrizzleQueryError ? toPlainError(error.cause) : error;
      onError(plain);
      throw plain;
    }
  };
}
