import { createBuiltInModel } from '../assistant/models/built-in/built-in-model.ts';
import type { MayUseModel } from '../assistant/models/chain/model-call.ts';
import { createModelChain, type ModelChain, type ModelChainObserver } from '../assistant/models/chain/model-chain.ts';
import { builtInName, type ModelMember } from '../assistant/models/chain/model-member.ts';
import { createHostedModel } from '../assistant/models/hosted/create-hosted-model.ts';
import { readingTersely } from '../assistant/models/hosted/reading-tersely.ts';
import type { ModelSettings } from '../assistant/models/hosted/settings.ts';
import { warmMasking } from '../assistant/models/masking/open-masking.ts';
import { showingPrompts } from '../assistant/models/show-prompts.ts';
import type { Logger } from '../core/ports/logger.ts';

export type ModelsDependencies = {
  readonly observer: ModelChainObserver;
  readonly mayUse: MayUseModel;
  readonly logger: Logger;
  /** Hears what every model is sent, as it is sent. */
  readonly showPrompt?: ((text: string) => void) | undefined;
};

/** The chain of models as the settings name it. */
export async function createModels(
  settings: ModelSettings,
  { observer, mayUse, logger, showPrompt }: ModelsDependencies,
): Promise<ModelChain> {
  const hosted = await Promise.all(settings.hosted.map((one) => createHostedModel(one, settings.reasoning)));
  const builtIn: ModelMember = { name: builtInName, isLocal: true, languageModel: createBuiltInModel() };
  const shown = (member: ModelMember) => (showPrompt ? showingPrompts(member, showPrompt) : member);
  const chain = createModelChain({
    members: [...hosted.map(shown).map(readingTersely), shown(builtIn)],
    firstTokenMs: settings.firstTokenMs,
    totalMs: settings.totalMs,
    plainTurns: settings.plainTurns,
    observer,
    mayUse,
    logger,
  });
  if (chain.hasOutside) warmMasking();
  return chain;
}
