/**
 * Resolves when what was just asked of the database, or of a server, is on its way: what is reckoned after it holds this thread while
 * the answer is made.
 */
export function sentOff(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
