import { z } from 'zod';

export const hangingJob = { name: 'hanging', payload: z.object({ text: z.string() }), retryLimit: 0 };
