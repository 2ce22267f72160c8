import type { ChatCompletion, ChatCompletionChunk } from 'openai/resources/chat/completions';
import type { CompletionUsage } from 'openai/resources/completions';
import { type AskedMessage, Refusal } from '../model-request.ts';
import type { Usage } from '../script.ts';
import { tokensOf } from '../tokens.ts';
import { type Answer, argumentsOf, type DialectSpeech, list, type Piece, record, textOf } from './dialect.ts';
import { bearerOf, openAiError, readFunctions, stringOf } from './open-ai.ts';

const roles = ['system', 'developer', 'user', 'assistant', 'tool'];

/** OpenAI Chat Completions, and what calls itself compatible with it. */
export const chat: DialectSpeech = {
  paths: ['/v1/chat/completions'],
  keyOf: bearerOf,
  read(body) {
    const model = stringOf(body.model, 'model');
    const given = list(body.messages);
    if (given.length === 0) throw new Refusal(400, "Invalid 'messages': empty array.", 'empty_array');
    if (body.stream_options !== undefined && body.stream !== true)
      throw new Refusal(400, "The 'stream_options' parameter is only allowed when 'stream' is enabled.");
    given.forEach(({ role }, index) => {
      if (!roles.includes(String(role))) throw new Refusal(400, `Invalid value: '${role}' at messages[${index}].role.`);
    });
    const messages = given.flatMap(messageOf);
    refuseUnanswered(messages);
    return {
      dialect: 'chat',
      model,
      isStreamed: body.stream === true,
      wantsUsage: record(body.stream_options).include_usage === true,
      instructions: given
        .filter(({ role }) => role === 'system' || role === 'developer')
        .map(({ content }) => textOf(content))
        .join('\n'),
      messages,
      tools: readFunctions(list(body.tools).map((tool) => record(tool.function))),
    };
  },
  cacheUse: (body, cache) => cache.byPrefix(JSON.stringify([body.tools, body.messages])),
  pieces: chunksOf,
  whole({ request, play, usage, serial, createdAt }): ChatCompletion {
    const calls = play.calls ?? [];
    return {
      id: `chatcmpl-${serial}`,
      object: 'chat.completion',
      created: createdAt,
      model: request.model,
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            content: play.text || null,
            refusal: null,
            ...(calls.length > 0
              ? {
                  tool_calls: calls.map(({ name, input }, index) => ({
                    id: `call_${serial}_${index}`,
                    type: 'function' as const,
                    function: { name, arguments: argumentsOf(input) },
                  })),
                }
              : {}),
          },
          logprobs: null,
          finish_reason: finishOf(play),
        },
      ],
      usage: usageOf(usage),
    };
  },
  errorBody: openAiError,
  errorEvent: (message) =>
    `data: ${JSON.stringify({ error: { message, type: 'server_error', param: null, code: null } })}\n\n`,
};

const slot = '\u0000token';

function* chunksOf({ request, play, usage, serial, createdAt }: Answer): Generator<Piece> {
  const chunk = (rest: Pick<ChatCompletionChunk, 'choices'> & Partial<ChatCompletionChunk>): string =>
    `data: ${JSON.stringify({
      id: `chatcmpl-${serial}`,
      object: 'chat.completion.chunk',
      created: createdAt,
      model: request.model,
      ...(request.wantsUsage ? { usage: null } : {}),
      ...rest,
    })}\n\n`;
  const delta = (
    given: ChatCompletionChunk.Choice.Delta,
    finish_reason: ChatCompletionChunk.Choice['finish_reason'] = null,
  ): string => chunk({ choices: [{ index: 0, delta: given, logprobs: null, finish_reason }] });
  yield { sse: delta({ role: 'assistant', content: '', refusal: null }) };
  // Nothing but the token differs: with a thousand streams the rest is not written anew for each.
  const [head = '', tail = ''] = delta({ content: slot }).split(JSON.stringify(slot));
  for (const token of tokensOf(play.text ?? '')) yield { sse: head + JSON.stringify(token) + tail, token };
  for (const [index, { name, input }] of (play.calls ?? []).entries()) {
    const id = `call_${serial}_${index}`;
    yield { sse: delta({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] }) };
    for (const token of tokensOf(argumentsOf(input)))
      yield { sse: delta({ tool_calls: [{ index, function: { arguments: token } }] }), token };
  }
  yield { sse: delta({}, finishOf(play)) };
  if (request.wantsUsage) yield { sse: chunk({ choices: [], usage: usageOf(usage) }) };
  yield { sse: 'data: [DONE]\n\n' };
}

function messageOf(message: Record<string, unknown>): readonly AskedMessage[] {
  const text = textOf(message.content);
  if (message.role === 'user') return [{ role: 'user', text }];
  if (message.role === 'tool') return [{ role: 'tool', callId: String(message.tool_call_id), text }];
  if (message.role !== 'assistant') return [];
  const calls = list(message.tool_calls).map((call) => {
    const { name, arguments: input } = record(call.function);
    return { id: String(call.id), name: String(name), input: String(input) };
  });
  return [{ role: 'assistant', text, calls }];
}

function refuseUnanswered(messages: readonly AskedMessage[]): void {
  let open: string[] = [];
  for (const message of messages) {
    if (message.role === 'tool') {
      if (!open.includes(message.callId))
        throw new Refusal(
          400,
          "Invalid parameter: messages with role 'tool' must be a response to a preceding message with 'tool_calls'.",
        );
      open = open.filter((id) => id !== message.callId);
      continue;
    }
    refuseOpen(open);
    open = message.role === 'assistant' ? message.calls.map(({ id }) => id) : [];
  }
  refuseOpen(open);
}

function refuseOpen(open: readonly string[]): void {
  if (open.length > 0)
    throw new Refusal(
      400,
      `An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. The following tool_call_ids did not have response messages: ${open.join(', ')}`,
    );
}

function finishOf({ finish, calls = [] }: Answer['play']) {
  if (finish === 'content-filter') return 'content_filter' as const;
  return finish ?? (calls.length > 0 ? ('tool_calls' as const) : ('stop' as const));
}

function usageOf({ inputTokens, cachedTokens, outputTokens }: Usage): CompletionUsage {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  };
}
