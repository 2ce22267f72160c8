import { factsOfPassage } from '../../core/claims/facts-of.ts';
import type { PassageHit } from '../../core/ports/search.ts';
import { searchPassages } from '../../core/search/search-passages.ts';
import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';
import type { PassageView, SearchKnowledgeResult } from './views.ts';

export async function searchKnowledge(
  input: ParsedToolInput<'search_knowledge'>,
  scope: ToolScope,
): Promise<SearchKnowledgeResult> {
  const query = { text: input.query, language: scope.language, limit: input.limit };
  const hits = await searchPassages(scope.search, query, scope.read.documents.findPassages);
  scope.ledger.add(hits.flatMap((hit) => factsOfPassage(hit.passage)));
  for (const { passage } of hits) scope.passages.set(passage.id, passage);
  return { passages: hits.map(viewOfPassageHit) };
}

export function viewOfPassageHit({ passage, coverage }: PassageHit): PassageView {
  return {
    id: passage.id,
    title: passage.documentTitle,
    heading: passage.headings.at(-1) ?? passage.documentTitle,
    text: passage.text,
    uri: passage.uri,
    language: passage.language,
    coverage,
  };
}
