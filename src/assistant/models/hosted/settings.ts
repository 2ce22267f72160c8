import { builtInName } from '../chain/model-member.ts';

export type HostedSettings =
  | {
      readonly provider: 'openai';
      readonly name: string;
      readonly model: string;
      readonly apiKey: string;
      readonly baseUrl: string | undefined;
      readonly api: 'responses' | 'chat';
    }
  | {
      readonly provider: 'anthropic';
      readonly name: string;
      readonly model: string;
      readonly apiKey: string;
      readonly baseUrl: string | undefined;
    }
  | {
      readonly provider: 'compatible';
      readonly name: string;
      readonly model: string;
      readonly apiKey: string | undefined;
      readonly baseUrl: string;
      readonly isLocal: boolean;
    };

export type Reasoning = (typeof reasonings)[number];

export type ModelSettings = {
  /** In the order they are asked; the built-in model comes after them. */
  readonly hosted: readonly HostedSettings[];
  /** Milliseconds until a model must show a sign of life. */
  readonly firstTokenMs: number;
  /** Milliseconds for all models of a turn together; then the built-in model answers. */
  readonly totalMs: number;
  /** Name of the member that plain turns go to; undefined: to the first, like all others. */
  readonly plainTurns: string | undefined;
  /** How long models think; undefined: little where a provider's default is long, else as the provider does. */
  readonly reasoning: Reasoning | undefined;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** A model that is asked for when a key is set and MODELS is not. */
const defaultModels = { openai: 'gpt-5.2', anthropic: 'claude-opus-5' } as const;
const reasonings = ['none', 'minimal', 'low', 'medium', 'high'] as const;
const providers = ['openai', 'anthropic', 'compatible'] as const;
type Provider = (typeof providers)[number];

/** Another process takes a turn over after two minutes: models must have ended well before. */
const longestTotalSeconds = 90;

/** All mistakes at once, in words. */
export function parseModelSettings(environment: Environment): {
  readonly settings: ModelSettings;
  readonly mistakes: readonly string[];
} {
  const mistakes: string[] = [];
  const api = oneOf('OPENAI_API', ['responses', 'chat'] as const, environment, mistakes) ?? 'responses';
  const chain = chainOf(environment, mistakes);
  const local = readLocal(environment, mistakes);
  const hosted = chain.flatMap((entry) => hostedOf(entry, { environment, api, local, mistakes }));
  for (const name of ['OPENAI_BASE_URL', 'ANTHROPIC_BASE_URL', 'COMPATIBLE_BASE_URL'])
    urlOf(name, environment, mistakes);
  const firstToken = seconds('MODEL_FIRST_TOKEN_SECONDS', 10, { environment, mistakes });
  const total = seconds('MODEL_TOTAL_SECONDS', 45, { environment, mistakes });
  if (firstToken > total) {
    mistakes.push(
      `MODEL_FIRST_TOKEN_SECONDS: must not be more than MODEL_TOTAL_SECONDS (${total}), the time of the whole turn.`,
    );
  }
  const plainTurns = environment.PLAIN_TURNS?.trim();
  if (plainTurns && plainTurns !== builtInName && !chain.some(({ name }) => name === plainTurns)) {
    mistakes.push(`PLAIN_TURNS: "${plainTurns}" is not in MODELS. Name one of its models, or leave it empty.`);
  }
  const reasoning = oneOf('MODEL_REASONING', reasonings, environment, mistakes);
  return {
    settings: {
      hosted,
      firstTokenMs: firstToken * 1000,
      totalMs: total * 1000,
      plainTurns: plainTurns || undefined,
      reasoning,
    },
    mistakes: [...new Set(mistakes)],
  };
}

type Entry = { readonly name: string; readonly provider: Provider; readonly model: string };

function chainOf(environment: Environment, mistakes: string[]): readonly Entry[] {
  const given = environment.MODELS?.trim();
  if (!given) return defaultChain(environment);
  const names = given.split(',').map((name) => name.trim());
  if (names.includes(builtInName) && names.at(-1) !== builtInName) {
    mistakes.push(
      'MODELS: built-in answers every message, so what stands after it is never asked. Put it last or leave it out.',
    );
  }
  return [...names.entries()].flatMap(([at, name]): Entry[] => {
    if (names.indexOf(name) !== at) {
      mistakes.push(`MODELS: "${name}" stands in it twice.`);
      return [];
    }
    if (name === builtInName) return [];
    const [, provider, model] = /^([^:\s]+):(\S+)$/u.exec(name) ?? [];
    const known = providers.find((one) => one === provider);
    if (!known || !model) {
      mistakes.push(
        `MODELS: "${name}" is no model. Name openai:MODEL, anthropic:MODEL, compatible:MODEL or built-in, with commas between them, e.g. openai:${defaultModels.openai},built-in.`,
      );
      return [];
    }
    return [{ name, provider: known, model }];
  });
}

/** What the keys allow. A compatible server without a model's name is there for embeddings. */
function defaultChain(environment: Environment): readonly Entry[] {
  const entry = (provider: Provider, model: string): Entry => ({ name: `${provider}:${model}`, provider, model });
  const openai = environment.OPENAI_MODEL?.trim() || defaultModels.openai;
  const anthropic = environment.ANTHROPIC_MODEL?.trim() || defaultModels.anthropic;
  const compatible = environment.COMPATIBLE_MODEL?.trim();
  return [
    ...(environment.OPENAI_API_KEY ? [entry('openai', openai)] : []),
    ...(environment.ANTHROPIC_API_KEY ? [entry('anthropic', anthropic)] : []),
    ...(compatible ? [entry('compatible', compatible)] : []),
  ];
}

type Reading = {
  readonly environment: Environment;
  readonly api: 'responses' | 'chat';
  readonly local: ReadonlySet<string>;
  readonly mistakes: string[];
};

function hostedOf({ name, provider, model }: Entry, { environment, api, local, mistakes }: Reading): HostedSettings[] {
  if (provider === 'compatible') {
    if (!environment.COMPATIBLE_BASE_URL) {
      mistakes.push(
        `MODELS: "${name}" needs COMPATIBLE_BASE_URL, the address of the server, e.g. http://localhost:11434/v1.`,
      );
    }
    const baseUrl = urlOf('COMPATIBLE_BASE_URL', environment, mistakes) ?? '';
    return [{ provider, name, model, apiKey: environment.COMPATIBLE_API_KEY, baseUrl, isLocal: local.has(name) }];
  }
  const keyName = provider === 'openai' ? 'OPENAI_API_KEY' : 'ANTHROPIC_API_KEY';
  const apiKey = environment[keyName]?.trim();
  if (!apiKey) {
    mistakes.push(`MODELS: "${name}" needs ${keyName}.`);
    return [];
  }
  if (provider === 'openai')
    return [{ provider, name, model, apiKey, api, baseUrl: urlOf('OPENAI_BASE_URL', environment, mistakes) }];
  return [{ provider, name, model, apiKey, baseUrl: urlOf('ANTHROPIC_BASE_URL', environment, mistakes) }];
}

function readLocal(environment: Environment, mistakes: string[]): ReadonlySet<string> {
  const names = (environment.LOCAL_MODELS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names) {
    if (!/^compatible:\S+$/u.test(name)) {
      mistakes.push(
        `LOCAL_MODELS: "${name}" can't be local. Only models of COMPATIBLE_BASE_URL can, named as in MODELS, e.g. compatible:qwen3.`,
      );
    }
  }
  return new Set(names);
}

function oneOf<Value extends string>(
  name: string,
  values: readonly Value[],
  environment: Environment,
  mistakes: string[],
): Value | undefined {
  const given = environment[name]?.trim();
  if (!given) return undefined;
  const value = values.find((one) => one === given);
  if (value === undefined) mistakes.push(`${name}: must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}.`);
  return value;
}

function seconds(
  name: string,
  otherwise: number,
  { environment, mistakes }: Pick<Reading, 'environment' | 'mistakes'>,
): number {
  const given = environment[name]?.trim();
  if (!given) return otherwise;
  const value = Number(given);
  if (Number.isFinite(value) && value >= 0.1 && value <= longestTotalSeconds) return value;
  mistakes.push(`${name}: must be seconds, from 0.1 to ${longestTotalSeconds}.`);
  return otherwise;
}

/** An address without a slash at its end. */
function urlOf(name: string, environment: Environment, mistakes: string[]): string | undefined {
  const given = environment[name]?.trim();
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return given.replace(/\/+$/u, '');
  mistakes.push(`${name}: must be an address that starts with http:// or https://.`);
  return undefined;
}
