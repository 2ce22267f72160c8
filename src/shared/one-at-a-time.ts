const tails = new WeakMap<object, Promise<unknown>>();

/** Runs works for one owner one after another, first come, first served; a failure is told to its own caller only. */
export function oneAtATime<Result>(owner: object, work: () => Promise<Result>): Promise<Result> {
  const turn = (tails.get(owner) ?? Promise.resolve()).then(work, work);
  tails.set(
    owner,
    turn.catch(() => undefined),
  );
  return turn;
}
