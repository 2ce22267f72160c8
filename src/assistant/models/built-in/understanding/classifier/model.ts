import type { Intent } from '../understanding.ts';
import type { Feature } from './features.ts';

/** A trained linear model: one row of weights per feature, one column per intent. */
export type Model = {
  readonly intents: readonly Intent[];
  readonly rows: ReadonlyMap<string, number>;
  /** rows x intents, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: readonly number[];
  /** Folded words of the examples with how often each occurs. */
  readonly words: ReadonlyMap<string, number>;
};

/** Probability of each intent, in the model's order. */
export function probabilitiesOf(model: Model, features: readonly Feature[]): number[] {
  const size = model.intents.length;
  const scores = [...model.bias];
  for (const [name, value] of features) {
    const row = model.rows.get(name);
    if (row === undefined) continue;
    const factor = value * model.scale;
    for (let column = 0; column < size; column += 1)
      scores[column] = (scores[column] ?? 0) + factor * (model.weights[row * size + column] ?? 0);
  }
  return softmax(scores);
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function writeModel(model: Model, key: string): string {
  return JSON.stringify({
    key,
    intents: model.intents,
    rows: [...model.rows.keys()],
    weights: Buffer.from(model.weights.buffer).toString('base64'),
    scale: model.scale,
    bias: model.bias,
    words: [...model.words.keys()],
    counts: [...model.words.values()],
  });
}

/** Reads what `writeModel` wrote; undefined when it was trained from other data. */
export function readModel(json: string, key: string): Model | undefined {
  const stored = JSON.parse(json) as {
    readonly key: string;
    readonly intents: Intent[];
    readonly rows: string[];
    readonly weights: string;
    readonly scale: number;
    readonly bias: number[];
    readonly words: string[];
    readonly counts: number[];
  };
  if (stored.key !== key) return undefined;
  return {
    intents: stored.intents,
    rows: new Map(stored.rows.map((name, index) => [name, index])),
    weights: new Int8Array(Buffer.from(stored.weights, 'base64')),
    scale: stored.scale,
    bias: stored.bias,
    words: new Map(stored.words.map((word, index) => [word, stored.counts[index] ?? 1])),
  };
}
