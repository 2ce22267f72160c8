import { z } from 'zod';

/** The gaps of the company's materials: `vitrina audit --json` and `GET /admin/audit`. */
const severitySchema = z.enum(['high', 'medium', 'low']);

export const auditGapSchema = z.object({
  /** Stable, for programs: `price-contradicts`, `stock-missing`… */
  kind: z.string(),
  severity: severitySchema,
  /** The severity's own weight (100, 30, 10), and a tenth of it for every time customers asked. */
  weight: z.number(),
  /** How often customers asked about it in the newest conversations. */
  asked: z.number().int(),
  /** `catalog/price.csv:12`, `knowledge/delivery.md:7 · По городу`, or an article. */
  place: z.string(),
  file: z.string().optional(),
  line: z.number().int().optional(),
  sku: z.string().optional(),
  heading: z.string().optional(),
  /** The words that show it. */
  example: z.string(),
  whatToDo: z.string(),
});

export const auditReportSchema = z.object({
  /** Language of the words. */
  language: z.string(),
  checkedAt: z.iso.datetime(),
  checked: z.object({ products: z.number().int(), documents: z.number().int(), passages: z.number().int() }),
  counts: z.object({ high: z.number().int(), medium: z.number().int(), low: z.number().int() }),
  /** One entry a kind that was found, the weightiest first. */
  groups: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      severity: severitySchema,
      weight: z.number(),
      count: z.number().int(),
      whatToDo: z.string(),
    }),
  ),
  /** The weightiest first. */
  gaps: z.array(auditGapSchema),
});

export type AuditReport = z.infer<typeof auditReportSchema>;
export type AuditGap = z.infer<typeof auditGapSchema>;
