import type { Tracker } from '../../core/ports/tracker.ts';
import { createLatestByKey } from '../../shared/latest-by-key.ts';
import { createGithubApi, type GithubDependencies } from './api.ts';
import { addCard, commentCard, findCard, placeCard, rewriteCard } from './cards.ts';
import { readChanges } from './changes.ts';
import { ensureColumns, optionOf, readProject } from './project.ts';
import type { GithubProjectsSettings } from './settings.ts';
import { createTurns } from './turns.ts';
import { readWebhook } from './webhook.ts';

export function createGithubProjectsTracker(
  settings: GithubProjectsSettings,
  dependencies: GithubDependencies = {},
): Tracker {
  const api = createGithubApi(settings, dependencies);
  const address = settings.project;
  const latest = createLatestByKey();
  const inTurn = createTurns();
  const project = () => readProject(api, address);
  return {
    name: 'github-projects',
    prepare: async (stages) => ensureColumns(api, await project(), stages),
    findCard: async (marker) => findCard(api, await project(), address, marker),
    async createCard(content, stage) {
      const current = await project();
      const reference = await addCard(api, current, address, content);
      // Without its column the card stands under "No Status", where staff see it: better than no card.
      if (optionOf(current, stage) !== undefined) await placeCard(api, current, reference.cardId, stage);
      return reference;
    },
    updateCard: (cardId, content) => inTurn(cardId, () => rewriteCard(api, cardId, content)),
    async moveCard(cardId, stage) {
      const movedAt = await placeCard(api, await project(), cardId, stage);
      // Earlier moves whose news is still under way are undone by this one.
      if (movedAt) latest.accepts(cardId, movedAt);
    },
    addComment: (cardId, text) => inTurn(cardId, () => commentCard(api, cardId, text)),
    parseWebhook: (request) => readWebhook(request, settings, api, latest),
    changesSince: async (cursor) => readChanges(api, await project(), cursor, latest),
  };
}
