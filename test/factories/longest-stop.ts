/**
 * The longest time, in milliseconds, that the main thread worked between two turns of its event loop while `work` ran. Its own
 * work, not the clock: the machine of a test does other things too.
 */
export async function longestStop(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = busy();
  const turn = () => {
    const now = busy();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(turn, 1);
  await work();
  clearInterval(timer);
  turn();
  return longest;
}

/** Milliseconds that only the reading itself takes. What the server may stop for is measured by `npm run bench`, not by tests. */
export const workInThisThread = 200;

function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
