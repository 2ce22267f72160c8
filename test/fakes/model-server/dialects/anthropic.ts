import { type AskedMessage, Refusal } from '../model-request.ts';
import type { Usage } from '../script.ts';
import { tokensOf } from '../tokens.ts';
import { type Answer, argumentsOf, type DialectSpeech, list, type Piece, record, textOf } from './dialect.ts';

const mostCacheMarks = 4;

/** Anthropic Messages. */
export const anthropic: DialectSpeech = {
  paths: ['/v1/messages'],
  keyOf: (headers) => [headers['x-api-key']].flat()[0],
  read(body, headers) {
    if (!headers['anthropic-version']) throw refuse('anthropic-version: header is required');
    if (typeof body.model !== 'string' || body.model === '') throw refuse('model: Field required');
    if (typeof body.max_tokens !== 'number') throw refuse('max_tokens: Field required');
    const given = list(body.messages);
    if (given.length === 0) throw refuse('messages: at least one message is required');
    given.forEach((message, index) => {
      refuseBadMessage(message, given[index + 1], index);
    });
    const marks = JSON.stringify([body.system, body.messages, body.tools]).split('"cache_control"').length - 1;
    if (marks > mostCacheMarks)
      throw refuse(`A maximum of ${mostCacheMarks} blocks with cache_control may be provided. Found ${marks}.`);
    return {
      dialect: 'anthropic',
      model: body.model,
      isStreamed: body.stream === true,
      wantsUsage: true,
      instructions: textOf(body.system),
      messages: given.flatMap(messagesOf),
      tools: list(body.tools).map(({ name, input_schema }, index) => {
        if (typeof name !== 'string' || !/^[a-zA-Z0-9_-]{1,128}$/u.test(name))
          throw refuse(`tools.${index}.custom.name: String should match pattern '^[a-zA-Z0-9_-]{1,128}$'`);
        if (record(input_schema).type !== 'object')
          throw refuse(`tools.${index}.custom.input_schema.type: Field required`);
        return { name, schema: input_schema };
      }),
    };
  },
  cacheUse: (body, cache) => cache.byMarks(markedPrefixes(body)),
  pieces: eventsOf,
  whole: ({ request, play, usage, serial }) => ({
    id: `msg_${serial}`,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content: [
      ...(play.text ? [{ type: 'text', text: play.text }] : []),
      ...(play.calls ?? []).map(({ name, input }, index) => ({
        type: 'tool_use',
        id: `toolu_${serial}_${index}`,
        name,
        input: typeof input === 'string' ? {} : (input ?? {}),
      })),
    ],
    stop_reason: stopOf(play),
    stop_sequence: null,
    usage: usageOf(usage, usage.outputTokens),
  }),
  errorBody: ({ status, message }) => ({ type: 'error', error: { type: errorTypes[status] ?? 'api_error', message } }),
  errorEvent: (message) => event('error', { error: { type: 'overloaded_error', message } }),
};

const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

function* eventsOf({ request, play, usage, serial }: Answer): Generator<Piece> {
  const message = {
    id: `msg_${serial}`,
    type: 'message',
    role: 'assistant',
    model: request.model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: usageOf(usage, 1),
  };
  yield { sse: event('message_start', { message }) };
  yield { sse: event('ping', {}) };
  let index = 0;
  if (play.text) {
    yield { sse: event('content_block_start', { index, content_block: { type: 'text', text: '' } }) };
    for (const token of tokensOf(play.text))
      yield { sse: event('content_block_delta', { index, delta: { type: 'text_delta', text: token } }), token };
    yield { sse: event('content_block_stop', { index }) };
    index += 1;
  }
  for (const [at, { name, input }] of (play.calls ?? []).entries()) {
    const block = { type: 'tool_use', id: `toolu_${serial}_${at}`, name, input: {} };
    yield { sse: event('content_block_start', { index, content_block: block }) };
    for (const token of tokensOf(argumentsOf(input)))
      yield {
        sse: event('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: token } }),
        token,
      };
    yield { sse: event('content_block_stop', { index }) };
    index += 1;
  }
  const delta = { stop_reason: stopOf(play), stop_sequence: null };
  yield { sse: event('message_delta', { delta, usage: { output_tokens: usage.outputTokens } }) };
  yield { sse: event('message_stop', {}) };
}

/** Each beginning of the prompt that a cache mark closes: tools, then system, then messages, as the vendor orders them. */
function markedPrefixes(body: Record<string, unknown>): readonly string[] {
  const blocks = [
    ...list(body.tools),
    ...list(body.system),
    ...list(body.messages).flatMap(({ role, content }) =>
      typeof content === 'string'
        ? [{ role, content }]
        : list(content).map((block): Record<string, unknown> => ({ role, ...block })),
    ),
  ];
  let prefix = '';
  return blocks.flatMap(({ cache_control, ...block }: Record<string, unknown>) => {
    prefix += JSON.stringify(block);
    return cache_control ? [prefix] : [];
  });
}

function messagesOf({ role, content }: Record<string, unknown>): readonly AskedMessage[] {
  const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : list(content);
  const text = textOf(blocks.filter(({ type }) => type === 'text'));
  if (role === 'assistant') {
    const calls = blocks
      .filter(({ type }) => type === 'tool_use')
      .map(({ id, name, input }: Record<string, unknown>) => ({
        id: String(id),
        name: String(name),
        input: JSON.stringify(input),
      }));
    return [{ role, text, calls }];
  }
  const results = blocks
    .filter(({ type }) => type === 'tool_result')
    .map((block: Record<string, unknown>) => ({
      role: 'tool' as const,
      callId: String(block.tool_use_id),
      text: textOf(block.content),
    }));
  return [...results, ...(text === '' ? [] : [{ role: 'user' as const, text }])];
}

function refuseBadMessage(
  { role, content }: Record<string, unknown>,
  next: Record<string, unknown> | undefined,
  index: number,
): void {
  if (role !== 'user' && role !== 'assistant')
    throw refuse(`messages.${index}.role: Input should be 'user' or 'assistant'`);
  const blocks = list(content);
  if (typeof content === 'string' ? content === '' : blocks.length === 0)
    throw refuse(`messages.${index}: all messages must have non-empty content`);
  if (blocks.some(({ type, text }) => type === 'text' && (typeof text !== 'string' || text.trim() === '')))
    throw refuse('messages: text content blocks must be non-empty');
  if (role === 'assistant' && next === undefined && /\s$/u.test(textOf(content)))
    throw refuse('messages: final assistant content cannot end with trailing whitespace');
  const used = blocks.filter(({ type }) => type === 'tool_use').map(({ id }) => String(id));
  const answered = list(next?.content)
    .filter(({ type }) => type === 'tool_result')
    .map((block) => String(block.tool_use_id));
  const open = used.filter((id) => !answered.includes(id));
  if (open.length > 0)
    throw refuse(
      `messages.${index}: \`tool_use\` ids were found without \`tool_result\` blocks immediately after: ${open.join(', ')}.`,
    );
}

function stopOf({ finish, calls = [] }: Answer['play']): string {
  if (finish === 'content-filter') return 'refusal';
  if (finish === 'length') return 'max_tokens';
  return calls.length > 0 && finish === undefined ? 'tool_use' : 'end_turn';
}

function usageOf({ inputTokens, cachedTokens, cacheWriteTokens }: Usage, outputTokens: number) {
  return {
    input_tokens: Math.max(0, inputTokens - cachedTokens - cacheWriteTokens),
    cache_creation_input_tokens: cacheWriteTokens,
    cache_read_input_tokens: cachedTokens,
    output_tokens: outputTokens,
    service_tier: 'standard',
  };
}

function refuse(message: string): Refusal {
  return new Refusal(400, message);
}

function event(type: string, rest: object): string {
  return `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`;
}
