import { setFlagsFromString } from 'node:v8';

/** Percent of what lives in a heap that may gather as garbage before it is collected; left to itself the engine lets it double or more. */
const growthWhileHeld = 40;
/** The engine decides. */
const byItself = 0;

let holders = 0;

/**
 * Keeps the heaps of all threads small until the returned function is called: a large import makes much garbage in four threads at
 * once, and would cost 100 MB more for a tenth less of processor time. Growth is decided at each collection, so the flag may change
 * while the process runs.
 */
export function keepHeapsTight(): () => void {
  holders += 1;
  if (holders === 1) setFlagsFromString(`--heap-growing-percent=${growthWhileHeld}`);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    holders -= 1;
    if (holders === 0) setFlagsFromString(`--heap-growing-percent=${byItself}`);
  };
}
