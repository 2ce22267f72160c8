import type { Passage } from '../knowledge/document.ts';
import { hitsWithoutOrders } from '../knowledge/without-orders.ts';
import type { PassageHit, PassageSearch } from '../ports/search.ts';
import type { SemanticSearch } from '../ports/semantic-search.ts';
import { orderByMeaning } from './fuse-ranks.ts';

export type PassageSearches = { readonly passages: PassageSearch; readonly semantic?: SemanticSearch };

/** Reads passages that only their meaning found; in any order, unknown ids left out. */
export type PassageLookup = (ids: readonly string[]) => Promise<readonly Passage[]>;

/** So many of either side are fused. */
const window = 20;

/**
 * Searches by words, and where there is a semantic search, adds what is near in meaning. A passage that no word
 * found has coverage 0: whoever needs the words to be there still sees that they are not. Orders to a model are left out.
 */
export async function searchPassages(
  search: PassageSearches,
  query: { readonly text: string; readonly language: string; readonly limit: number },
  findPassages: PassageLookup,
): Promise<readonly PassageHit[]> {
  const { passages, semantic } = search;
  if (!semantic || query.text.trim() === '') return hitsWithoutOrders(await passages.search(query));
  const [nearest, byWords] = await Promise.all([
    semantic.nearest({ kind: 'passage', text: query.text, language: query.language, limit: window }),
    passages.search({ ...query, limit: Math.max(window, query.limit) }),
  ]);
  if (nearest.length === 0) return hitsWithoutOrders(byWords.slice(0, query.limit));
  const byWordsIds = byWords.map((hit) => hit.passage.id);
  const nearestIds = nearest.map((hit) => hit.id);
  const unread = nearestIds.filter((id) => !byWordsIds.includes(id));
  const byMeaning = unread.length > 0 ? await findPassages(unread) : [];
  const all = [...byWords, ...byMeaning.map((passage) => ({ passage, score: 0, coverage: 0 }))];
  const places = { byWords: byWordsIds, byMeaning: nearestIds };
  const ordered = orderByMeaning(
    all.map((hit) => ({ ...hit, id: hit.passage.id })),
    places,
  );
  return hitsWithoutOrders(ordered.slice(0, query.limit).map(({ id: _id, ...hit }) => hit));
}
