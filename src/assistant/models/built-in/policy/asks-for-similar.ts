import type { Turn } from './turn.ts';

/** "Anything similar?" of what is being talked about; "similar bags" name a kind of their own. */
export function asksForSimilar(turn: Turn): boolean {
  const { interpretation } = turn.context.found;
  const isTalkedOf = turn.note.focus.length > 0 || turn.note.search !== undefined;
  if (!isTalkedOf || interpretation.filter.category || interpretation.named.length > 0) return false;
  return /(?:^|[^\p{L}])(?:похож\p{L}*|аналог\p{L}*|альтернатив\p{L}*|в (?:этом|таком) (?:же )?роде|similar|alternatives?|(?:something|anything|any) like (?:it|this|that|these))(?!\p{L})/iu.test(
    turn.text,
  );
}
