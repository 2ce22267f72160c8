import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Intent } from '../understanding.ts';

const lists = parse(readFileSync(join(import.meta.dirname, '..', 'data', 'emoji.yaml'), 'utf8')) as Record<
  string,
  string
>;
const intents = new Map(
  Object.entries(lists).flatMap(([intent, line]) => line.split(' ').map((sign) => [sign, intent as Intent] as const)),
);
const onlyPictures = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|[\s!?.])+$/u;

/** What a message of nothing but pictures means; undefined when it holds words, or pictures that tell nothing. */
export function emojiIntent(text: string): Intent | undefined {
  if (!onlyPictures.test(text)) return undefined;
  for (const sign of text.match(/\p{Extended_Pictographic}/gu) ?? []) {
    const intent = intents.get(sign);
    if (intent) return intent;
  }
  return undefined;
}
