import { hash } from 'node:crypto';
import { z } from 'zod';
import { wordSchema } from './value-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

/** A catalog file that is fetched by URL. */
export type FeedSource = {
  /** The same for the same URL; a file name. */
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly everySeconds: number;
};

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 };
const longest = 7 * 86_400;

const every = z.union([z.string(), z.number()]).transform((value, context): number => {
  const match = /^(\d{1,6})\s*([smhd])$/.exec(String(value).trim());
  const seconds = Number(match?.[1]) * (units[match?.[2] ?? ''] ?? Number.NaN);
  if (seconds >= 1 && seconds <= longest) return seconds;
  context.addIssue({ code: 'custom', message: 'a time such as 30s, 15m, 2h or 1d is expected, 7d at most' });
  return z.NEVER;
});

const address = z
  .string({ error: 'an address such as https://shop.example/feed.xml is expected' })
  .max(2_000, 'at most 2000 characters')
  .transform((text, context): URL => {
    const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
    const message = url?.username || url?.password ? 'a name and password in the address are not taken' : undefined;
    context.addIssue({
      code: 'custom',
      message: message ?? 'an address such as https://shop.example/feed.xml is expected',
    });
    return z.NEVER;
  });

const feed = z.object({ url: address, every: every.optional(), name: wordSchema.optional() });

/** `catalog/feeds.yaml`. Asked every 15 minutes where nothing else is said. */
export function readFeeds(file: YamlFile): readonly FeedSource[] {
  file.expectKeys(['feeds']);
  const urls = new Set<string>();
  const names = new Set<string>();
  // `take` hands over what the schema makes of the value, whose type is not the one the file holds.
  return file.list(['feeds'], feed as unknown as z.ZodType<z.output<typeof feed>>).flatMap(({ value, line, index }) => {
    const name = value.name ?? `${value.url.host}${value.url.pathname}`.slice(0, 200);
    if (urls.has(value.url.href)) {
      file.refuse(line, `feeds.${index}.url`, 'this address stands above already');
      return [];
    }
    if (names.has(name)) {
      file.refuse(line, `feeds.${index}.name`, `"${name}" is already used above`);
      return [];
    }
    urls.add(value.url.href);
    names.add(name);
    const id = hash('sha256', value.url.href, 'hex').slice(0, 16);
    return [{ id, name, url: value.url.href, everySeconds: value.every ?? 900 }];
  });
}
