import type { SchemaName } from './schemas.ts';

export type Operation = {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: SchemaName;
  readonly answer?: SchemaName;
  /** What the answer is when it is no JSON. */
  readonly answerType?: 'application/pdf';
  readonly status?: number;
  readonly query?: readonly string[];
  readonly security?: 'conversation' | 'admin' | 'session' | 'key';
  /** What an error looks like where it is no problem of RFC 9457. */
  readonly errors?: SchemaName;
};
