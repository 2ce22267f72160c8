import type { Response, ResponseOutputItem, ResponseUsage } from 'openai/resources/responses/responses';
import { type AskedMessage, Refusal } from '../model-request.ts';
import type { Usage } from '../script.ts';
import { tokensOf } from '../tokens.ts';
import { type Answer, argumentsOf, type DialectSpeech, list, type Piece, textOf } from './dialect.ts';
import { bearerOf, openAiError, readFunctions, stringOf } from './open-ai.ts';

/** OpenAI Responses. What it said is kept, as the vendor keeps it, so that later requests may point at it by id. */
export function createResponses(): DialectSpeech {
  const stored = new Map<string, Record<string, unknown>>();
  return {
    paths: ['/v1/responses'],
    keyOf: bearerOf,
    read(body) {
      const model = stringOf(body.model, 'model');
      const input =
        typeof body.input === 'string' ? [{ role: 'user', content: body.input }] : list(body.input).map(resolve);
      if (input.length === 0) throw new Refusal(400, "Missing required parameter: 'input'.");
      const messages = input.flatMap(messageOf);
      refuseUnpaired(messages);
      const told = input.filter(({ role }) => role === 'system' || role === 'developer');
      return {
        dialect: 'responses',
        model,
        isStreamed: body.stream === true,
        wantsUsage: true,
        instructions: [textOf(body.instructions), ...told.map(({ content }) => textOf(content))]
          .filter(Boolean)
          .join('\n'),
        messages,
        tools: readFunctions(list(body.tools).filter(({ type }) => type === 'function')),
      };
    },
    cacheUse: (body, cache) => cache.byPrefix(JSON.stringify([body.tools, body.instructions, body.input])),
    pieces: eventsOf,
    whole: (answer) => responseOf(answer, itemsOf(answer), statusOf(answer)),
    errorBody: openAiError,
    errorEvent: (message) => event('error', { sequence_number: 0, code: 'server_error', message, param: null }),
    remember(answer) {
      for (const item of itemsOf(answer)) stored.set(String(item.id), item as unknown as Record<string, unknown>);
    },
  };

  function resolve(item: Record<string, unknown>): Record<string, unknown> {
    if (item.type !== 'item_reference') return item;
    const known = stored.get(String(item.id));
    if (!known) throw new Refusal(404, `Item with id '${item.id}' not found.`);
    return known;
  }
}

function* eventsOf(answer: Answer): Generator<Piece> {
  let sequence = 0;
  const piece = (type: string, rest: object, token?: string): Piece => {
    const sse = event(type, { sequence_number: sequence, ...rest });
    sequence += 1;
    return token === undefined ? { sse } : { sse, token };
  };
  yield piece('response.created', { response: responseOf(answer, [], 'in_progress') });
  yield piece('response.in_progress', { response: responseOf(answer, [], 'in_progress') });
  const items = itemsOf(answer);
  for (const [output_index, item] of items.entries()) {
    const place = { item_id: item.id, output_index };
    if (item.type === 'message') {
      const text = answer.play.text ?? '';
      const part = { type: 'output_text', text: '', annotations: [], logprobs: [] };
      yield piece('response.output_item.added', {
        output_index,
        item: { ...item, status: 'in_progress', content: [] },
      });
      yield piece('response.content_part.added', { ...place, content_index: 0, part });
      for (const delta of tokensOf(text))
        yield piece('response.output_text.delta', { ...place, content_index: 0, delta, logprobs: [] }, delta);
      yield piece('response.output_text.done', { ...place, content_index: 0, text, logprobs: [] });
      yield piece('response.content_part.done', { ...place, content_index: 0, part: { ...part, text } });
    } else if (item.type === 'function_call') {
      const added = { ...item, arguments: '', status: 'in_progress' };
      yield piece('response.output_item.added', { output_index, item: added });
      for (const delta of tokensOf(item.arguments))
        yield piece('response.function_call_arguments.delta', { ...place, delta }, delta);
      yield piece('response.function_call_arguments.done', { ...place, name: item.name, arguments: item.arguments });
    }
    yield piece('response.output_item.done', { output_index, item });
  }
  const status = statusOf(answer);
  yield piece(`response.${status}`, { response: responseOf(answer, items, status) });
}

function itemsOf({ play, serial }: Answer): readonly ResponseOutputItem[] {
  const calls = play.calls ?? [];
  const said: ResponseOutputItem = {
    id: `msg_${serial}`,
    type: 'message',
    role: 'assistant',
    status: play.finish === undefined || play.finish === 'stop' ? 'completed' : 'incomplete',
    content: [{ type: 'output_text', text: play.text ?? '', annotations: [], logprobs: [] }],
  };
  return [
    ...(play.text ? [said] : []),
    ...calls.map(({ name, input }, index) => ({
      id: `fc_${serial}_${index}`,
      type: 'function_call' as const,
      call_id: `call_${serial}_${index}`,
      name,
      arguments: argumentsOf(input),
      status: 'completed' as const,
    })),
  ];
}

type Status = 'in_progress' | 'completed' | 'incomplete';

function statusOf({ play }: Answer): Status {
  return play.finish === undefined || play.finish === 'stop' ? 'completed' : 'incomplete';
}

function responseOf(
  { request, play, usage, serial, createdAt }: Answer,
  output: readonly ResponseOutputItem[],
  status: Status,
) {
  const reason = play.finish === 'length' ? 'max_output_tokens' : 'content_filter';
  return {
    id: `resp_${serial}`,
    object: 'response',
    created_at: createdAt,
    status,
    background: false,
    error: null,
    incomplete_details: status === 'incomplete' ? { reason } : null,
    instructions: null,
    max_output_tokens: null,
    metadata: {},
    model: request.model,
    output: [...output],
    parallel_tool_calls: true,
    temperature: 1,
    tool_choice: 'auto',
    tools: [],
    top_p: 1,
    truncation: 'disabled',
    ...(status === 'in_progress' ? {} : { usage: usageOf(usage) }),
  } satisfies Omit<Response, 'output_text' | 'access_programs'>;
}

function usageOf({ inputTokens, cachedTokens, outputTokens }: Usage): ResponseUsage {
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: cachedTokens, cache_write_tokens: 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: inputTokens + outputTokens,
  };
}

function messageOf(item: Record<string, unknown>): readonly AskedMessage[] {
  if (item.type === 'function_call_output')
    return [{ role: 'tool', callId: String(item.call_id), text: textOf(item.output) }];
  if (item.type === 'function_call') {
    const call = { id: String(item.call_id), name: String(item.name), input: String(item.arguments) };
    return [{ role: 'assistant', text: '', calls: [call] }];
  }
  const text = textOf(item.content);
  if (item.role === 'user') return [{ role: 'user', text }];
  return item.role === 'assistant' ? [{ role: 'assistant', text, calls: [] }] : [];
}

function refuseUnpaired(messages: readonly AskedMessage[]): void {
  const called = new Set(messages.flatMap((one) => (one.role === 'assistant' ? one.calls.map(({ id }) => id) : [])));
  const answered = new Set(messages.flatMap((one) => (one.role === 'tool' ? [one.callId] : [])));
  for (const id of answered)
    if (!called.has(id)) throw new Refusal(400, `No tool call found for function call output with call_id ${id}.`);
  for (const id of called)
    if (!answered.has(id)) throw new Refusal(400, `No tool output found for function call ${id}.`);
}

function event(type: string, rest: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`;
}
