import type { LocalizedText } from '../language.ts';

export type Stage = {
  readonly id: string;
  readonly name: LocalizedText;
  /** Name of the tracker's column; the stage's own name in the first language when the company gave none. */
  readonly column: string;
  /** `won` and `lost` end the request. */
  readonly outcome: 'won' | 'lost' | undefined;
  /** What the customer is told when the request comes here; undefined = nothing. */
  readonly tell: LocalizedText | undefined;
};

/** Stages in the company's order; the first is where a new request stands. Never empty. */
export type Pipeline = { readonly stages: readonly [Stage, ...Stage[]] };

export function firstStage(pipeline: Pipeline): Stage {
  return pipeline.stages[0];
}

export function stageById(pipeline: Pipeline, id: string): Stage | undefined {
  return pipeline.stages.find((stage) => stage.id === id);
}

/** The stage a cancelled request goes to: the company's first `lost` one. */
export function lostStage(pipeline: Pipeline): Stage | undefined {
  return pipeline.stages.find((stage) => stage.outcome === 'lost');
}

/** Where requests end that came to nothing. */
export function lostStageIds(pipeline: Pipeline): readonly string[] {
  return pipeline.stages.filter(({ outcome }) => outcome === 'lost').map(({ id }) => id);
}

/** Matches a tracker's column name to a stage: by `column`, then by any of its names; case and spaces do not matter. */
export function stageByColumn(pipeline: Pipeline, column: string): Stage | undefined {
  const wanted = fold(column);
  return (
    pipeline.stages.find((stage) => fold(stage.column) === wanted) ??
    pipeline.stages.find((stage) => Object.values(stage.name).some((name) => fold(name) === wanted))
  );
}

function fold(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();
}
