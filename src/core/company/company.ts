import type { DeliveryPolicy } from '../catalog/delivery.ts';
import type { PricingPolicy } from '../catalog/pricing.ts';
import type { Language, LocalizedText } from '../language.ts';
import type { Pipeline } from '../sales/pipeline.ts';
import type { Objection, OfferRules, QualificationRules, ScoringRules } from '../sales/rules.ts';

export type CompanyProfile = {
  readonly name: LocalizedText;
  /** First is the default. Never empty. */
  readonly languages: readonly Language[];
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name. */
  readonly timezone: string;
  /** opening_hours syntax, e.g. `Mo-Fr 09:00-20:00; Sa 10:00-18:00`; undefined = not told. */
  readonly hours: string | undefined;
  readonly contacts: {
    readonly phone?: string;
    readonly email?: string;
    readonly address?: LocalizedText;
    readonly site?: string;
  };
  readonly legal: { readonly name?: string; readonly address?: string; readonly privacyPolicy?: string };
  readonly assistant: { readonly name: LocalizedText; readonly tone?: LocalizedText };
  /** Accent colour of the widget as #rrggbb; the product's own when undefined. */
  readonly accent: string | undefined;
};

/** Everything the yaml files of the company folder say; one consistent version. */
export type CompanyMaterials = {
  readonly profile: CompanyProfile;
  readonly pricing: PricingPolicy;
  readonly delivery: DeliveryPolicy;
  readonly pipeline: Pipeline;
  readonly objections: readonly Objection[];
  readonly qualification: QualificationRules;
  readonly scoring: ScoringRules;
  readonly offers: OfferRules;
  /** Text of `sales/script.md`. */
  readonly script: string;
  /** Category names with what customers also call them. */
  readonly categories: readonly CategoryTerm[];
  readonly attributes: readonly AttributeTerm[];
};

export type CategoryTerm = {
  readonly name: LocalizedText;
  readonly parent: string | undefined;
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
};

export type AttributeTerm = {
  readonly name: LocalizedText;
  readonly unit: LocalizedText | undefined;
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
};
