import type { Tool } from 'ai';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { type ToolName, toolDefinitions } from '../../src/assistant/tools/definitions.ts';
import { toolSetFor } from '../../src/assistant/tools/tool-set.ts';
import { prepareTurn } from '../../src/assistant/turn/prepare-turn.ts';
import type { Services } from '../../src/http/services.ts';

export type ArmTools = {
  readonly instructions: string;
  readonly tools: Record<ToolName, Tool>;
  /** What an agent's tool answers, as text. */
  run(name: ToolName, input: unknown): Promise<string>;
};

/** The product's own tools and instructions for one conversation of another arm, so that all arms can do the same. */
export async function armTools(language: string, { answering }: Pick<Services, 'answering'>): Promise<ArmTools> {
  const { conversation } = await startConversation({ channel: 'bench', locale: language }, answering);
  const { scope, instructions } = await prepareTurn(
    {
      id: answering.ids.next(),
      conversationId: conversation.id,
      seq: 1,
      author: 'customer',
      text: language.startsWith('ru') ? 'Здравствуйте' : 'Hello',
      language,
      createdAt: answering.clock.now(),
    } as Parameters<typeof prepareTurn>[0],
    answering,
  );
  const tools = toolSetFor(scope);
  return {
    instructions,
    tools,
    async run(name, input) {
      const parsed = toolDefinitions[name].input.safeParse(input);
      if (!parsed.success) return JSON.stringify({ error: parsed.error.message });
      const { execute } = tools[name];
      return JSON.stringify(
        await execute?.(parsed.data, { toolCallId: '1', messages: [], context: undefined as never }),
      );
    },
  };
}
