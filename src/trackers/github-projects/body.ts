import { createHash } from 'node:crypto';
import type { CardContent } from '../../core/ports/tracker.ts';

/**
 * A draft card has no comments in GitHub, so the talk about it stands in its text, under a heading. What stands above
 * the heading is ours and is rewritten; below it we only add, and what is not a quotation there was written by staff.
 */
const heading = '## Conversation';
const hint = '_Write below. A line that starts with @customer or @клиент goes to the customer._';
const signature = '> — _Vitrina_';

/** GitHub's limit is 65,536 characters. */
const maxLength = 65_000;
const maxDescriptionLength = 20_000;

export function composeBody(content: CardContent, previous: string | undefined): string {
  const labels = content.labels.length > 0 ? `\n\n**Labels:** ${content.labels.join(', ')}` : '';
  const talk = previous === undefined ? '' : readTalk(previous, content.marker);
  return joinWithin(`${disarm(fitDescription(content.description))}${labels}\n\n${heading}\n${hint}\n`, talk);
}

export function appendToBody(body: string, text: string): string {
  const quoted = text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`.trimEnd());
  const entry = [...quoted, '>', signature].join('\n');
  const start = headingIn(body);
  const own = start === undefined ? `${body.trimEnd()}\n\n${heading}\n${hint}\n` : body.slice(0, start.end);
  const talk = start === undefined ? '' : body.slice(start.end);
  return joinWithin(own, `${talk.trimEnd()}\n\n${entry}\n`);
}

export type StaffLine = { readonly id: string; readonly text: string };

/** Lines of the conversation that we did not write; the id is the same whenever and however the line is read. */
export function staffLines(cardId: string, body: string): readonly StaffLine[] {
  const start = headingIn(body);
  if (!start) return [];
  const times = new Map<string, number>();
  return body
    .slice(start.end)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== hint && !line.startsWith('>'))
    .map((text) => {
      const time = (times.get(text) ?? 0) + 1;
      times.set(text, time);
      const hash = createHash('sha256').update(`${cardId}\n${time}\n${text}`).digest('base64url');
      return { id: `line:${hash.slice(0, 22)}`, text };
    });
}

/** The marker as a word of its own, so that one request's marker is not found in another's longer one. */
export function hasMarker(body: string, marker: string): boolean {
  return body.split(/[\s`<>"'()[\]]+/).includes(marker) || body.split(/\r?\n/).some((line) => line.trim() === marker);
}

function headingIn(body: string): { readonly end: number } | undefined {
  const match = /^## Conversation[ \t]*(?:\r?\n|$)/m.exec(body);
  return match ? { end: match.index + match[0].length } : undefined;
}

/** What was said so far. Where staff removed the heading, everything that may be theirs. */
function readTalk(body: string, marker: string): string {
  const start = headingIn(body);
  const markerEnd = body.lastIndexOf(marker) + marker.length;
  const from = start ? start.end : body.includes(marker) ? markerEnd : 0;
  return body
    .slice(from)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== hint && !(start === undefined && line.startsWith('**Labels:**')))
    .join('\n');
}

/** A customer's words in the description must not pass for the heading of the staff's own lines. */
function disarm(description: string): string {
  return description.replace(/^(\s*)(#+\s*Conversation)/gim, '$1\\$2');
}

function fitDescription(description: string): string {
  if (description.length <= maxDescriptionLength) return description;
  const tail = description.slice(-1_000);
  return `${description.slice(0, maxDescriptionLength - 1_002)}…\n${tail}`;
}

/** Drops the oldest quotations when a long talk no longer fits; the staff's own lines stay. */
function joinWithin(own: string, talk: string): string {
  const lines = talk.replace(/^\s+/, '').split('\n');
  let length = own.length + 1 + lines.join('\n').length;
  const kept = lines.filter((line) => {
    if (length <= maxLength || !line.startsWith('>')) return true;
    length -= line.length + 1;
    return false;
  });
  const rest = kept.join('\n').trimEnd();
  return rest === '' ? own : `${own}\n${rest}\n`;
}
