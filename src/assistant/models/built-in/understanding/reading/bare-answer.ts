import { join } from 'node:path';
import { readBlocks } from '../read-blocks.ts';
import type { Understanding } from '../understanding.ts';
import { foldText } from './clean-text.ts';

export type BareAnswer = NonNullable<Understanding['bareAnswer']>;

const lists = readBlocks(join(import.meta.dirname, '..', 'data', 'bare-answers.yaml'));
const answers = new Map<string, BareAnswer>(
  (['yes', 'no', 'any'] as const).flatMap((answer) => (lists[answer] ?? []).map((text) => [text, answer] as const)),
);
const polite = new Set(lists.polite);

const thumbsUp = /^[\p{Emoji_Modifier}\s]*(?:[👍👌✅✔🆗🤝]\p{Emoji_Modifier}?\s*)+$/u;
const thumbsDown = /^(?:[👎❌🚫]\p{Emoji_Modifier}?\s*)+$/u;

/** Only yes, only no or only "any", polite words aside; undefined when the message says anything more. */
export function readBareAnswer(text: string): BareAnswer | undefined {
  const trimmed = text.trim();
  if (thumbsUp.test(trimmed) || trimmed === '+') return 'yes';
  if (thumbsDown.test(trimmed) || trimmed === '-') return 'no';
  if (trimmed.length > 60) return undefined;
  const folded = plainWords(trimmed);
  return answers.get(folded) ?? answers.get(withoutPolite(folded));
}

/** A yes or no that opens a longer message: "да, но 3 штуки", "нет, лучше в Казань". */
export function readLeadingAnswer(text: string): { readonly answer: BareAnswer; readonly rest: string } | undefined {
  const match =
    /^\s*([\p{L}' ]{1,20}?)\s*[,.!;:)-]+\s*(?:(?:но|только|but|only|а)\s+)?(.+)$/iu.exec(text) ?? bareLead.exec(text);
  const answer = match?.[1] === undefined ? undefined : answers.get(withoutPolite(plainWords(match[1])));
  const rest = match?.[2]?.trim();
  return answer && rest && /[\p{L}\p{N}]/u.test(rest) ? { answer, rest } : undefined;
}

const bareLead = /^\s*(да|нет|ага|yes|no|nope|yeah|ok|ок)\s+(?:(?:но|только|but|only)\s+)?(.+)$/iu;

function plainWords(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function withoutPolite(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !polite.has(word))
    .join(' ');
}
