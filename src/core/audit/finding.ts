import type { ExampleId } from './wording/examples.ts';

/** Every kind of gap the audit knows, and how much it hurts: high = a customer may be told something wrong, or can't buy. */
export const severityByKind = {
  'price-missing': 'high',
  'two-prices': 'high',
  'price-contradicts': 'high',
  'delivery-contradicts': 'high',
  'discount-contradicts': 'high',
  'price-placeholder': 'high',
  'price-outlier': 'high',
  'value-unreadable': 'high',
  'row-refused': 'high',
  'attribute-contradicts': 'medium',
  'date-past': 'medium',
  'promotion-expired': 'medium',
  'delivery-missing': 'medium',
  'place-not-served': 'medium',
  'company-incomplete': 'medium',
  'objection-unanswered': 'medium',
  'question-unanswered': 'medium',
  'list-price-below': 'medium',
  'article-unknown': 'medium',
  'product-twice': 'medium',
  'stock-missing': 'medium',
  'types-mixed': 'medium',
  'units-mixed': 'medium',
  'picture-missing': 'medium',
  'passage-too-long': 'low',
  'passage-twice': 'low',
  'language-missing': 'low',
  'category-spelled-twice': 'low',
  'category-of-one': 'low',
  'description-missing': 'low',
  'image-missing': 'low',
} as const satisfies Record<string, Severity>;

export type AuditKind = keyof typeof severityByKind;

export type Severity = 'high' | 'medium' | 'low';

export type FindingPlace = {
  /** Path inside the company folder. */
  readonly file?: string | undefined;
  /** 1-based. */
  readonly line?: number | undefined;
  /** Words that stand on the line; they lead to it when the line itself is not known. */
  readonly holds?: string | undefined;
  readonly sku?: string | undefined;
  readonly heading?: string | undefined;
};

/** One gap; its values are in the reader's language, its words not chosen yet. */
export type Finding = {
  readonly kind: AuditKind;
  /** Where it differs from the kind's own. */
  readonly severity?: Severity;
  readonly place: FindingPlace;
  /** What is shown: a wording and what fills it in. */
  readonly example: { readonly id: ExampleId; readonly values: Readonly<Record<string, string | number>> };
  /** What customers would speak of when they meet it: articles, and phrases whose words all stand in a message. */
  readonly about?: { readonly skus?: readonly string[]; readonly phrases?: readonly string[] };
  /** How often it was asked about, where that is known of itself. */
  readonly asked?: number;
};
