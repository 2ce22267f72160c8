import { z } from 'zod';

/** What an import did, as the CLI prints it, `POST /admin/import` answers it and the dashboard shows it. */
const importNoteSchema = z.object({
  file: z.string(),
  /** 1-based; 0 when the note is about the whole file. */
  line: z.number().int().nonnegative(),
  /** Stable, for programs: `PRICE_MISSING`, `DUPLICATE_SKU`… */
  code: z.string(),
  /** For people: what is wrong and what to do. */
  reason: z.string(),
  /** The product it is about, as far as the row tells; `first…` is the earlier row of the same article. */
  product: z
    .object({
      sku: z.string().optional(),
      name: z.string().optional(),
      price: z.string().optional(),
      firstPrice: z.string().optional(),
      firstPlace: z.string().optional(),
    })
    .optional(),
});

const importFileSchema = z.object({
  file: z.string(),
  /** `csv`, `xlsx`, `json`, `yml`, `yaml`, `markdown`, `text`, `html`, `docx`, `pdf`; `unread` when no reader knows the format. */
  kind: z.string(),
  rows: z.number().int(),
  taken: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
});

const importCountsSchema = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
});

const importHeldSchema = z.object({
  /** RFC 3339. */
  since: z.string(),
  reasons: z.array(
    z.object({
      /** Stable, for programs. */
      code: z.enum(['ROWS_LOST', 'FILE_ROWS_LOST', 'PRICES_JUMPED', 'CATALOG_GONE']),
      /** For people, with the numbers. */
      reason: z.string(),
    }),
  ),
});

/** What waits for a person, as `GET /admin/import/held` shows it. */
export const heldImportSchema = importHeldSchema.extend({
  folder: z.string(),
  /** What applying it would do. */
  products: importCountsSchema,
});

export const heldImportsSchema = z.object({ held: heldImportSchema.nullable() });

export const importReportSchema = z.object({
  files: z.array(importFileSchema),
  refused: z.array(importNoteSchema),
  warnings: z.array(importNoteSchema),
  products: importCountsSchema,
  documents: importCountsSchema,
  /** Whether what the yaml files say differs from what was imported before. */
  materialsChanged: z.boolean(),
  durationMs: z.number(),
  /**
   * Set when nothing was applied, because the change looks like an accident: half of the rows lost, prices that jump tenfold. The
   * counts say what applying it would do. A person confirms it, or mends the folder.
   */
  held: importHeldSchema.optional(),
});

export type HeldImport = z.infer<typeof heldImportSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
export type ImportNote = z.infer<typeof importNoteSchema>;
export type ImportedFile = z.infer<typeof importFileSchema>;
export type ImportCounts = z.infer<typeof importCountsSchema>;
