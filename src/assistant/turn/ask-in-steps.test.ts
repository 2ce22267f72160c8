import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { describe, expect, it } from 'vitest';
import { type Script, scriptedModel } from '../../../test/factories/scripted-model.ts';
import { askInSteps } from './ask-in-steps.ts';

type Part = LanguageModelV4StreamPart;

const call: Script = { text: 'Let me look.', calls: [{ name: 'get_product', input: { sku: 'P-1' } }] };

function ask(model: ReturnType<typeof scriptedModel>, { mostSteps = 3, endsInWords = true } = {}) {
  const called: string[] = [];
  let calls = 0;
  const parts = askInSteps({
    model,
    prompt: [{ role: 'user', content: [{ type: 'text', text: 'how much?' }] }],
    tools: [],
    toolUse: {
      async call({ toolCallId, toolName, input }) {
        called.push(`${toolName} ${input}`);
        return { type: 'tool-result', toolCallId, toolName, output: { type: 'json', value: { price: 1 } } };
      },
    },
    mostSteps,
    endsInWords,
    onCalled() {
      calls += 1;
    },
  });
  return { parts, called, calls: () => calls };
}

async function textOf(parts: AsyncIterable<Part>): Promise<string> {
  let text = '';
  for await (const part of parts) if (part.type === 'text-delta') text += part.delta;
  return text;
}

describe('asking in steps', () => {
  it('gives the model back what it wrote and what came of its calls', async () => {
    const model = scriptedModel(call, 'It costs 1.');
    const asked = ask(model);
    expect(await textOf(asked.parts)).toBe('Let me look.It costs 1.');
    expect(asked.called).toEqual(['get_product {"sku":"P-1"}']);
    expect(asked.calls()).toBe(2);
    const [said, result] = model.doStreamCalls[1]?.prompt.slice(1) ?? [];
    expect(said?.role === 'assistant' && said.content.map(({ type }) => type)).toEqual(['text', 'tool-call']);
    expect(result).toMatchObject({ role: 'tool', content: [{ output: { value: { price: 1 } } }] });
  });

  it('lets no tool be called in the last step', async () => {
    const model = scriptedModel(call);
    await expect(textOf(ask(model).parts)).rejects.toMatchObject({ kind: 'loop' });
    expect(model.doStreamCalls.map(({ toolChoice }) => toolChoice?.type)).toEqual(['auto', 'auto', 'none']);
  });

  it('stops at the last step where tools may be called in it', async () => {
    const asked = ask(scriptedModel(call), { endsInWords: false });
    await textOf(asked.parts);
    expect(asked.calls()).toBe(3);
  });

  it('gives the call up when nobody reads on', async () => {
    let isCancelled = false;
    const model = scriptedModel('unused');
    model.doStream = async () => ({
      stream: new ReadableStream<Part>({
        pull: (controller) => controller.enqueue({ type: 'text-delta', id: '1', delta: 'more ' }),
        cancel() {
          isCancelled = true;
        },
      }),
    });
    for await (const part of ask(model).parts) if (part.type === 'text-delta') break;
    expect(isCancelled).toBe(true);
  });

  it('throws what the call throws', async () => {
    await expect(textOf(ask(scriptedModel({ refuses: new Error('refused') })).parts)).rejects.toThrow('refused');
  });
});
