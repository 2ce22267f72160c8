import { githubProjectsVariables, readGithubProjectsSettings } from './settings.ts';

export const githubProjectsPlug = {
  name: 'github-projects',
  variables: githubProjectsVariables,
  readSettings: readGithubProjectsSettings,
  load: async () => (await import('./tracker.ts')).createGithubProjectsTracker,
};
