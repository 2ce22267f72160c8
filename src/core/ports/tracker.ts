import type { Stage } from '../sales/pipeline.ts';

/** What a plug needs of core, from the one place it may import. */
export type { Stage };

/** What a card shows; words only, made by core, so that every tracker shows the same. */
export type CardContent = {
  /** Short title: number, kind, first item, total. */
  readonly title: string;
  /** Markdown: items, totals, delivery, contact, transcript link. Ends with the marker line. */
  readonly description: string;
  /** Stands in the description, unique to the request; lets a card be found again after a crash. */
  readonly marker: string;
  readonly labels: readonly string[];
};

export type CardReference = { readonly cardId: string; readonly url: string };

/** Something that happened in the tracker, in our words. */
export type TrackerEvent =
  | { readonly id: string; readonly type: 'card-moved'; readonly cardId: string; readonly column: string }
  | {
      readonly id: string;
      readonly type: 'comment-added';
      readonly cardId: string;
      readonly text: string;
      readonly author: string;
    };

export type TrackerWebhookRequest = {
  readonly method: string;
  /** Full public URL the far side called; some vendors sign it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The raw body, as signed. */
  readonly body: string;
};

/** Where requests are mirrored as cards. Every method throws ProviderError or ConfigurationError from core/errors. */
export interface Tracker {
  /** Registry name, e.g. `trello`. */
  readonly name: string;
  /** Makes sure that each stage has a column, creating what is missing where the vendor lets us; names those it could not. */
  prepare(stages: readonly Stage[]): Promise<{ readonly missingColumns: readonly string[] }>;
  /** A card that carries the marker, if one stands already (also an archived one). */
  findCard(marker: string): Promise<CardReference | undefined>;
  createCard(content: CardContent, stage: Stage): Promise<CardReference>;
  updateCard(cardId: string, content: CardContent): Promise<void>;
  moveCard(cardId: string, stage: Stage): Promise<void>;
  /** Adds a comment; `marker` makes it recognisable as ours, so that it does not come back as an operator's. */
  addComment(cardId: string, text: string): Promise<void>;
  /** Checks signature and freshness; throws AccessError INVALID_SIGNATURE. Events of other boards give an empty list. */
  parseWebhook(request: TrackerWebhookRequest): Promise<readonly TrackerEvent[]>;
  /** Events since the cursor, oldest first, for installations without a public address. The first call passes undefined. */
  changesSince(
    cursor: string | undefined,
  ): Promise<{ readonly events: readonly TrackerEvent[]; readonly cursor: string }>;
}
