import { z } from 'zod';

/** What a page's widget asks once: `GET /api/v1/widget?locale=`. */
export const widgetSettingsSchema = z.object({
  company: z.string(),
  assistant: z.string(),
  /** #rrggbb */
  accent: z.string(),
  side: z.enum(['left', 'right']),
  languages: z.array(z.string()),
  /** undefined: the company gave no hours. */
  isOpenNow: z.boolean().optional(),
  hours: z.string().optional(),
  privacyPolicy: z.string().optional(),
});
export type WidgetSettings = z.infer<typeof widgetSettingsSchema>;
