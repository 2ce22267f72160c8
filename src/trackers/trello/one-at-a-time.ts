const tails = new WeakMap<object, Promise<unknown>>();

/**
 * Runs works for one owner one after another. Lists and labels have no unique names in Trello, so two jobs that find
 * the same one missing at once would both create it.
 */
export function oneAtATime<Result>(owner: object, work: () => Promise<Result>): Promise<Result> {
  const turn = (tails.get(owner) ?? Promise.resolve()).then(work, work);
  tails.set(
    owner,
    turn.catch(() => undefined),
  );
  return turn;
}
