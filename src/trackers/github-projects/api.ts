import { graphql } from '@octokit/graphql';
import type { z } from 'zod';
import { errorFrom, errorFromSurprise } from './errors.ts';
import type { GithubProjectsSettings } from './settings.ts';

export type GithubDependencies = {
  readonly fetch?: typeof fetch;
  /** Milliseconds per call; default 10,000. */
  readonly timeoutMs?: number;
  /** Ends every call, e.g. when the process stops. */
  readonly signal?: AbortSignal;
};

export type GithubApi = {
  /** Sends a query or mutation; the answer is checked by the schema. */
  call<Data>(query: string, variables: Readonly<Record<string, unknown>>, answer: z.ZodType<Data>): Promise<Data>;
};

export function createGithubApi(settings: GithubProjectsSettings, dependencies: GithubDependencies = {}): GithubApi {
  const send = graphql.defaults({
    baseUrl: settings.apiUrl,
    headers: { authorization: `bearer ${settings.token}` },
  });
  return {
    async call(query, variables, answer) {
      const timeout = AbortSignal.timeout(dependencies.timeoutMs ?? 10_000);
      const signal = dependencies.signal ? AbortSignal.any([timeout, dependencies.signal]) : timeout;
      let data: unknown;
      try {
        // A redirect could carry the token elsewhere; GitHub's GraphQL API has none.
        const request = {
          signal,
          redirect: 'manual' as const,
          ...(dependencies.fetch ? { fetch: dependencies.fetch } : {}),
        };
        data = await send<unknown>(query, { ...variables, request });
      } catch (error) {
        throw errorFrom(error);
      }
      const parsed = answer.safeParse(data);
      if (!parsed.success) throw errorFromSurprise(parsed.error);
      return parsed.data;
    },
  };
}
