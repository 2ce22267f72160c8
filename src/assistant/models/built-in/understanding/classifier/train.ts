import { tokensOf } from '../reading/tokens.ts';
import type { Intent } from '../understanding.ts';
import type { Example, TrainingData } from './examples.ts';
import { featuresOf, unknownMark } from './features.ts';
import type { Model } from './model.ts';
import { classMark, classOf } from './word-classes.ts';

const epochs = 8;
const rate = 0.2;
/** Letter groups and word pairs seen fewer times than this are noise. */
const minGramCount = 4;
const decay = 0.00002;
const worthRange = 1.5;

/** Slots that are usually read before the classifier looks, but not always. */
const maskedSlots = new Set(['{name}', '{address}']);
/** A bare product word is one example among many, not hundreds. */
const fillerWeight = 0.6;
/** Words seen in no more examples than this are sometimes left out, so that no utterance hangs on one of them. */
const rareCount = 6;

type Sample = {
  readonly rows: Uint16Array;
  readonly values: Float32Array;
  readonly intent: number;
  readonly weight: number;
};

/** Multinomial logistic regression by AdaGrad. Deterministic: fixed order, no random numbers but a seeded shuffle. */
export function trainModel(data: TrainingData): Model {
  const intents = [...new Set(data.examples.map((example) => example.intent))].sort() as Intent[];
  const words = countWords(data.examples);
  const whole = data.examples.map(({ intent, text }): Said => ({ intent, tokens: tokensOf(text) }));
  const said = [...whole, ...whole.flatMap((example) => withoutRarest(example, words))];
  const read = said.map((example, index) => readExample(example, index, data.fillers));
  const fillers = (data.fillers.product ?? []).map((text) => readFiller(text));
  const all = [...read, ...fillers];
  const rows = frequentRows(all.map((item) => item.features));
  const samples = all.map((item, index) => ({
    ...toSample(item, rows, intents),
    weight: index < read.length ? 1 : fillerWeight,
  }));
  const worth = worthOfRows(samples, rows.size, intents.length);
  for (const sample of samples)
    for (let i = 0; i < sample.rows.length; i += 1)
      sample.values[i] = (sample.values[i] as number) * (worth[sample.rows[i] as number] as number);
  const { weights, bias } = descend(samples, rows.size, intents.length);
  // Folded into the weights, so that reading a message need not know it.
  for (let cell = 0; cell < weights.length; cell += 1)
    weights[cell] = (weights[cell] as number) * (worth[Math.floor(cell / intents.length)] as number);
  return { intents, rows, bias: [...bias], words, ...quantised(weights) };
}

type Said = { readonly intent: Intent; readonly tokens: readonly string[] };
type ReadExample = { readonly intent: Intent; readonly features: ReturnType<typeof featuresOf> };

/** `{product}` and `{name}` are read as a customer's words are: unknown, with letters of some real word. */
function readExample(example: Said, index: number, fillers: TrainingData['fillers']): ReadExample {
  const known: string[] = [];
  const spelled: string[] = [];
  for (const token of example.tokens) {
    const choices = /^\{\w+\}$/.test(token) ? fillers[token.slice(1, -1)] : undefined;
    const isMarkKept = maskedSlots.has(token) && index % 3 > 0;
    if (!choices || isMarkKept) {
      known.push(token);
      spelled.push(token);
      continue;
    }
    known.push(unknownMark);
    spelled.push(...tokensOf(choices[(index * 7 + known.length) % choices.length] ?? ''));
  }
  return { intent: example.intent, features: featuresOf(known, spelled) };
}

/**
 * The same utterance with its rarest word some other word of its class, or unknown where it has none; nothing for short ones
 * without a class, whose one rare word is the meaning.
 */
function withoutRarest({ intent, tokens }: Said, counts: ReadonlyMap<string, number>): Said[] {
  const words = tokens.filter((token) => /^\p{L}/u.test(token));
  const rarest = words.toSorted((left, right) => (counts.get(left) ?? 0) - (counts.get(right) ?? 0))[0];
  const name = rarest && classOf(rarest);
  if (!rarest || (words.length < 3 && !name) || (counts.get(rarest) ?? 0) > rareCount) return [];
  const other = name ? classMark(name) : '{product}';
  return [{ intent, tokens: tokens.map((token) => (token === rarest ? other : token)) }];
}

function readFiller(text: string): ReadExample {
  return { intent: 'find-product', features: featuresOf([unknownMark], tokensOf(text)) };
}

function frequentRows(lists: readonly (readonly (readonly [string, number])[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const [name] of list) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([name, count]) => /^[wc]:/.test(name) || count >= minGramCount);
  return new Map(kept.map(([name], index) => [name, index]));
}

function toSample(
  item: ReadExample,
  rows: ReadonlyMap<string, number>,
  intents: readonly Intent[],
): Omit<Sample, 'weight'> {
  const found = item.features.flatMap(([name, value]) => {
    const row = rows.get(name);
    return row === undefined ? [] : [[row, value] as const];
  });
  return {
    rows: Uint16Array.from(found, ([row]) => row),
    values: Float32Array.from(found, ([, value]) => value),
    intent: intents.indexOf(item.intent),
  };
}

/** A feature that few intents share is worth up to four times one that all share ("payment" against "what are"). */
function worthOfRows(samples: readonly Sample[], rowCount: number, size: number): Float32Array {
  const counts = new Float32Array(rowCount * size);
  for (const { rows, intent } of samples)
    for (const row of rows) counts[row * size + intent] = (counts[row * size + intent] as number) + 1;
  return Float32Array.from({ length: rowCount }, (_, row) => {
    const own = counts.subarray(row * size, (row + 1) * size);
    const total = own.reduce((sum, count) => sum + count, 0) + 1;
    const entropy = own.reduce((sum, count) => {
      const share = (count + 1 / size) / total;
      return sum - share * Math.log(share);
    }, 0);
    return 0.5 + worthRange * (1 - entropy / Math.log(size));
  });
}

function descend(samples: readonly Sample[], rowCount: number, size: number) {
  const weights = new Float32Array(rowCount * size);
  const squares = new Float32Array(rowCount * size).fill(0.05);
  const bias = new Float32Array(size);
  const scores = new Float32Array(size);
  const order = samples.map((_, index) => index);
  const random = seededRandom(7);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const sample = samples[index];
      if (sample) step(sample, { weights, squares, bias, scores, size });
    }
  }
  return { weights, bias };
}

type State = {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  readonly bias: Float32Array;
  readonly scores: Float32Array;
  readonly size: number;
};

function step({ rows, values, intent, weight }: Sample, { weights, squares, bias, scores, size }: State): void {
  scores.set(bias);
  for (let i = 0; i < rows.length; i += 1) {
    const base = (rows[i] as number) * size;
    const value = values[i] as number;
    for (let c = 0; c < size; c += 1) scores[c] = (scores[c] as number) + value * (weights[base + c] as number);
  }
  const errors = scores;
  toProbabilities(errors);
  errors[intent] = (errors[intent] as number) - 1;
  for (let c = 0; c < size; c += 1) {
    const error = weight * (errors[c] as number);
    if (Math.abs(error) < 0.008) continue;
    bias[c] = (bias[c] as number) - 0.01 * error;
    for (let i = 0; i < rows.length; i += 1) {
      const cell = (rows[i] as number) * size + c;
      const gradient = error * (values[i] as number) + decay * (weights[cell] as number);
      squares[cell] = (squares[cell] as number) + gradient * gradient;
      weights[cell] = (weights[cell] as number) - (rate * gradient) / Math.sqrt(squares[cell] as number);
    }
  }
}

/** Softmax in place: called a hundred thousand times. */
function toProbabilities(scores: Float32Array): void {
  const top = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let c = 0; c < scores.length; c += 1) {
    scores[c] = Math.exp((scores[c] as number) - top);
    sum += scores[c] as number;
  }
  for (let c = 0; c < scores.length; c += 1) scores[c] = (scores[c] as number) / sum;
}

function quantised(weights: Float32Array): { readonly weights: Int8Array; readonly scale: number } {
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  const scale = (top || 1) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale };
}

function countWords(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of examples)
    for (const token of tokensOf(text)) if (/^\p{L}/u.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Park and Miller's minimal generator. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
