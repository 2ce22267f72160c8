import { z } from 'zod';

export type GithubProjectsSettings = {
  readonly token: string;
  readonly project: ProjectAddress;
  /** Undefined: webhooks are refused, the project is polled. */
  readonly webhookSecret: string | undefined;
  /** Without `/graphql`. */
  readonly apiUrl: string;
};

export type ProjectAddress = {
  readonly owner: 'organization' | 'user';
  readonly login: string;
  readonly number: number;
  /** As people open it. */
  readonly url: string;
};

export const githubProjectsVariables = [
  'GITHUB_TOKEN',
  'GITHUB_PROJECT',
  'GITHUB_WEBHOOK_SECRET',
  'GITHUB_API_URL',
] as const;

/**
 * Undefined settings when GITHUB_PROJECT and GITHUB_WEBHOOK_SECRET are both absent: GITHUB_TOKEN alone stands in
 * many a developer's shell for other tools and means nothing to us.
 */
export function readGithubProjectsSettings(environment: Readonly<Record<string, string | undefined>>): {
  readonly settings: GithubProjectsSettings | undefined;
  readonly mistakes: readonly string[];
} {
  const value = (name: (typeof githubProjectsVariables)[number]) => environment[name]?.trim() || undefined;
  const token = value('GITHUB_TOKEN');
  const address = value('GITHUB_PROJECT');
  const webhookSecret = value('GITHUB_WEBHOOK_SECRET');
  const apiUrl = (value('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, '').replace(/\/graphql$/, '');
  if (!address && !webhookSecret) return { settings: undefined, mistakes: [] };
  const mistakes: string[] = [];
  if (!token) {
    mistakes.push('GITHUB_TOKEN is missing although a GitHub project is set up: a token with the scope "project".');
  }
  const project = address ? readAddress(address) : undefined;
  if (!project) {
    mistakes.push(
      `GITHUB_PROJECT ${address ? 'must be' : 'is missing: it is'} the address of the project, e.g. https://github.com/orgs/acme/projects/5 or https://github.com/users/name/projects/1.`,
    );
  }
  if (!isApiUrl.safeParse(apiUrl).success) {
    mistakes.push('GITHUB_API_URL must be an http(s) address such as https://api.github.com.');
  }
  if (mistakes.length > 0 || !token || !project) return { settings: undefined, mistakes };
  return { settings: { token, project, webhookSecret, apiUrl }, mistakes };
}

const isApiUrl = z.url({ protocol: /^https?$/ });

function readAddress(text: string): ProjectAddress | undefined {
  const parts = /^(https?:\/\/[^/]+)\/(orgs|users)\/([^/?#]+)\/projects\/(\d+)(?:[/?#].*)?$/.exec(text);
  if (!parts) return undefined;
  const [, site, kind, login = '', number] = parts;
  return {
    owner: kind === 'orgs' ? 'organization' : 'user',
    login,
    number: Number(number),
    url: `${site}/${kind}/${login}/projects/${number}`,
  };
}
