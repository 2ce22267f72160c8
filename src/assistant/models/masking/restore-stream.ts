import type { LanguageModelV4Content, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { MaskMap } from '../../../core/privacy/masking/mask-map.ts';
import { createTokenRestorer, restoreTokens } from '../../../core/privacy/masking/restore-tokens.ts';

type Part = LanguageModelV4StreamPart;

const insideJson = (value: string) => JSON.stringify(value).slice(1, -1);

/**
 * Puts values back in place of tokens in what a model streams. Thoughts stay as the model wrote them: nobody reads them, and
 * providers check that they come back unchanged. `isJson`: the text itself is JSON.
 */
export function restoreStream(map: MaskMap, isJson: boolean): TransformStream<Part, Part> {
  const restorers = new Map<string, ReturnType<typeof createTokenRestorer>>();
  const restorerOf = (id: string, inJson: boolean) => {
    const restorer =
      restorers.get(id) ?? createTokenRestorer(inJson ? { map, writeValue: insideJson, unknown: '' } : { map });
    restorers.set(id, restorer);
    return restorer;
  };
  return new TransformStream({
    transform(part, controller) {
      if (part.type === 'text-delta') {
        const delta = restorerOf(`text ${part.id}`, isJson).push(part.delta);
        if (delta !== '') controller.enqueue({ ...part, delta });
      } else if (part.type === 'text-end') {
        const delta = restorers.get(`text ${part.id}`)?.end() ?? '';
        restorers.delete(`text ${part.id}`);
        if (delta !== '') controller.enqueue({ type: 'text-delta', id: part.id, delta });
        controller.enqueue(part);
      } else if (part.type === 'tool-input-delta') {
        const delta = restorerOf(`input ${part.id}`, true).push(part.delta);
        if (delta !== '') controller.enqueue({ ...part, delta });
      } else if (part.type === 'tool-input-end') {
        const delta = restorers.get(`input ${part.id}`)?.end() ?? '';
        if (delta !== '') controller.enqueue({ type: 'tool-input-delta', id: part.id, delta });
        controller.enqueue(part);
      } else if (part.type === 'tool-call') controller.enqueue({ ...part, input: restoreInput(part.input, map) });
      else controller.enqueue(part);
    },
    flush(controller) {
      // A stream that was cut off: what waits is said as far as it is whole.
      for (const [key, restorer] of restorers) {
        const delta = key.startsWith('text ') ? restorer.end() : '';
        if (delta !== '') controller.enqueue({ type: 'text-delta', id: key.slice(5), delta });
      }
    },
  });
}

/** The same for an answer that came whole. */
export function restoreContent(
  content: readonly LanguageModelV4Content[],
  map: MaskMap,
  isJson: boolean,
): LanguageModelV4Content[] {
  return content.map((part) => {
    if (part.type === 'text')
      return {
        ...part,
        text: restoreTokens(part.text, isJson ? { map, writeValue: insideJson, unknown: '' } : { map }),
      };
    return part.type === 'tool-call' ? { ...part, input: restoreInput(part.input, map) } : part;
  });
}

function restoreInput(input: string, map: MaskMap): string {
  return restoreTokens(input, { map, writeValue: insideJson, unknown: '' });
}
