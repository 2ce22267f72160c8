import { type Tool, tool, zodSchema } from 'ai';
import { startConversation } from '../../src/assistant/conversations/start-conversation.ts';
import { type ToolName, toolDefinitions } from '../../src/assistant/tools/definitions.ts';
import { useTool } from '../../src/assistant/tools/tool-set.ts';
import { prepareTurn } from '../../src/assistant/turn/prepare-turn.ts';
import type { Services } from '../../src/http/services.ts';

export type ArmTools = {
  readonly instructions: string;
  readonly tools: Record<ToolName, Tool>;
  /** What an agent's tool answers, as text. */
  run(name: ToolName, input: unknown): Promise<string>;
};

/** Made once: the SDK would write the JSON schemas of all tools anew for each call of a model. */
const offered = Object.entries(toolDefinitions).map(([name, { description, input }]) => ({
  name,
  description,
  inputSchema: zodSchema<unknown>(input),
}));

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
  const tools = Object.fromEntries(
    offered.map(({ name, ...told }) => [
      name,
      tool({ ...told, execute: (input: unknown) => useTool(name, input, scope) }),
    ]),
  ) as Record<ToolName, Tool>;
  return {
    instructions,
    tools,
    async run(name, input) {
      const parsed = toolDefinitions[name].input.safeParse(input);
      if (!parsed.success) return JSON.stringify({ error: parsed.error.message });
      return JSON.stringify(await useTool(name, parsed.data, scope));
    },
  };
}
