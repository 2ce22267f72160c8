import type { Language } from '../language.ts';
import type { VectorHit, VectorKind } from './vectors.ts';

export type SemanticQuery = {
  readonly kind: VectorKind;
  /** As the customer wrote it. */
  readonly text: string;
  readonly language: Language;
  readonly limit: number;
};

/** What is near in meaning, beside the search by words. It only suggests: filters and grounding are the caller's. */
export interface SemanticSearch {
  /** Nearest first. Empty when the service is slow, away or not ready: it never throws and never keeps a customer waiting. */
  nearest(query: SemanticQuery): Promise<readonly VectorHit[]>;
}
