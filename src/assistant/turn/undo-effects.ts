import type { TurnEffects } from '../tools/tool-scope.ts';

export type KeptEffects = {
  /** Puts them back as they were. Nothing is saved before the turn ends: this undoes what tools did. */
  undo(): void;
  /** Tools have done something since. */
  isChanged(): boolean;
  /** A request was made, changed or given to a person since: it stands, whatever becomes of the words about it. */
  hasRequests(): boolean;
};

/** Keeps the effects as they are now. */
export function keepEffects(effects: TurnEffects): KeptEffects {
  const kept = {
    draft: effects.draft,
    selling: effects.selling,
    offer: effects.offer,
    isStopAsked: effects.isStopAsked,
    handoff: effects.handoff,
    receipt: effects.receipt,
    concession: effects.concession,
  };
  const objectionsHeard = [...effects.objectionsHeard];
  const objectionsMet = [...effects.objectionsMet];
  const lists = [effects.submitted, effects.changed, effects.quotes.saved, effects.gaps, effects.discountDecisions];
  const copies = lists.map((list) => [...list]);
  return {
    undo() {
      Object.assign(effects, kept);
      effects.objectionsHeard.clear();
      for (const id of objectionsHeard) effects.objectionsHeard.add(id);
      effects.objectionsMet.clear();
      for (const [id, met] of objectionsMet) effects.objectionsMet.set(id, met);
      for (const [at, list] of lists.entries()) (list as unknown[]).splice(0, list.length, ...(copies[at] ?? []));
    },
    hasRequests: () =>
      effects.submitted.length !== copies[0]?.length ||
      effects.changed.length !== copies[1]?.length ||
      effects.handoff !== kept.handoff,
    isChanged: () =>
      Object.entries(kept).some(([name, value]) => effects[name as keyof typeof kept] !== value) ||
      lists.some((list, at) => list.length !== copies[at]?.length) ||
      effects.objectionsMet.size !== objectionsMet.length,
  };
}
