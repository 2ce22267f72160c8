/** What a request asks, whichever of the three dialects it came in. */
export type Dialect = 'chat' | 'responses' | 'anthropic';

export type AskedCall = { readonly id: string; readonly name: string; readonly input: string };

export type AskedMessage =
  | { readonly role: 'user'; readonly text: string }
  | { readonly role: 'assistant'; readonly text: string; readonly calls: readonly AskedCall[] }
  | { readonly role: 'tool'; readonly callId: string; readonly text: string };

export type AskedTool = { readonly name: string; readonly schema: unknown };

export type ModelRequest = {
  readonly dialect: Dialect;
  readonly model: string;
  readonly isStreamed: boolean;
  /** Only the chat dialect asks whether a stream tells its usage. */
  readonly wantsUsage: boolean;
  readonly instructions: string;
  readonly messages: readonly AskedMessage[];
  readonly tools: readonly AskedTool[];
};

/** As it came over the wire. */
export type Received = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Undefined when the text is no JSON. */
  readonly body: unknown;
  /** Undefined when it was refused before it was understood. */
  request: ModelRequest | undefined;
  /** What it was answered with: `ok`, or the fault, or the status it was refused with. */
  outcome: string;
  /** The client went away before the answer was whole. */
  isAbandoned: boolean;
  /** With `keepsTimes`: where each sentence begins in the text, and when its first token was sent, in milliseconds since 1970. */
  readonly sentences: { readonly before: number; readonly sentAt: number }[];
};

/** What a vendor says to a request that it does not take. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string | null;
  readonly retryAfterSeconds: number | undefined;
  constructor(status: number, message: string, code: string | null = null, retryAfterSeconds?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The words of the customer's last message; what stands between tags such as <context> is a part of its own. */
export function lastUserText({ messages }: ModelRequest): string {
  return messages.findLast((message) => message.role === 'user')?.text ?? '';
}

/** What tools answered since the customer spoke, oldest first. */
export function answersSinceUser({ messages }: ModelRequest): readonly { name: string; input: string; text: string }[] {
  const since = messages.slice(messages.findLastIndex((message) => message.role === 'user') + 1);
  const calls = since.flatMap((message) => (message.role === 'assistant' ? message.calls : []));
  return since.flatMap((message) => {
    if (message.role !== 'tool') return [];
    const call = calls.find(({ id }) => id === message.callId);
    return [{ name: call?.name ?? '', input: call?.input ?? '', text: message.text }];
  });
}
