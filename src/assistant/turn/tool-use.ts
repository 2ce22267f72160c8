import type { Tool } from 'ai';
import type { ToolName } from '../tools/definitions.ts';
import type { ToolScope } from '../tools/tool-scope.ts';
import { toolSetFor } from '../tools/tool-set.ts';
import { createRepeats } from './tool-repeats.ts';

/** A tool call of this turn that went well: what the next model is told of it. */
export type ToolDone = { readonly name: string; readonly input: unknown; readonly result: unknown };

/** The tools of one turn, whichever models call them. */
export type ToolUse = {
  readonly tools: Record<ToolName, Tool>;
  /** Calls that went well, in order. */
  done(): readonly ToolDone[];
  /** Forgets them: what they did was undone. */
  forget(): void;
  /** Resolves when no call is running: nothing changes behind the back of the model that is asked next. */
  settled(): Promise<void>;
};

/** More calls than this in a turn lead nowhere. */
const mostCalls = 24;

/**
 * One call after another, in the order the model wrote them, however many it makes at once: they change one and the same draft.
 * What is called again is not done again, and a model that goes round in a circle is told so.
 */
export function createToolUse(scope: ToolScope): ToolUse {
  let done: ToolDone[] = [];
  let repeats = createRepeats();
  let calls = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(work);
    queue = result.catch(() => {});
    return result;
  };
  const wrap = (name: string, tool: Tool): Tool => {
    const { execute } = tool;
    if (!execute) return tool;
    return {
      ...tool,
      execute: (input: unknown, options: Parameters<typeof execute>[1]) =>
        inTurn(async () => {
          calls += 1;
          if (calls > mostCalls)
            throw new Error('No more tool calls in this turn: answer the customer with what you have.');
          const repeat = repeats.of(name, input);
          if (repeat.kind === 'known') return repeat.result;
          if (repeat.kind === 'circle')
            throw new Error(
              'You have called this tool with these arguments already, and nothing has changed since: use its answer above, and answer the customer.',
            );
          const result: unknown = await execute(repeat.input, options);
          repeats.note(name, input, result);
          done.push({ name, input, result });
          return result;
        }),
    } as Tool;
  };
  const wrapped = Object.entries(toolSetFor(scope)).map(([name, tool]) => [name, wrap(name, tool)]);
  return {
    tools: Object.fromEntries(wrapped) as Record<ToolName, Tool>,
    done: () => done,
    forget() {
      done = [];
      repeats = createRepeats();
    },
    async settled() {
      await queue;
    },
  };
}
