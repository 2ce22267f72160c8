import { z } from 'zod';
import type { JobDefinition } from '../ports/job-queue.ts';

/** Brings the vectors up to what the catalog and the documents say now. One waiting job does for any number of changes. */
export const embedMaterialsJob: JobDefinition<Record<string, never>> = {
  name: 'embed-materials',
  payload: z.strictObject({}),
  retryLimit: 20,
};

export const embedMaterialsKey = 'all';
