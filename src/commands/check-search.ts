import { z } from 'zod';
import type { Config } from '../config.ts';
import { createWeaviateClient, type WeaviateSettings } from '../shared/weaviate/weaviate-client.ts';
import { createEmbedder } from '../vectors/embedders/create-embedder.ts';
import type { Finding } from './finding.ts';

const timeoutMs = 5_000;

/** The services that searches use, where the settings name any: none of them stops a start or a talk. */
export async function checkSearch({ vectors, searchServer }: Config): Promise<Finding[]> {
  const servers = new Map<string, { readonly uses: string[]; readonly settings: WeaviateSettings }>();
  const use = (settings: WeaviateSettings, what: string) => {
    const server = servers.get(settings.url) ?? { uses: [], settings };
    server.uses.push(what);
    servers.set(settings.url, server);
  };
  if (searchServer) use(searchServer, 'the words of products');
  if (vectors?.store.kind === 'weaviate') use(vectors.store, 'vectors');
  return Promise.all([
    ...(vectors
      ? [checked('Embeddings', async () => `${vectors.embedder.model}: ${await lengthOfVector(vectors)}`)]
      : []),
    ...[...servers.values()].map(({ uses, settings }) =>
      checked('Weaviate', async () => `${await versionOf(settings)} answers; holds ${uses.join(' and ')}`),
    ),
  ]);
}

async function lengthOfVector({ embedder: settings }: NonNullable<Config['vectors']>): Promise<string> {
  const embedder = await createEmbedder(settings);
  const [vector] = await embedder.embed(['length'], { purpose: 'find', signal: AbortSignal.timeout(timeoutMs) });
  return `answers, ${vector?.length ?? 0} numbers a text`;
}

async function versionOf(settings: WeaviateSettings): Promise<string> {
  const client = createWeaviateClient({ ...settings, timeoutMs });
  const meta = await client.call('GET', '/meta', z.looseObject({ version: z.string() }));
  // Its searches are asked in GraphQL, which a server may have switched off.
  await client.query('{ __schema { queryType { name } } }', z.unknown());
  return meta?.version ?? 'an unknown version';
}

async function checked(what: string, check: () => Promise<string>): Promise<Finding> {
  try {
    return { what, state: 'ok', detail: await check() };
  } catch (error) {
    return { what, state: 'warning', detail: error instanceof Error ? error.message : String(error) };
  }
}
