import type { JSONValue, LanguageModelV4ToolCall, LanguageModelV4ToolResultPart } from '@ai-sdk/provider';
import type { ToolScope } from '../tools/tool-scope.ts';
import { toolInput, useTool } from '../tools/tool-set.ts';
import { inputOfCall } from './step-content.ts';
import { createRepeats } from './tool-repeats.ts';

/** A tool call of this turn that went well: what the next model is told of it. */
export type ToolDone = { readonly name: string; readonly input: unknown; readonly result: JSONValue };

/** The tools of one turn, whichever models call them. */
export type ToolUse = {
  /** What came of a call; what is wrong with it is told to the model, so that it can do better. */
  call(call: LanguageModelV4ToolCall): Promise<LanguageModelV4ToolResultPart>;
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
  const use = async (name: string, written: string): Promise<JSONValue> => {
    const given = inputOfCall(written);
    if (given === undefined) throw new Error(`Invalid input for tool ${name}: it is no JSON.`);
    const input = toolInput(name, given);
    calls += 1;
    if (calls > mostCalls) throw new Error('No more tool calls in this turn: answer the customer with what you have.');
    const repeat = repeats.of(name, input);
    if (repeat.kind === 'known') return repeat.result;
    if (repeat.kind === 'circle')
      throw new Error(
        'You have called this tool with these arguments already, and nothing has changed since: use its answer above, and answer the customer.',
      );
    const result = asJson(await useTool(name, repeat.input, scope));
    repeats.note(name, input, result);
    done.push({ name, input, result });
    return result;
  };
  return {
    async call({ toolCallId, toolName, input }) {
      const output = await inTurn(() => use(toolName, input)).then(
        (result) => ({ type: 'json' as const, value: result }),
        (error: unknown) => ({
          type: 'error-text' as const,
          value: error instanceof Error ? error.message : String(error),
        }),
      );
      return { type: 'tool-result', toolCallId, toolName, output };
    },
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

/** As it will cross the wire: no model sees more of it than another. */
function asJson(result: unknown): JSONValue {
  return result === undefined ? null : (JSON.parse(JSON.stringify(result) ?? 'null') as JSONValue);
}
