import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { createPriceTable, type ModelPrice, type PriceTable, tokenPriceOf } from './price-table.ts';

const price = z.union([z.string(), z.number()]).transform((given, context) => {
  const value = tokenPriceOf(given);
  if (value !== undefined) return value;
  context.addIssue({
    code: 'custom',
    message: 'must be US dollars for a million tokens, such as 1.75 (six decimals at most)',
  });
  return z.NEVER;
});
const tokenPrices = { input: price, cachedInput: price.optional(), cacheWrite: price.optional(), output: price };
const lineSchema = z.strictObject({
  model: z.string().regex(/^[^\s:]+:\S+$/, 'must be as in MODELS, such as openai:gpt-5.2'),
  ...tokenPrices,
  longPrompt: z.strictObject({ over: z.int().min(1), ...tokenPrices }).optional(),
  date: z.coerce.string().optional(),
  source: z.string().optional(),
});
type Line = z.output<typeof lineSchema>;

const publishedFile = path.join(import.meta.dirname, 'prices.yaml');

export type ReadPrices = { readonly table: PriceTable; readonly mistakes: readonly string[] };

/** The published prices, with the company's own (`ownFile`, the same format) in place of those it names. */
export function readPrices(ownFile: string | undefined): ReadPrices {
  const published = readFile(publishedFile);
  const own = ownFile === undefined ? { prices: [], mistakes: [] } : readFile(ownFile);
  return {
    table: createPriceTable(new Map([...published.prices, ...own.prices])),
    mistakes: [...published.mistakes, ...own.mistakes],
  };
}

type ReadFile = { readonly prices: readonly (readonly [string, ModelPrice])[]; readonly mistakes: readonly string[] };

function readFile(file: string): ReadFile {
  let lines: unknown;
  try {
    lines = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return { prices: [], mistakes: [`${file} cannot be read: ${reason}`] };
  }
  if (!Array.isArray(lines))
    return {
      prices: [],
      mistakes: [`${file} must be a list of prices, as src/assistant/models/usage/prices.yaml is.`],
    };
  const read = lines.map((line, index) => ({ index, parsed: lineSchema.safeParse(line) }));
  return {
    prices: read.flatMap(({ parsed }) =>
      parsed.success ? [[parsed.data.model, priceOf(parsed.data, file)] as const] : [],
    ),
    mistakes: read.flatMap(({ index, parsed }) =>
      parsed.success
        ? []
        : parsed.error.issues.map(
            ({ path: place, message }) =>
              `${file}, price ${index + 1}${place.length > 0 ? `, ${place.join('.')}` : ''}: ${message}.`,
          ),
    ),
  };
}

function priceOf({ longPrompt, date, source, ...line }: Line, file: string): ModelPrice {
  return {
    ...withCache(line),
    ...(longPrompt ? { longPrompt: { over: longPrompt.over, ...withCache(longPrompt) } } : {}),
    source: source ?? file,
    date: date ?? '',
  };
}

type GivenPrices = Pick<Line, 'input' | 'cachedInput' | 'cacheWrite' | 'output'>;

/** Where the cache has no price of its own, its tokens cost what any other does. */
function withCache({ input, output, cachedInput = input, cacheWrite = input }: GivenPrices) {
  return { input, cachedInput, cacheWrite, output };
}
