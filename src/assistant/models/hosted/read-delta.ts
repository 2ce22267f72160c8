export type Delta = {
  /** The same for deltas that may be one. */
  readonly place: string;
  readonly text: string;
  /** The event with another text. */
  write(text: string): string;
};

/** A piece of text and nothing else, in one of the three dialects; undefined for every other event. */
export function readDelta(event: string): Delta | undefined {
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
