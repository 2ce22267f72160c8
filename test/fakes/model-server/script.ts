import type { ModelRequest } from './model-request.ts';

export type PlayedCall = {
  readonly name: string;
  /** What is sent as arguments: a value as JSON, a string as it is, be it JSON or not. */
  readonly input: unknown;
};

export type Usage = {
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly cacheWriteTokens: number;
  readonly outputTokens: number;
};

/** What the model does in one call: it speaks, calls tools, or both, and may fail at it. */
export type Play = {
  readonly text?: string;
  readonly calls?: readonly PlayedCall[];
  /** Left out: all at once. */
  readonly tokensPerSecond?: number;
  /** Milliseconds before the first token. */
  readonly waitMs?: number;
  /** In place of what is counted. */
  readonly usage?: Partial<Usage>;
  /** Left out: `tools` when tools are called, else `stop`. */
  readonly finish?: 'stop' | 'length' | 'content-filter';
  readonly fault?: Fault;
};

/** Decides each call; a list is played in order, and asked for more than it has it answers 500. */
export type Script = readonly Play[] | ((request: ModelRequest, call: number) => Play | Promise<Play>);

/** Ways in which a model's service fails. `atToken`: after how many tokens; left out, in the middle. */
export type Fault = { readonly kind: FaultKind; readonly atToken?: number; readonly retryAfterSeconds?: number };

export const faultKinds = [
  /** No headers ever come. */
  'stall-before-answer',
  /** The stream opens, and nothing follows. */
  'stall-before-text',
  'stall-midway',
  'cut-before-answer',
  'cut-midway',
  /** 429, with `retry-after`. */
  'rate-limited',
  'server-error',
  'overloaded',
  'bad-request',
  'unauthorized',
  /** An event whose JSON breaks off. */
  'malformed-json',
  /** 200 and an HTML page, as a proxy gives it. */
  'malformed-stream',
  /** The stream tells of an error and ends. */
  'error-event',
  'unknown-tool',
  'arguments-not-json',
  'arguments-break-schema',
  /** The same call, whatever is answered. */
  'call-loop',
  'endless-text',
  'empty',
  'content-filter',
  'invented-price',
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** A play as a faulty model would do it; faults of the wire leave it as it is. */
export function distort(play: Play, request: ModelRequest): Play {
  const { calls: _, ...spoken } = play;
  const known = request.tools[0]?.name ?? 'search_products';
  switch (play.fault?.kind) {
    case 'unknown-tool':
      return { ...spoken, text: '', calls: [{ name: 'give_discount', input: { percent: 40 } }] };
    case 'arguments-not-json':
      return { ...spoken, text: '', calls: [{ name: known, input: '{"query": "dril' }] };
    case 'arguments-break-schema':
      return {
        ...spoken,
        text: '',
        calls: [{ name: known, input: { query: 42, limit: 'many', sku: [], items: 'all' } }],
      };
    case 'call-loop':
      return { ...spoken, text: '', calls: [{ name: known, input: { query: 'the same again' } }] };
    case 'empty':
      return { ...spoken, text: '' };
    case 'content-filter':
      return { ...spoken, text: (play.text ?? '').slice(0, (play.text?.length ?? 0) / 4), finish: 'content-filter' };
    case 'invented-price':
      return { ...spoken, text: inventPrices(play.text ?? '') };
    default:
      return play;
  }
}

/** Every figure with a currency becomes another one; a reply without any gets one. */
function inventPrices(text: string): string {
  const invented = text.replace(
    /\d[\d\s\u00a0.,]*(?=\s?(?:₽|€|\$|руб|RUB|EUR|USD))|(?<=[₽€$]\s?)\d[\d\s\u00a0.,]*\d/gu,
    '777 ',
  );
  return invented === text ? `${text} It costs 777 $, all included. Это стоит 777 ₽, со скидкой 35 %.` : invented;
}
