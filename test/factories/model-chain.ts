import type { LanguageModelV4 } from '@ai-sdk/provider';
import { createBuiltInModel } from '../../src/assistant/models/built-in/built-in-model.ts';
import type { ModelCall } from '../../src/assistant/models/chain/model-call.ts';
import {
  createModelChain,
  type ModelChain,
  type ModelChainSettings,
} from '../../src/assistant/models/chain/model-chain.ts';
import { builtInName, type ModelMember } from '../../src/assistant/models/chain/model-member.ts';

export type TestChain = ModelChain & {
  /** Calls of hosted models, as they were recorded. */
  readonly calls: ModelCall[];
  readonly failovers: { readonly from: string; readonly to: string; readonly kind: string }[];
};

/** A chain of these models, by name, with the built-in one behind them. */
export function createTestChain(
  models: Readonly<Record<string, LanguageModelV4>>,
  settings: Partial<ModelChainSettings> = {},
): TestChain {
  const calls: ModelCall[] = [];
  const failovers: TestChain['failovers'] = [];
  const hosted = Object.entries(models).map(
    ([name, languageModel]): ModelMember => ({ name, isLocal: false, languageModel }),
  );
  const chain = createModelChain({
    members: [...hosted, { name: builtInName, isLocal: true, languageModel: createBuiltInModel() }],
    firstTokenMs: 2_000,
    totalMs: 10_000,
    observer: { modelCalled: (call) => calls.push(call), failedOver: (facts) => failovers.push(facts) },
    logger: { info() {}, warn() {}, error() {} },
    ...settings,
  });
  return { ...chain, calls, failovers };
}
