export type Heard = {
  readonly at: number;
  /** Characters of the reply that the customer had, and when, in milliseconds since 1970. */
  readonly pieces: readonly { readonly length: number; readonly receivedAt: number }[];
  readonly text: string;
  /** Why the stream did not come to its end. */
  readonly failure?: string;
};

export type Listening = {
  readonly url: string;
  readonly id: string;
  readonly token: string;
  readonly at: number;
  readonly text: string;
};

/** Sends a message and notes when each piece of its streamed reply came. `count` hears +1 and -1 for a stream in flow. */
export async function listen(
  { url, id, token, at, text: said }: Listening,
  count: (change: number) => void,
): Promise<Heard> {
  const response = await fetch(`${url}/api/v1/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
    body: JSON.stringify({ text: said }),
  });
  if (!response.ok || !response.body) return { at, pieces: [], text: '', failure: `answered ${response.status}` };
  const pieces: { length: number; receivedAt: number }[] = [];
  const decoder = new TextDecoder();
  let text = '';
  let unread = '';
  let isWhole = false;
  for await (const chunk of response.body) {
    const receivedAt = performance.timeOrigin + performance.now();
    const lines = (unread + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) {
      const event = /^data: (\{.*\})$/u.exec(line)?.[1];
      const { type, delta, errorText } = event ? (JSON.parse(event) as Record<string, string>) : {};
      if (type === 'error') return { at, pieces, text, failure: errorText ?? 'an error' };
      if (type === 'data-answer') isWhole = true;
      if (type !== 'text-delta' || !delta) continue;
      if (text === '') count(1);
      text += delta;
      pieces.push({ length: text.trimEnd().length, receivedAt });
    }
  }
  if (text !== '') count(-1);
  return { at, pieces, text, ...(isWhole ? {} : { failure: 'ended before the answer was whole' }) };
}
