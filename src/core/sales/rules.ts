import type { LocalizedText } from '../language.ts';

/** What a customer may object, and what the company wants said and allowed to be offered. */
export type Objection = {
  readonly id: string;
  readonly when: readonly string[];
  readonly say: LocalizedText;
  readonly offer: { readonly discount?: boolean; readonly cheaper?: boolean };
};

export type QualificationRules = {
  readonly leads: readonly {
    readonly kind: string;
    readonly when: readonly string[];
    readonly questions: readonly { readonly id: string; readonly ask: LocalizedText }[];
  }[];
};

export type ScoringRules = {
  readonly points: readonly { readonly when: Readonly<Record<string, string>>; readonly points: number }[];
  readonly thresholds: { readonly warm: number; readonly hot: number };
};

export type OfferRules = {
  readonly crossSell: readonly {
    readonly to: { readonly category?: string; readonly sku?: string; readonly brand?: string };
    readonly offer: readonly string[];
    readonly reason: LocalizedText;
  }[];
  readonly upSell: readonly { readonly from: string; readonly to: string; readonly reason: LocalizedText }[];
};
