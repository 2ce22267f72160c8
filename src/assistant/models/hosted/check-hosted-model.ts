import type { HostedSettings } from './settings.ts';

/** How a model's server answered, with what to do when it did not as it should. */
export type ModelCheck = { readonly state: 'ok' | 'warning' | 'problem'; readonly detail: string };

const patience = 5_000;

/** Asks the model's server for its list of models: it costs nothing, and shows address, key and name at once. Never throws. */
export async function checkHostedModel(settings: HostedSettings): Promise<ModelCheck> {
  const { url, headers } = requestFor(settings);
  const keyName = `${settings.provider.toUpperCase()}_API_KEY`;
  const addressName = `${settings.provider.toUpperCase()}_BASE_URL`;
  let response: Response;
  try {
    response = await fetch(url, { headers, signal: AbortSignal.timeout(patience), redirect: 'manual' });
  } catch (error) {
    const reason =
      error instanceof Error && error.name === 'TimeoutError'
        ? `${patience / 1000} s without an answer`
        : reasonOf(error);
    return {
      state: 'problem',
      detail: `${url} can't be reached (${reason}). Start the server, or mend ${addressName}; until then the next model answers.`,
    };
  }
  const onward = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && onward !== null)
    return {
      state: 'problem',
      detail: `${url} sends on to ${new URL(onward, url).href}. Set ${addressName} to that server; until then the next model answers.`,
    };
  if (response.status === 401 || response.status === 403)
    return { state: 'problem', detail: `${url} refuses the key (${response.status}). Set a valid ${keyName}.` };
  if (response.status === 404 || response.status === 405)
    return {
      state: 'warning',
      detail: `${url} is not there (${response.status}). Some gateways have no list of models; otherwise mend ${addressName}, which usually ends in /v1.`,
    };
  if (!response.ok)
    return {
      state: 'warning',
      detail: `${url} answers ${response.status}; try again later. Until then the next model answers.`,
    };
  const names = namesIn(await response.json().catch(() => undefined));
  if (names === undefined)
    return {
      state: 'warning',
      detail: `${url} answers with no list of models. Is ${addressName} the address of its API?`,
    };
  if (names.length === 0 || isAmong(settings.model, names)) return { state: 'ok', detail: `answers at ${url}` };
  return {
    state: 'warning',
    detail: `${url} does not list ${settings.model}. It has ${names.slice(0, 8).join(', ')}${names.length > 8 ? ' …' : ''}; mend MODELS, or load the model there.`,
  };
}

function requestFor(settings: HostedSettings): { readonly url: string; readonly headers: Record<string, string> } {
  if (settings.provider === 'anthropic') {
    return {
      url: `${settings.baseUrl ?? 'https://api.anthropic.com/v1'}/models?limit=1000`,
      headers: { 'x-api-key': settings.apiKey, 'anthropic-version': '2023-06-01' },
    };
  }
  const base = settings.baseUrl ?? 'https://api.openai.com/v1';
  return { url: `${base}/models`, headers: settings.apiKey ? { authorization: `Bearer ${settings.apiKey}` } : {} };
}

function namesIn(body: unknown): readonly string[] | undefined {
  if (typeof body !== 'object' || body === null || !('data' in body) || !Array.isArray(body.data)) return undefined;
  return body.data.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? [one.id] : [],
  );
}

/** An alias stands for a dated name: claude-opus-4-5 for claude-opus-4-5-20251101; Ollama adds `:latest`. */
function isAmong(model: string, names: readonly string[]): boolean {
  return names.some(
    (name) =>
      name === model ||
      name === `${model}:latest` ||
      (name.startsWith(model) && /^-\d{8}$/u.test(name.slice(model.length))),
  );
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.message : String(error);
}
