import type { IncomingMessage } from 'node:http';

/** When a streamed answer is read on. */
export type Pace = {
  /** More is wanted. */
  ask(): void;
  /** What was asked for is given. */
  given(): void;
  /** Something was read: unless more is wanted at once, the connection is left alone for a while. */
  rest(): void;
};

/** With more streams than this at once each is read a little less often, and then more of it: reading costs by the time, not by the word. */
const calm = 25;
/** Milliseconds, for each stream above that. */
const restForEach = 0.12;
/** Milliseconds. Nobody sees a sentence come so much later; above a tenth of a second one does. */
const longestRest = 20;

let open = 0;
const resting = new Set<() => void>();

/** All that rest read on together: what was read is then handled in one go, see shared/rounds.ts. */
function restUntilNextReading(readOn: () => void): void {
  if (resting.size === 0) setTimeout(readTogether, Math.min(longestRest, (open - calm) * restForEach));
  resting.add(readOn);
}

function readTogether(): void {
  const all = [...resting];
  resting.clear();
  for (const readOn of all) readOn();
}

/** Reads no more often than there is time for, and nothing that nobody wants. It pauses the connection: a paused answer goes on being read, and kept. */
export function paceOf(answer: IncomingMessage): Pace {
  const { socket } = answer;
  let isOpen = true;
  let isAsked = false;
  let isResting = false;
  open += 1;
  const goOn = () => {
    if (isOpen && isAsked && !isResting) socket.resume();
  };
  const readOn = () => {
    isResting = false;
    goOn();
  };
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    open -= 1;
    // Whoever has the connection next finds it open.
    socket.resume();
  };
  answer.once('end', end);
  answer.once('close', end);
  return {
    ask() {
      isAsked = true;
      goOn();
    },
    given() {
      isAsked = false;
    },
    rest() {
      if (!isOpen || isResting) return;
      if (open > calm) {
        isResting = true;
        restUntilNextReading(readOn);
      }
      // Node's parser asks for more by itself right after what it has read; a pause before that would be undone.
      setImmediate(() => {
        if (isOpen && (isResting || !isAsked)) socket.pause();
      });
    },
  };
}
