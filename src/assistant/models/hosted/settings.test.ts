import { describe, expect, it } from 'vitest';
import { parseModelSettings } from './settings.ts';

const names = (environment: Record<string, string>) =>
  parseModelSettings(environment).settings.hosted.map(({ name }) => name);

describe('settings of models', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing set', {}, []],
    ['built-in alone', { MODELS: 'built-in', OPENAI_API_KEY: 'k' }, []],
    ['a key of OpenAI', { OPENAI_API_KEY: 'k' }, ['openai:gpt-5.2']],
    ['a key of Anthropic', { ANTHROPIC_API_KEY: 'k' }, ['anthropic:claude-opus-5']],
    [
      'both keys, with models of their own',
      { OPENAI_API_KEY: 'k', OPENAI_MODEL: 'gpt-5-mini', ANTHROPIC_API_KEY: 'k', ANTHROPIC_MODEL: 'claude-haiku-4-5' },
      ['openai:gpt-5-mini', 'anthropic:claude-haiku-4-5'],
    ],
    ['a server for embeddings', { COMPATIBLE_BASE_URL: 'http://localhost:11434/v1' }, []],
    [
      'a server with a model',
      { COMPATIBLE_BASE_URL: 'http://localhost:11434/v1', COMPATIBLE_MODEL: 'qwen3:8b' },
      ['compatible:qwen3:8b'],
    ],
    [
      'a chain in its order, with spaces',
      {
        MODELS: ' anthropic:a , openai:o,compatible:team/q:latest, built-in ',
        OPENAI_API_KEY: 'k',
        ANTHROPIC_API_KEY: 'k',
        COMPATIBLE_BASE_URL: 'http://localhost:1/v1/',
      },
      ['anthropic:a', 'openai:o', 'compatible:team/q:latest'],
    ],
    ['a chain that leaves built-in out', { MODELS: 'openai:o', OPENAI_API_KEY: 'k' }, ['openai:o']],
  ])('%s', (_what, environment, expected) => {
    expect(parseModelSettings(environment).mistakes).toEqual([]);
    expect(names(environment)).toEqual(expected);
  });

  it('takes addresses, the API, local models and times', () => {
    const { settings, mistakes } = parseModelSettings({
      MODELS: 'openai:o,compatible:q,compatible:far',
      OPENAI_API_KEY: ' k ',
      OPENAI_BASE_URL: 'http://localhost:9/v1/',
      OPENAI_API: 'chat',
      COMPATIBLE_BASE_URL: 'http://localhost:8/v1',
      COMPATIBLE_API_KEY: 'c',
      LOCAL_MODELS: 'compatible:q',
      MODEL_FIRST_TOKEN_SECONDS: '2.5',
      MODEL_TOTAL_SECONDS: '20',
      PLAIN_TURNS: 'compatible:q',
      MODEL_REASONING: 'minimal',
    });
    expect(mistakes).toEqual([]);
    expect(settings).toEqual({
      hosted: [
        {
          provider: 'openai',
          name: 'openai:o',
          model: 'o',
          apiKey: 'k',
          baseUrl: 'http://localhost:9/v1',
          api: 'chat',
        },
        {
          provider: 'compatible',
          name: 'compatible:q',
          model: 'q',
          apiKey: 'c',
          baseUrl: 'http://localhost:8/v1',
          isLocal: true,
        },
        {
          provider: 'compatible',
          name: 'compatible:far',
          model: 'far',
          apiKey: 'c',
          baseUrl: 'http://localhost:8/v1',
          isLocal: false,
        },
      ],
      firstTokenMs: 2_500,
      totalMs: 20_000,
      plainTurns: 'compatible:q',
      reasoning: 'minimal',
    });
  });

  it.each<[string, Record<string, string>, RegExp[]]>([
    ['a provider nobody knows', { MODELS: 'mistral:large' }, [/^MODELS: "mistral:large" is no model/]],
    ['a provider without a model', { MODELS: 'openai' }, [/^MODELS: "openai" is no model/]],
    ['an empty name', { MODELS: 'openai:,built-in' }, [/"openai:" is no model/]],
    ['an empty place', { MODELS: ',built-in' }, [/"" is no model/]],
    ['no key of OpenAI', { MODELS: 'openai:o' }, [/^MODELS: "openai:o" needs OPENAI_API_KEY/]],
    ['no key of Anthropic', { MODELS: 'anthropic:a,built-in' }, [/"anthropic:a" needs ANTHROPIC_API_KEY/]],
    ['no server', { MODELS: 'compatible:q' }, [/"compatible:q" needs COMPATIBLE_BASE_URL/]],
    [
      'a server without its address by a default',
      { COMPATIBLE_MODEL: 'q' },
      [/"compatible:q" needs COMPATIBLE_BASE_URL/],
    ],
    ['twice the same', { MODELS: 'openai:o,openai:o', OPENAI_API_KEY: 'k' }, [/"openai:o" stands in it twice/]],
    ['built-in before others', { MODELS: 'built-in,openai:o', OPENAI_API_KEY: 'k' }, [/Put it last/]],
    ['an API nobody knows', { OPENAI_API: 'completions' }, [/^OPENAI_API: must be responses or chat/]],
    ['a wrong address', { ANTHROPIC_BASE_URL: 'localhost:9' }, [/^ANTHROPIC_BASE_URL: must be an address/]],
    ['no seconds', { MODEL_TOTAL_SECONDS: 'soon' }, [/^MODEL_TOTAL_SECONDS: must be seconds, from 0.1 to 90/]],
    ['seconds of nothing', { MODEL_FIRST_TOKEN_SECONDS: '0' }, [/^MODEL_FIRST_TOKEN_SECONDS: must be seconds/]],
    ['too many seconds', { MODEL_TOTAL_SECONDS: '120' }, [/^MODEL_TOTAL_SECONDS/]],
    [
      'a first token after the end',
      { MODEL_FIRST_TOKEN_SECONDS: '30', MODEL_TOTAL_SECONDS: '20' },
      [/^MODEL_FIRST_TOKEN_SECONDS: must not be more than MODEL_TOTAL_SECONDS \(20\)/],
    ],
    ['plain turns to a stranger', { PLAIN_TURNS: 'openai:o' }, [/^PLAIN_TURNS: "openai:o" is not in MODELS/]],
    ['OpenAI as local', { LOCAL_MODELS: 'openai:o' }, [/^LOCAL_MODELS: "openai:o" can't be local/]],
    ['a depth of thought nobody knows', { MODEL_REASONING: 'deep' }, [/^MODEL_REASONING: must be none, minimal, low/]],
    [
      'several at once',
      { MODELS: 'openai:o,compatible:q,claude', OPENAI_BASE_URL: 'ftp://x', MODEL_TOTAL_SECONDS: '-1' },
      [/claude/, /OPENAI_API_KEY/, /COMPATIBLE_BASE_URL/, /^OPENAI_BASE_URL/, /^MODEL_TOTAL_SECONDS/],
    ],
  ])('refuses %s', (_what, environment, expected) => {
    const { mistakes } = parseModelSettings(environment);
    expect(mistakes).toHaveLength(expected.length);
    for (const pattern of expected) expect(mistakes.some((mistake) => pattern.test(mistake))).toBe(true);
  });
});
