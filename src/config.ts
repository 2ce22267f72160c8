import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { instructionVersions } from './assistant/instructions/versions.ts';
import { type ModelSettings, parseModelSettings } from './assistant/models/hosted/settings.ts';
import { parseUsageSettings, type UsageSettings } from './assistant/models/usage/settings.ts';
import { ConfigurationError } from './core/errors.ts';
import { parseSearchSettings } from './retrieval/settings.ts';
import type { WeaviateSettings } from './shared/weaviate/weaviate-client.ts';
import { parseTrackerSettings, type TrackerSettings } from './trackers/registry.ts';
import { parseVectorSettings, type VectorSettings } from './vectors/settings.ts';

export type Role = 'all' | 'web' | 'worker';

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  readonly companyDir: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly role: Role;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Undefined: one is made at the first start and kept in the data folder. */
  readonly adminApiKey: string | undefined;
  /** Signs the cookies of staff. Undefined: one is made at the first start and kept. */
  readonly secretKey: string | undefined;
  /** Whom the first start makes the owner's account for. */
  readonly operatorEmail: string;
  /** Version of what a model is told; undefined: the newest. */
  readonly instructions: string | undefined;
  /** Checks the signature of `POST /hooks/catalog`. Undefined: every one is refused. */
  readonly catalogWebhookSecret: string | undefined;
  /** Hosts of the local network that feeds may be fetched from, with or without a port. */
  readonly feedPrivateHosts: readonly string[];
  readonly models: ModelSettings;
  readonly usage: UsageSettings;
  readonly trackers: TrackerSettings;
  /** Where the words of products are looked for. Undefined: in each process's own index file. */
  readonly searchServer: WeaviateSettings | undefined;
  /** Undefined: search by words alone. */
  readonly vectors: VectorSettings | undefined;
  readonly widget: { readonly accent: string | undefined; readonly side: 'left' | 'right' };
};

/** Whether the database itself keeps the vectors. */
export function hasPgvector({ vectors }: Config): boolean {
  return vectors?.store.kind === 'pgvector';
}

/** Command line flags; each wins over the environment. */
export type Flags = { readonly company?: string; readonly data?: string; readonly port?: string };

/** Where `exams/` and `examples/` lie. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The demo company that a start without settings serves. */
export const demoCompanyDir = path.join(projectRoot, 'examples', 'zerno');

const settings = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number, e.g. 3000' })
    .int()
    .min(0)
    .max(65_535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
    .optional(),
  COMPANY_DIR: z.string().optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional(),
  ROLE: z.enum(['all', 'web', 'worker'], { error: 'must be all, web or worker' }).default('all'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info'),
  ADMIN_API_KEY: z.string().min(16, 'must have at least 16 characters; `openssl rand -hex 24` makes one').optional(),
  OPERATOR_EMAIL: z
    .string()
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/, 'must be an e-mail address')
    .optional(),
  SECRET_KEY: z.string().min(16, 'must have at least 16 characters; `openssl rand -hex 24` makes one').optional(),
  INSTRUCTIONS: z
    .enum(instructionVersions as [string, ...string[]], {
      error: `must be a version of src/assistant/instructions: ${instructionVersions.join(', ')}`,
    })
    .optional(),
  CATALOG_WEBHOOK_SECRET: z
    .string()
    .min(16, 'must have at least 16 characters; `openssl rand -hex 24` makes one')
    .optional(),
  FEED_PRIVATE_HOSTS: z
    .string()
    .regex(
      /^[^\s,/]+(\s*,\s*[^\s,/]+)*$/,
      'must be hosts with commas between them, such as 1c.local:8080, 192.168.0.10',
    )
    .optional(),
  WIDGET_ACCENT: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour like #1f6feb')
    .optional(),
  WIDGET_SIDE: z.enum(['left', 'right'], { error: 'must be left or right' }).default('right'),
});

/**
 * The only reader of the environment. Throws one ConfigurationError that lists every mistake, so that they are
 * mended in one go.
 */
export function readConfig(environment: NodeJS.ProcessEnv, flags: Flags = {}): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = settings.safeParse({ ...given, ...(flags.port === undefined ? {} : { PORT: flags.port }) });
  const trackers = parseTrackerSettings(given);
  const vectors = parseVectorSettings(given);
  const search = parseSearchSettings(given);
  const models = parseModelSettings(given);
  const dataDir = path.resolve(flags.data ?? given.DATA_DIR ?? path.join(projectRoot, '.data'));
  const usage = parseUsageSettings(given, dataDir);
  const mistakes = [
    ...(parsed.success ? [] : parsed.error.issues.map(mistakeOf)),
    ...trackers.mistakes,
    // An address may serve models and embeddings: it is wrong once.
    ...new Set([...models.mistakes, ...vectors.mistakes, ...search.mistakes]),
    ...usage.mistakes,
  ];
  const companyDir = path.resolve(flags.company ?? given.COMPANY_DIR ?? demoCompanyDir);
  if (!isFolder(companyDir)) {
    const found = existsSync(companyDir) ? `${companyDir} is no folder` : `there is no folder ${companyDir}`;
    mistakes.push(`${flags.company ? '--company' : 'COMPANY_DIR'}: ${found}. Name a folder that has catalog/ in it.`);
  }
  if (existsSync(dataDir) && !isFolder(dataDir)) {
    mistakes.push(
      `${flags.data ? '--data' : 'DATA_DIR'}: ${dataDir} is no folder. Name one for the database; it is made when it is not there.`,
    );
  }
  if (parsed.success && parsed.data.ROLE !== 'all' && !parsed.data.DATABASE_URL) {
    mistakes.push(
      `ROLE: "${parsed.data.ROLE}" needs DATABASE_URL, since the embedded database serves one process. Set DATABASE_URL, or ROLE=all.`,
    );
  }
  if (!parsed.success || mistakes.length > 0) {
    const message = `The settings have ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`;
    throw new ConfigurationError('INVALID_SETTING', message, { mistakes });
  }
  const { data } = parsed;
  const publicUrl = (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, '');
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl,
    companyDir,
    dataDir,
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    role: data.ROLE,
    logLevel: data.LOG_LEVEL,
    adminApiKey: data.ADMIN_API_KEY,
    secretKey: data.SECRET_KEY,
    operatorEmail: data.OPERATOR_EMAIL ?? `operator@${new URL(publicUrl).hostname}`,
    instructions: data.INSTRUCTIONS,
    catalogWebhookSecret: data.CATALOG_WEBHOOK_SECRET,
    feedPrivateHosts: (data.FEED_PRIVATE_HOSTS ?? '')
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter(Boolean),
    models: models.settings,
    usage: usage.settings,
    trackers: trackers.settings,
    searchServer: search.settings,
    vectors: vectors.settings,
    widget: { accent: data.WIDGET_ACCENT, side: data.WIDGET_SIDE },
  };
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** `.env` of the working folder, when there is one; what is set already wins. */
export function loadEnvironmentFile(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function mistakeOf(issue: z.core.$ZodIssue): string {
  const flag = issue.path[0] === 'PORT' ? 'PORT (--port)' : String(issue.path[0]);
  return `${flag}: ${issue.message}.`;
}
