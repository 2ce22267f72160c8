import type { JSONValue, LanguageModelV4Message, LanguageModelV4StreamPart } from '@ai-sdk/provider';

type Content = Extract<LanguageModelV4Message, { role: 'assistant' }>['content'][number];
type Spoken = { readonly type: 'text' | 'reasoning'; text: string; providerOptions?: Content['providerOptions'] };

/** What a model wrote in one step, as it is given back to it with the next: words, thoughts and calls, each with what its provider needs to know it again. */
export type StepContent = {
  take(part: LanguageModelV4StreamPart): void;
  parts(): Content[];
};

export function createStepContent(): StepContent {
  const parts: (Content | Spoken)[] = [];
  const open = new Map<string, Spoken>();
  const spoken = (part: { readonly type: string; readonly id: string }) => open.get(`${kindOf(part)} ${part.id}`);
  return {
    take(part) {
      switch (part.type) {
        case 'text-start':
        case 'reasoning-start': {
          const begun: Spoken = { type: kindOf(part), text: '', ...optionsOf(part) };
          open.set(`${begun.type} ${part.id}`, begun);
          parts.push(begun);
          break;
        }
        case 'text-delta':
        case 'reasoning-delta':
        case 'text-end':
        case 'reasoning-end': {
          const begun = spoken(part);
          if (!begun) break;
          if ('delta' in part) begun.text += part.delta;
          Object.assign(begun, optionsOf(part));
          break;
        }
        case 'custom':
          parts.push({ type: 'custom', kind: part.kind, ...optionsOf(part) });
          break;
        case 'tool-call':
          parts.push({
            type: 'tool-call',
            toolCallId: part.toolCallId,
            toolName: part.toolName,
            input: inputOfCall(part.input) ?? {},
            ...(part.providerExecuted ? { providerExecuted: true } : {}),
            ...optionsOf(part),
          });
      }
    },
    parts: () => parts.filter(({ type, ...rest }) => type !== 'text' || hasSomething(rest)) as Content[],
  };
}

/** Undefined for what is no JSON. A model may write nothing where a tool wants nothing. */
export function inputOfCall(input: string): JSONValue | undefined {
  if (input.trim() === '') return {};
  try {
    return JSON.parse(input) as JSONValue;
  } catch {
    return undefined;
  }
}

function kindOf({ type }: { readonly type: string }): 'text' | 'reasoning' {
  return type.startsWith('text') ? 'text' : 'reasoning';
}

function optionsOf({ providerMetadata }: { readonly providerMetadata?: Content['providerOptions'] }) {
  return providerMetadata ? { providerOptions: providerMetadata } : {};
}

function hasSomething(part: object): boolean {
  return ('text' in part && part.text !== '') || ('providerOptions' in part && part.providerOptions !== undefined);
}
