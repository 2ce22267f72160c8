import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { TurnObserver } from '../assistant/turn/turn-observer.ts';
import { createModelMetrics, type ModelMetrics } from './model-metrics.ts';
import { createUsageMetrics, type UsageMetrics } from './usage-metrics.ts';

export type Metrics = {
  readonly turns: TurnObserver;
  readonly models: ModelMetrics;
  readonly usage: UsageMetrics;
  jobFailed(facts: { readonly job: string; readonly isLast: boolean }): void;
  trackerFailed(tracker: string): void;
  semanticSearched(outcome: string, milliseconds: number): void;
  textsEmbedded(kind: string, count: number): void;
  searchServerAsked(outcome: string, milliseconds: number): void;
  feedPolled(facts: { readonly feed: string; readonly outcome: 'new' | 'unchanged' | 'failed' }): void;
  httpAnswered(facts: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly milliseconds: number;
  }): void;
  /** Prometheus text; asks the queue for its depth first. */
  text(): Promise<string>;
  readonly contentType: string;
};

export function createMetrics(queueDepth: () => Promise<Readonly<Record<string, number>>>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const turns = new Counter({
    name: 'vitrina_turns_total',
    help: 'Turns taken',
    labelNames: ['model', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'vitrina_turn_seconds',
    help: 'Time from a stored message to its saved reply',
    labelNames: ['model'],
    buckets: [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const modelCalls = new Counter({
    name: 'vitrina_model_calls_total',
    help: 'Calls of language models',
    labelNames: ['model'],
    registers,
  });
  const callsOfTurn = new Histogram({
    name: 'vitrina_turn_model_calls',
    help: 'Calls of models in a turn; 0: the answer was given before',
    labelNames: ['model'],
    buckets: [0, 1, 2, 3, 4, 6, 10],
    registers,
  });
  const verdicts = new Counter({
    name: 'vitrina_guard_verdicts_total',
    help: 'Replies by whether the guard held a sentence back',
    labelNames: ['verdict'],
    registers,
  });
  const depth = new Gauge({
    name: 'vitrina_queue_depth',
    help: 'Jobs waiting or retrying',
    labelNames: ['job'],
    registers,
  });
  const jobFailures = new Counter({
    name: 'vitrina_job_failures_total',
    help: 'Failed job attempts',
    labelNames: ['job', 'last'],
    registers,
  });
  const trackerFailures = new Counter({
    name: 'vitrina_tracker_failures_total',
    help: 'Failed calls of trackers',
    labelNames: ['tracker'],
    registers,
  });
  const semantic = new Histogram({
    name: 'vitrina_semantic_search_seconds',
    help: 'Searches by meaning; outcomes other than used leave it to the words',
    labelNames: ['outcome'],
    buckets: [0.01, 0.05, 0.1, 0.2, 0.3, 0.5],
    registers,
  });
  const embedded = new Counter({
    name: 'vitrina_embedded_texts_total',
    help: 'Texts of the catalog and of documents that were embedded',
    labelNames: ['kind'],
    registers,
  });
  const server = new Histogram({
    name: 'vitrina_search_server_seconds',
    help: 'Questions to the search server; a search asks several. Failed ones are answered from the best sellers',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
    registers,
  });
  const feeds = new Counter({
    name: 'vitrina_feed_polls_total',
    help: 'Feeds asked for, by what came of it',
    labelNames: ['feed', 'outcome'],
    registers,
  });
  const http = new Histogram({
    name: 'vitrina_http_seconds',
    help: 'HTTP answers',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers,
  });
  return {
    models: createModelMetrics(registry),
    usage: createUsageMetrics(registry),
    turns: {
      turnTaken(facts) {
        turns.inc({ model: facts.model, outcome: 'taken' });
        seconds.observe({ model: facts.model }, facts.milliseconds / 1000);
        modelCalls.inc({ model: facts.model }, facts.modelCalls);
        callsOfTurn.observe({ model: facts.model }, facts.modelCalls);
        verdicts.inc({ verdict: facts.held > 0 ? 'held' : 'released' });
      },
      turnFailed: ({ model }) => turns.inc({ model, outcome: 'failed' }),
    },
    jobFailed: ({ job, isLast }) => jobFailures.inc({ job, last: String(isLast) }),
    trackerFailed: (tracker) => trackerFailures.inc({ tracker }),
    semanticSearched: (outcome, milliseconds) => semantic.observe({ outcome }, milliseconds / 1000),
    textsEmbedded: (kind, count) => embedded.inc({ kind }, count),
    searchServerAsked: (outcome, milliseconds) => server.observe({ outcome }, milliseconds / 1000),
    feedPolled: (facts) => feeds.inc(facts),
    httpAnswered: ({ method, route, status, milliseconds }) =>
      http.observe({ method, route, status: String(status) }, milliseconds / 1000),
    async text() {
      depth.reset();
      for (const [job, count] of Object.entries(await queueDepth())) depth.set({ job }, count);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
