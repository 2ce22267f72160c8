import { z } from 'zod';
import type { JobDefinition } from '../ports/job-queue.ts';

/** A tracker may be down for days: with backoff up to an hour this keeps trying for about two. */
const patience = 60;

const ofCard = z.object({ requestId: z.string(), tracker: z.string() });

/** Makes the card that a request is owed. */
export const createCardJob: JobDefinition<z.infer<typeof ofCard>> = {
  name: 'create-card',
  payload: ofCard,
  retryLimit: patience,
};

/** Brings content and stage of a standing card up to the request's. */
export const syncCardJob: JobDefinition<z.infer<typeof ofCard>> = {
  name: 'sync-card',
  payload: ofCard,
  retryLimit: patience,
};

const cardComment = ofCard.extend({ text: z.string(), commentId: z.string() });

/** Adds what the customer wrote later to the card. */
export const commentCardJob: JobDefinition<z.infer<typeof cardComment>> = {
  name: 'comment-card',
  payload: cardComment,
  retryLimit: patience,
};
