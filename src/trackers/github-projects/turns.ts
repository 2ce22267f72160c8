/**
 * Runs works on one card one after another. GitHub replaces a text as a whole, so two of ours that read and write it
 * at once would lose what one of them added.
 */
export function createTurns(): <Result>(cardId: string, work: () => Promise<Result>) => Promise<Result> {
  const tails = new Map<string, Promise<unknown>>();
  return async (cardId, work) => {
    const before = tails.get(cardId) ?? Promise.resolve();
    const turn = before.then(work, work);
    tails.set(cardId, turn);
    try {
      return await turn;
    } finally {
      if (tails.get(cardId) === turn) tails.delete(cardId);
    }
  };
}
