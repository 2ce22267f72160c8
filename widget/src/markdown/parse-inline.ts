export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold'; readonly children: readonly Inline[] }
  | { readonly type: 'italic'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

const deepest = 4;
const patterns: readonly [RegExp, (match: RegExpExecArray, depth: number) => Inline | undefined][] = [
  [/\\([\\`*_{}[\]()#+\-.!|~>])/y, (match) => ({ type: 'text', text: match[1] ?? '' })],
  [/`([^`\n]{1,500})`/y, (match) => ({ type: 'code', text: match[1] ?? '' })],
  [
    /\*\*(?=\S)([^*\n]{1,2000}?)\*\*/y,
    (match, depth) => ({ type: 'bold', children: parseInline(match[1] ?? '', depth) }),
  ],
  [
    /\*(?=[^\s*])([^*\n]{1,2000}?)\*/y,
    (match, depth) => ({ type: 'italic', children: parseInline(match[1] ?? '', depth) }),
  ],
  [/!?\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)/y, (match, depth) => link(match[1] ?? '', match[2] ?? '', depth)],
  [/https?:\/\/[^\s<>"'`*|\]]{1,500}[^\s<>"'`*|\].,:;!?)]/y, (match) => link(match[0], match[0], deepest)],
  [/\n/y, () => ({ type: 'break' })],
];

/** Text within a block. Whatever is not understood stays as it was written; nothing ever becomes HTML. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  if (depth >= deepest) return text ? [{ type: 'text', text }] : [];
  const found: Inline[] = [];
  let plain = '';
  const endPlain = () => {
    if (plain) found.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const step = inlineAt(text, at, depth + 1);
    if (!step) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (step.inline.type === 'text') plain += step.inline.text;
    else {
      endPlain();
      found.push(step.inline);
    }
    at = step.end;
  }
  endPlain();
  return found;
}

function inlineAt(text: string, at: number, depth: number) {
  if (!'\\`*![h\n'.includes(text[at] ?? '')) return undefined;
  for (const [pattern, make] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const end = pattern.lastIndex;
    const inline = match && make(match, depth);
    if (inline) return { inline, end };
  }
  return undefined;
}

/** A link whose address may run something is only its words. */
function link(words: string, address: string, depth: number): Inline | undefined {
  const href = safeAddress(address);
  const children = depth >= deepest ? [{ type: 'text' as const, text: words }] : parseInline(words, depth);
  return href ? { type: 'link', href, children } : { type: 'text', text: words };
}

/** Only http, https, mailto and tel; undefined for everything else, relative addresses too. */
export function safeAddress(address: string): string | undefined {
  try {
    const url = new URL(address);
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
