import { createOpenAI } from '@ai-sdk/openai';
import { isStepCount, type ModelMessage, streamText } from 'ai';
import type { Services } from '../../src/http/services.ts';
import { type Arm, timed } from './arm.ts';
import { armTools } from './arm-tools.ts';

/** The AI SDK's own loop with all the product's tools and instructions, and nothing found beforehand. It keeps the whole talk. */
export function toolLoopArm(url: string, services: Services): Arm {
  const model = createOpenAI({ baseURL: url, apiKey: 'any' }).chat('far-side');
  return {
    name: 'AI SDK tool loop',
    async start(language) {
      const { instructions, tools } = await armTools(language, services);
      const messages: ModelMessage[] = [];
      return {
        say: (text) =>
          timed(async (onText) => {
            messages.push({ role: 'user', content: text });
            const result = streamText({
              model,
              instructions,
              messages,
              tools,
              stopWhen: isStepCount(6),
              maxRetries: 0,
              onError: () => {},
            });
            for await (const part of result.stream) {
              if (part.type === 'text-delta') onText(part.text);
              if (part.type === 'error') throw part.error;
            }
            messages.push(...(await result.response).messages);
            return result.text;
          }),
      };
    },
    async close() {},
  };
}
