import { z } from 'zod';
import { ConfigurationError, ProviderError } from '../../core/errors.ts';

export type WeaviateSettings = {
  /** Without a slash at the end, e.g. `http://localhost:8080`. */
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Milliseconds for one call; default 10,000. */
  readonly timeoutMs?: number;
};

export interface WeaviateClient {
  /** Undefined where Weaviate answers that there is no such thing. */
  call<Answer>(method: string, place: string, answer: z.ZodType<Answer>, body?: unknown): Promise<Answer | undefined>;
  query<Answer>(text: string, answer: z.ZodType<Answer>): Promise<Answer>;
}

const graphqlAnswer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ message: z.string() })).nullish(),
});

/** REST and GraphQL, https://docs.weaviate.io/weaviate/api/rest. The vendor's client searches by gRPC, on a second port. */
export function createWeaviateClient({ url, apiKey, timeoutMs = 10_000 }: WeaviateSettings): WeaviateClient {
  const call: WeaviateClient['call'] = async (method, place, answer, body) => {
    const response = await send(`${url}/v1${place}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(apiKey === undefined ? {} : { Authorization: `Bearer ${apiKey}` }),
      },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text().catch((error: unknown) => {
      throw unavailable(error);
    });
    if (response.status === 404) return undefined;
    if (!response.ok) throw refusal(response, text);
    const parsed = answer.safeParse(text === '' ? undefined : toJson(text));
    if (!parsed.success) throw rejected(`answered ${method} ${place} with something else than its API says`);
    return parsed.data;
  };
  return {
    call,
    async query(text, answer) {
      const found = await call('POST', '/graphql', graphqlAnswer, { query: text });
      if (found?.errors?.length) throw rejected(found.errors.map(({ message }) => message).join('; '));
      const parsed = answer.safeParse(found?.data);
      if (!parsed.success) throw rejected('answered a query with something else than was asked for');
      return parsed.data;
    },
  };
}

async function send(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    throw unavailable(error);
  }
}

function refusal({ status, headers }: Response, text: string): Error {
  const message = text.slice(0, 300);
  if (status === 401 || status === 403) {
    return new ConfigurationError(
      'CREDENTIAL_REJECTED',
      `Weaviate at WEAVIATE_URL refuses access (${status}). Set WEAVIATE_API_KEY to a key that may read and write.`,
    );
  }
  const code = status === 429 ? 'PROVIDER_RATE_LIMITED' : status >= 500 ? 'PROVIDER_UNAVAILABLE' : 'PROVIDER_REJECTED';
  const retryAfter = Number(headers.get('retry-after')) || undefined;
  return new ProviderError(code, `Weaviate answered ${status}: ${message}`, {
    provider: 'weaviate',
    status,
    retryAfter,
  });
}

export function rejected(message: string): ProviderError {
  return new ProviderError('PROVIDER_REJECTED', `Weaviate: ${message}`, { provider: 'weaviate' });
}

function unavailable(error: unknown): ProviderError {
  const { message, cause } = error as Error;
  const reason = cause instanceof Error ? cause.message : message;
  return new ProviderError('PROVIDER_UNAVAILABLE', `Weaviate at WEAVIATE_URL does not answer: ${reason}`, {
    provider: 'weaviate',
    cause: error,
  });
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
