/** Lets others have the thread: an audit of a large shop takes seconds, a customer waits for none of them. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
