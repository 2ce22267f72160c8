import { describe, expect, test } from 'vitest';
import { createTrackers, parseTrackerSettings, trackerVariables } from './registry.ts';

const trello = { TRELLO_KEY: 'k', TRELLO_TOKEN: 't', TRELLO_BOARD: 'https://trello.com/b/AbCd1234/sales' };
const github = { GITHUB_TOKEN: 't', GITHUB_PROJECT: 'https://github.com/orgs/acme/projects/5' };

describe('parseTrackerSettings', () => {
  test.each<[Record<string, string | undefined>, string[]]>([
    [{}, []],
    [{ GITHUB_TOKEN: 'of another tool' }, []],
    [{ TRELLO_API_URL: 'http://127.0.0.1:1', GITHUB_API_URL: 'http://127.0.0.1:1' }, []],
    [{ TRELLO_KEY: ' ', TRELLO_TOKEN: '' }, []],
    [trello, ['trello']],
    [{ ...trello, TRELLO_SECRET: 's', TRELLO_BOARD: '5f0000000000000000000001' }, ['trello']],
    [github, ['github-projects']],
    [{ ...github, GITHUB_PROJECT: 'https://github.com/users/anna/projects/1/views/2?x=1' }, ['github-projects']],
    [{ ...trello, ...github }, ['trello', 'github-projects']],
  ])('%o gives %o', async (environment, names) => {
    const { settings, mistakes } = parseTrackerSettings(environment);
    expect(mistakes).toEqual([]);
    expect((await createTrackers(settings)).map((tracker) => tracker.name)).toEqual(names);
  });

  test.each<[Record<string, string>, string[]]>([
    [{ TRELLO_KEY: 'k' }, ['TRELLO_TOKEN', 'TRELLO_BOARD']],
    [{ TRELLO_TOKEN: 't' }, ['TRELLO_KEY', 'TRELLO_BOARD']],
    [{ TRELLO_SECRET: 's' }, ['TRELLO_KEY', 'TRELLO_TOKEN', 'TRELLO_BOARD']],
    [{ ...trello, TRELLO_BOARD: 'my board' }, ['TRELLO_BOARD']],
    [{ ...trello, TRELLO_API_URL: 'api.trello.com' }, ['TRELLO_API_URL']],
    [{ ...trello, TRELLO_API_URL: 'file:///etc/passwd' }, ['TRELLO_API_URL']],
    [{ GITHUB_PROJECT: github.GITHUB_PROJECT }, ['GITHUB_TOKEN']],
    [{ GITHUB_TOKEN: 't', GITHUB_WEBHOOK_SECRET: 's' }, ['GITHUB_PROJECT']],
    [{ ...github, GITHUB_PROJECT: 'https://github.com/acme/shop' }, ['GITHUB_PROJECT']],
    [{ ...github, GITHUB_API_URL: 'nowhere' }, ['GITHUB_API_URL']],
    [{ TRELLO_KEY: 'k', GITHUB_PROJECT: 'x' }, ['TRELLO_TOKEN', 'TRELLO_BOARD', 'GITHUB_TOKEN', 'GITHUB_PROJECT']],
  ])('%o has the mistakes %o', (environment, names) => {
    const { settings, mistakes } = parseTrackerSettings(environment);
    expect(settings).toEqual([]);
    expect(mistakes.map((mistake) => mistake.split(' ')[0])).toEqual(names);
  });

  test('names every variable it reads', () => {
    expect(trackerVariables).toHaveLength(9);
  });
});
