import { z } from 'zod';
import type { JobDefinition } from '../ports/job-queue.ts';

/** Brings the search server up to what the catalog says now. One waiting job does for any number of changes. */
export const sendProductTextsJob: JobDefinition<Record<string, never>> = {
  name: 'send-product-texts',
  payload: z.strictObject({}),
  retryLimit: 20,
};

export const sendProductTextsKey = 'all';
