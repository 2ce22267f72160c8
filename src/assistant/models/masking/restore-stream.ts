import type { LanguageModelV4Content, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { MaskMap } from '../../../core/privacy/masking/mask-map.ts';
import { createTokenRestorer, restoreTokens } from '../../../core/privacy/masking/restore-tokens.ts';

type Part = LanguageModelV4StreamPart;

const insideJson = (value: string) => JSON.stringify(value).slice(1, -1);

/**
 * Puts values back in place of tokens in what a model streams. Thoughts stay as the model wrote them: nobody reads them, and
 * providers check that they come back unchanged. `isJson`: the text itself is JSON.
 */
export function restoreStream(stream: ReadableStream<Part>, map: MaskMap, isJson: boolean): ReadableStream<Part> {
  const reader = stream.getReader();
  const restorer = createPartRestorer(map, isJson);
  // By hand, and nothing ahead of being asked for: a TransformStream hands each part on four times.
  return new ReadableStream<Part>(
    {
      async pull(controller) {
        for (;;) {
          const { done, value } = await reader.read();
          const parts = done ? restorer.end() : restorer.push(value);
          for (const part of parts) controller.enqueue(part);
          if (done) return controller.close();
          if (parts.length > 0) return;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

function createPartRestorer(map: MaskMap, isJson: boolean) {
  const restorers = new Map<string, ReturnType<typeof createTokenRestorer>>();
  const restorerOf = (key: string, inJson: boolean) => {
    const restorer =
      restorers.get(key) ?? createTokenRestorer(inJson ? { map, writeValue: insideJson, unknown: '' } : { map });
    restorers.set(key, restorer);
    return restorer;
  };
  const endOf = (key: string): string => {
    const rest = restorers.get(key)?.end() ?? '';
    restorers.delete(key);
    return rest;
  };
  return {
    push(part: Part): readonly Part[] {
      switch (part.type) {
        case 'text-delta': {
          const delta = restorerOf(`text ${part.id}`, isJson).push(part.delta);
          return delta === '' ? [] : [{ ...part, delta }];
        }
        case 'text-end': {
          const delta = endOf(`text ${part.id}`);
          return delta === '' ? [part] : [{ type: 'text-delta', id: part.id, delta }, part];
        }
        case 'tool-input-delta': {
          const delta = restorerOf(`input ${part.id}`, true).push(part.delta);
          return delta === '' ? [] : [{ ...part, delta }];
        }
        case 'tool-input-end': {
          const delta = endOf(`input ${part.id}`);
          return delta === '' ? [part] : [{ type: 'tool-input-delta', id: part.id, delta }, part];
        }
        case 'tool-call':
          return [{ ...part, input: restoreInput(part.input, map) }];
        default:
          return [part];
      }
    },
    /** Of a stream that was cut off: what waits is said as far as it is whole. */
    end(): readonly Part[] {
      return [...restorers].flatMap(([key, restorer]): readonly Part[] => {
        const delta = key.startsWith('text ') ? restorer.end() : '';
        return delta === '' ? [] : [{ type: 'text-delta', id: key.slice(5), delta }];
      });
    },
  };
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
