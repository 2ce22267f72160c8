import type { IncomingHttpHeaders } from 'node:http';
import type { ModelRequest, Refusal } from '../model-request.ts';
import type { CacheUse, PromptCache } from '../prompt-cache.ts';
import type { Play, Usage } from '../script.ts';

/** A piece of a stream as it is written; tokens are paced, the rest goes with what follows. */
export type Piece = { readonly sse: string; readonly token?: string };

export type Answer = {
  readonly request: ModelRequest;
  readonly play: Play;
  readonly usage: Usage;
  /** Unique in this server; part of every id. */
  readonly serial: number;
  /** Seconds. */
  readonly createdAt: number;
};

/** How one vendor's API is read and written. */
export type DialectSpeech = {
  readonly paths: readonly string[];
  /** The key a request brings. */
  keyOf(headers: IncomingHttpHeaders): string | undefined;
  /** Throws a Refusal as the vendor would. */
  read(body: Record<string, unknown>, headers: IncomingHttpHeaders): ModelRequest;
  cacheUse(body: Record<string, unknown>, cache: PromptCache): CacheUse;
  pieces(answer: Answer): Iterable<Piece>;
  whole(answer: Answer): unknown;
  errorBody(refusal: Refusal): unknown;
  /** The event that tells of an error within a stream. */
  errorEvent(message: string): string;
  /** Told of what was sent, when a later request may point at it. */
  remember?(answer: Answer): void;
};

export function argumentsOf(input: unknown): string {
  return typeof input === 'string' ? input : JSON.stringify(input ?? {});
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function list(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** The text of a content that is a string or a list of text parts. */
export function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .map((part) => (typeof part.text === 'string' ? part.text : ''))
    .join('\n');
}
