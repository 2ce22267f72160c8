/**
 * A `fetch` whose event streams come in fewer events: words that follow each other come as one, up to the end of a sentence. The guard
 * releases nothing smaller, and taking each token through the SDK costs fifty times what reading it costs: with many
 * conversations at once that is the difference between a processor idle and a processor late. What is no word passes as it came.
 */
export function mergingFetch(): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body || !response.headers.get('content-type')?.includes('text/event-stream')) return response;
    const { status, statusText, headers } = response;
    return new Response(mergeDeltas(response.body, init?.signal), { status, statusText, headers });
  };
}

/** Characters after which words are let go without a sentence's end. */
const mostKept = 600;
/** Milliseconds after which they are let go too: whoever listens takes longer silence for a stall. */
const longestKept = 500;
/** With so many streams at once each is read a little less often, and then more of it: reading costs by the time, not by the word. */
const calm = 50;
const longestPause = 60;

let open = 0;

function mergeDeltas(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const merger = createMerger();
  let isOpen = true;
  let failure: { readonly error: unknown } | undefined;
  open += 1;
  const end = () => {
    if (isOpen) open -= 1;
    isOpen = false;
  };
  // Who gives up need not read on, nor say so.
  signal?.addEventListener('abort', end, { once: true });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (failure) return controller.error(failure.error);
        try {
          for (;;) {
            const { done, value } = await reader.read();
            const text = done ? merger.flush() : merger.push(decoder.decode(value, { stream: true }));
            if (text !== '') controller.enqueue(encoder.encode(text));
            if (done) {
              end();
              return controller.close();
            }
            if (open > calm) await pause(Math.min(longestPause, open / 16));
            if (text !== '') return;
          }
        } catch (error) {
          end();
          // What came before is let go first: it was said, and an error would sweep it away.
          const rest = merger.flush();
          if (rest === '') return controller.error(error);
          failure = { error };
          controller.enqueue(encoder.encode(rest));
        }
      },
      cancel(reason) {
        end();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

type Delta = {
  /** The same for deltas that may be one. */
  readonly place: string;
  readonly text: string;
  /** The event with another text. */
  write(text: string): string;
};

function createMerger() {
  let unread = '';
  let first: Delta | undefined;
  let kept = '';
  let hasSpoken = false;
  let letGoAt = performance.now();

  const letGo = (): string => {
    if (!first) return '';
    const event = first.write(kept);
    first = undefined;
    kept = '';
    hasSpoken = true;
    letGoAt = performance.now();
    return event;
  };
  const take = (event: string): string => {
    const delta = readDelta(event);
    if (!delta) return letGo() + event;
    const before = first && first.place !== delta.place ? letGo() : '';
    first ??= delta;
    kept += delta.text;
    return before;
  };
  /** The first word is a sign of life, and a sentence ends where the next one begins. */
  const isDue = () =>
    !hasSpoken ||
    kept.length > mostKept ||
    /\n|[.!?…]["»”)\]*_]*\s+\S/u.test(kept) ||
    performance.now() - letGoAt > longestKept;
  return {
    push(text: string): string {
      unread += text;
      let out = '';
      for (let end = endOfEvent(unread); end !== undefined; end = endOfEvent(unread)) {
        out += take(unread.slice(0, end));
        unread = unread.slice(end);
      }
      return first && isDue() ? out + letGo() : out;
    },
    flush(): string {
      const out = letGo() + unread;
      unread = '';
      return out;
    },
  };
}

function endOfEvent(text: string): number | undefined {
  const found = /\r?\n\r?\n/u.exec(text);
  return found ? found.index + found[0].length : undefined;
}

/** A piece of text and nothing else, in one of the three dialects; undefined for every other event. */
function readDelta(event: string): Delta | undefined {
  const found = /^((?:event: ?[\w.]+\r?\n)?data: ?)(\{.*\})(\s*)$/u.exec(event);
  if (!found) return undefined;
  const [, head = '', json = '', tail = ''] = found;
  const data = parse(json);
  if (!data) return undefined;
  const write = (changed: unknown) => `${head}${JSON.stringify(changed)}${tail}`;
  if (data.type === 'response.output_text.delta' && typeof data.delta === 'string')
    return {
      place: `${data.item_id} ${data.content_index}`,
      text: data.delta,
      write: (delta) => write({ ...data, delta }),
    };
  if (data.type === 'content_block_delta' && data.delta?.type === 'text_delta' && typeof data.delta.text === 'string')
    return {
      place: `block ${data.index}`,
      text: data.delta.text,
      write: (text) => write({ ...data, delta: { type: 'text_delta', text } }),
    };
  const [choice, ...others] = Array.isArray(data.choices) ? data.choices : [];
  const { content, ...besides } = choice?.delta ?? {};
  const isText =
    typeof content === 'string' && content !== '' && others.length === 0 && !choice.finish_reason && !data.usage;
  // A role says no more than that it is the assistant's; calls, thoughts and refusals are no words.
  if (!isText || Object.entries(besides).some(([key, value]) => key !== 'role' && value !== null)) return undefined;
  return {
    place: 'content',
    text: content,
    write: (text) => write({ ...data, choices: [{ ...choice, delta: { ...choice.delta, content: text } }] }),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: whatever shape a server's event has; each part is looked at before it is used.
function parse(json: string): any {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
