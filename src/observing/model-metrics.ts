import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { ModelChainObserver, ModelState } from '../assistant/models/chain/model-chain.ts';

export type ModelMetrics = ModelChainObserver & {
  /** Whose state is told of whenever the metrics are asked for. */
  follow(states: () => readonly ModelState[]): void;
};

/** What is counted of the calls of hosted models. */
export function createModelMetrics(registry: Registry): ModelMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'vitrina_model_requests_total',
    help: 'Requests to hosted models by how they ended; a retry is a request of its own',
    labelNames: ['model', 'outcome'],
    registers,
  });
  const firstToken = new Histogram({
    name: 'vitrina_model_first_token_seconds',
    help: 'Time to the first token of hosted models',
    labelNames: ['model'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 15, 30],
    registers,
  });
  const total = new Histogram({
    name: 'vitrina_model_request_seconds',
    help: 'Time of whole requests to hosted models',
    labelNames: ['model'],
    buckets: [0.25, 0.5, 1, 2, 4, 8, 15, 30, 60],
    registers,
  });
  const tokens = new Counter({
    name: 'vitrina_model_tokens_total',
    help: 'Tokens of hosted models; cached ones are among those in',
    labelNames: ['model', 'kind'],
    registers,
  });
  const failovers = new Counter({
    name: 'vitrina_model_failovers_total',
    help: 'Turns that went on with another model',
    labelNames: ['from', 'to', 'kind'],
    registers,
  });
  let statesOf: () => readonly ModelState[] = () => [];
  new Gauge({
    name: 'vitrina_model_breaker_open',
    help: '1 while a model rests after failures, 0.5 while it is tried again, 0 while it is asked',
    labelNames: ['model'],
    registers,
    collect() {
      for (const { name, breaker } of statesOf())
        this.set({ model: name }, { closed: 0, 'half-open': 0.5, open: 1 }[breaker]);
    },
  });
  return {
    follow(states) {
      statesOf = states;
    },
    modelCalled({ model, error, firstTokenMs, totalMs, inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 }) {
      requests.inc({ model, outcome: error ?? 'ok' });
      if (firstTokenMs !== undefined) firstToken.observe({ model }, firstTokenMs / 1000);
      total.observe({ model }, totalMs / 1000);
      tokens.inc({ model, kind: 'in' }, inputTokens);
      tokens.inc({ model, kind: 'cached' }, cachedInputTokens);
      tokens.inc({ model, kind: 'out' }, outputTokens);
    },
    failedOver: (facts) => failovers.inc(facts),
  };
}
