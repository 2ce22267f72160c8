import { type IncomingMessage, request } from 'node:http';

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

/**
 * Sends a message and notes when each piece of its streamed reply came. `count` hears +1 and -1 for a stream in flow. By Node's own client:
 * a thousand `fetch` take a processor from what is measured.
 */
export async function listen(
  { url, id, token, at, text: said }: Listening,
  count: (change: number) => void,
): Promise<Heard> {
  const answer = await post(`${url}/api/v1/conversations/${id}/messages`, token, { text: said });
  if (answer.statusCode !== 200) {
    answer.resume();
    return { at, pieces: [], text: '', failure: `answered ${answer.statusCode}` };
  }
  const pieces: { length: number; receivedAt: number }[] = [];
  let text = '';
  let unread = '';
  let failure: string | undefined = 'ended before the answer was whole';
  const take = (event: string, receivedAt: number) => {
    const { type, delta, errorText } = JSON.parse(event) as Record<string, string>;
    if (type === 'error') failure = errorText ?? 'an error';
    if (type === 'data-answer') failure = undefined;
    if (type !== 'text-delta' || !delta) return;
    if (text === '') count(1);
    text += delta;
    pieces.push({ length: text.trimEnd().length, receivedAt });
  };
  answer.setEncoding('utf8');
  answer.on('data', (arrived: string) => {
    const receivedAt = performance.timeOrigin + performance.now();
    const lines = (unread + arrived).split('\n');
    unread = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: {')) take(line.slice('data: '.length), receivedAt);
  });
  await new Promise((resolve, reject) => {
    answer.once('end', resolve);
    answer.once('error', reject);
  });
  if (text !== '') count(-1);
  return { at, pieces, text, ...(failure === undefined ? {} : { failure }) };
}

function post(url: string, token: string, body: unknown): Promise<IncomingMessage> {
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    request(url, { method: 'POST', headers }, resolve).once('error', reject).end(JSON.stringify(body));
  });
}
