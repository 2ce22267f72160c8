/**
 * Reads what a model reads without being told how: JSON, JSON without quotes, lines of "key: value" and lists with dashes. Everything
 * comes out as objects, lists and strings; what can't be read is a string.
 */
export function readRelaxed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.split('\n').map((line) => readLine(line.replace(/^- /u, '')));
  }
}

function readLine(line: string): unknown {
  const isObject = /^[\p{L}\w ]+: /u.test(line);
  const reader = createReader(isObject ? `{${line}}` : line);
  return reader.value();
}

function createReader(text: string) {
  let at = 0;
  const space = () => {
    while (text[at] === ' ') at += 1;
  };
  const value = (): unknown => {
    space();
    if (text[at] === '{') return object();
    if (text[at] === '[') return list();
    if (text[at] === '"') return quoted();
    return plain(/[,\]}]/u);
  };
  const plain = (end: RegExp): string => {
    const from = at;
    while (at < text.length && !end.test(text[at] ?? '')) at += 1;
    return text.slice(from, at).trim();
  };
  const quoted = (): string => {
    const [whole = '"'] = /^"(?:[^"\\]|\\.)*"?/u.exec(text.slice(at)) ?? [];
    at += whole.length;
    try {
      return JSON.parse(whole) as string;
    } catch {
      return whole;
    }
  };
  const object = (): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    at += 1;
    while (at < text.length && text[at] !== '}') {
      space();
      const key = text[at] === '"' ? quoted() : plain(/[:}]/u);
      if (text[at] === ':') at += 1;
      result[key] = value();
      space();
      if (text[at] === ',') at += 1;
      else if (text[at] !== '}') break;
    }
    at += 1;
    return result;
  };
  const list = (): unknown[] => {
    const result: unknown[] = [];
    at += 1;
    while (at < text.length && text[at] !== ']') {
      result.push(value());
      space();
      if (text[at] === ',') at += 1;
      else if (text[at] !== ']') break;
    }
    at += 1;
    return result;
  };
  return { value };
}
