import { toPlainError } from '../database-error.ts';
import { DrizzleQueryError } from '../orm.ts';

export type InOrder = <Result>(work: () => Promise<Result>) => Promise<Result>;

export type Guarding = {
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Left out: calls run side by side. */
  readonly inOrder?: InOrder | undefined;
};

/**
 * The ORM's errors print every parameter, that is names, phones and what customers wrote, into logs and
 * job records. What leaves a repository says which rule was broken and nothing of the data.
 */
export function withPlainErrors<Repository extends object>(
  repository: Repository,
  guarding: Guarding = {},
): Repository {
  const guarded = Object.entries(repository).map(([name, method]) => [name, guard(method, guarding)]);
  return Object.fromEntries(guarded) as Repository;
}

function guard(
  method: (...parameters: unknown[]) => Promise<unknown>,
  { onError, inOrder = (work) => work() }: Guarding,
) {
  return async (...parameters: unknown[]) => {
    try {
      return await inOrder(() => method(...parameters));
    } catch (error) {
      const plain = error instanceof DrizzleQueryError ? toPlainError(error.cause) : error;
      onError?.(plain);
      throw plain;
    }
  };
}
