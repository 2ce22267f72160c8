import { readTrelloSettings, trelloVariables } from './settings.ts';

export const trelloPlug = {
  name: 'trello',
  variables: trelloVariables,
  readSettings: readTrelloSettings,
  load: async () => (await import('./tracker.ts')).createTrelloTracker,
};
