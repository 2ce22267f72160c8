import { z } from 'zod';

export type TrelloSettings = {
  readonly key: string;
  readonly token: string;
  /** Undefined: webhooks are refused, the board is polled. */
  readonly secret: string | undefined;
  /** The board's 24-digit id, or the short link from its address. */
  readonly board: string;
  readonly apiUrl: string;
};

export const trelloVariables = [
  'TRELLO_KEY',
  'TRELLO_TOKEN',
  'TRELLO_SECRET',
  'TRELLO_BOARD',
  'TRELLO_API_URL',
] as const;

const required = ['TRELLO_KEY', 'TRELLO_TOKEN', 'TRELLO_BOARD'] as const;

const whereToFind = {
  TRELLO_KEY: 'the API key of your Power-Up at https://trello.com/power-ups/admin',
  TRELLO_TOKEN: 'the token that the same page gives for the key',
  TRELLO_BOARD: "the board's address, e.g. https://trello.com/b/AbCd1234/sales",
} as const;

/** Undefined settings when Trello is not set up at all; every mistake when it is half set up. */
export function readTrelloSettings(environment: Readonly<Record<string, string | undefined>>): {
  readonly settings: TrelloSettings | undefined;
  readonly mistakes: readonly string[];
} {
  const value = (name: (typeof trelloVariables)[number]) => environment[name]?.trim() || undefined;
  const [key, token, board] = required.map(value);
  const secret = value('TRELLO_SECRET');
  const apiUrl = value('TRELLO_API_URL') ?? 'https://api.trello.com/1';
  if (!key && !token && !board && !secret) return { settings: undefined, mistakes: [] };
  const mistakes = required
    .filter((name) => !value(name))
    .map((name) => `${name} is missing although Trello is set up: it is ${whereToFind[name]}.`);
  const boardId = board && readBoard(board);
  if (board && !boardId) mistakes.push(`TRELLO_BOARD must be ${whereToFind.TRELLO_BOARD}, or the board's id.`);
  if (!isApiUrl.safeParse(apiUrl).success) {
    mistakes.push('TRELLO_API_URL must be an http(s) address such as https://api.trello.com/1.');
  }
  if (mistakes.length > 0 || !key || !token || !boardId) return { settings: undefined, mistakes };
  return { settings: { key, token, secret, board: boardId, apiUrl }, mistakes };
}

const isApiUrl = z.url({ protocol: /^https?$/ });

function readBoard(text: string): string | undefined {
  const inAddress = /^https?:\/\/[^/]+\/b\/([A-Za-z0-9]+)/.exec(text)?.[1];
  return inAddress ?? (/^[A-Za-z0-9]+$/.test(text) ? text : undefined);
}
