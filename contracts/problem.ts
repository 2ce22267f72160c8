import { z } from 'zod';

/** RFC 9457 `application/problem+json`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** What happened and what to do, in plain words. */
  detail: z.string(),
  /** Stable machine code, e.g. `VALIDATION_FAILED`. */
  code: z.string(),
  instance: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
