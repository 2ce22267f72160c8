import type { CallToolResult, McpServer, ToolAnnotations } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import type { TurnDependencies } from '../assistant/turn/turn-dependencies.ts';
import type { ApiKeyScope } from '../core/api-keys/api-key.ts';
import { isVitrinaError } from '../core/errors.ts';
import type { RateLimiter } from '../core/ports/rate-limiter.ts';

export type ToolDependencies = {
  readonly answering: TurnDependencies;
  /** Counts looking for a request by its contact. */
  readonly lookups: RateLimiter;
};

export type Caller = { readonly keyId: string; readonly name: string; readonly scopes: readonly ApiKeyScope[] };

/** Undefined fields: the tool says why it can't, and what to do. */
export type ToolAnswer<Output> = { readonly output: Output; readonly text: string } | { readonly refusal: string };

export type ProgramTool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> = {
  readonly name: string;
  readonly scope: ApiKeyScope;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly annotations: ToolAnnotations;
  answer(input: z.output<Input>, caller: Caller, dependencies: ToolDependencies): Promise<ToolAnswer<z.input<Output>>>;
};

export function programTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: ProgramTool<Input, Output>,
): ProgramTool {
  return tool as unknown as ProgramTool;
}

export function registerTool(
  tool: ProgramTool,
  {
    server,
    caller,
    dependencies,
  }: { readonly server: McpServer; readonly caller: Caller; readonly dependencies: ToolDependencies },
): void {
  const { name, title, description, input, output, annotations } = tool;
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations: { title, ...annotations } },
    async (given): Promise<CallToolResult> => {
      const answer = await answerOf(tool, given, caller, dependencies);
      if ('refusal' in answer) return { content: [{ type: 'text', text: answer.refusal }], isError: true };
      // Parsed, so that what is sent is what the schema says and no more.
      const structuredContent = output.parse(answer.output) as Record<string, unknown>;
      return { content: [{ type: 'text', text: answer.text }], structuredContent };
    },
  );
}

async function answerOf(
  tool: ProgramTool,
  given: Record<string, unknown>,
  caller: Caller,
  dependencies: ToolDependencies,
): Promise<ToolAnswer<Record<string, unknown>>> {
  try {
    return await tool.answer(given, caller, dependencies);
  } catch (error) {
    if (isVitrinaError(error)) return { refusal: error.message };
    dependencies.answering.logger.error({ error, tool: tool.name }, 'tool of a program failed');
    return { refusal: 'Something broke on our side, and was recorded. Nothing was changed. Call again in a moment.' };
  }
}
