import type { LanguageModelV4Message } from '@ai-sdk/provider';
import type { HeldSentence } from '../guard/reply-guard.ts';
import type { ToolDone } from './tool-use.ts';

export type SoFar = {
  /** What was sent to the customer. */
  readonly released: string;
  readonly held: readonly HeldSentence[];
  readonly done: readonly ToolDone[];
};

/** What a model is told that goes on with a reply: the tools called for it already, what was sent of it, and why the rest was not. */
export function goOn({ released, held, done }: SoFar): LanguageModelV4Message[] {
  const said: LanguageModelV4Message[] =
    released.trim() === '' ? [] : [{ role: 'assistant', content: [{ type: 'text', text: released.trimEnd() }] }];
  if (said.length === 0 && held.length === 0) return toolMessages(done);
  return [
    ...toolMessages(done),
    ...said,
    { role: 'user', content: [{ type: 'text', text: note(said.length > 0, held) }] },
  ];
}

function note(isSaid: boolean, held: readonly HeldSentence[]): string {
  const reasons = held.map(({ sentence, reasons: why }) => `- "${sentence.trim()}": ${why.join('; ')}`).join('\n');
  const about =
    held.length > 0
      ? `These sentences of your reply were not sent, because they can't be traced to a fact:\n${reasons}`
      : 'The connection was lost in the middle of your reply; what stands above was sent.';
  const task = isSaid ? 'Continue the reply after what was sent, without repeating it' : 'Write the reply anew';
  return `(from the shop's guard, not from the customer) ${about}\n${task}, and say only what the context and the tools support.`;
}

/** In a form that any provider reads: ids and thoughts of the model that called them are left out. */
function toolMessages(done: readonly ToolDone[]): LanguageModelV4Message[] {
  return done.flatMap(({ name: toolName, input, result }, at): LanguageModelV4Message[] => {
    const toolCallId = `done-${at + 1}`;
    return [
      { role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input }] },
      {
        role: 'tool',
        content: [{ type: 'tool-result', toolCallId, toolName, output: { type: 'json', value: result } }],
      },
    ];
  });
}
