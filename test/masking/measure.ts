import type { Planted } from './generating/dialogues.ts';
import { type HeldDialogue, tells } from './hold-dialogue.ts';

export type Counts = { planted: number; masked: number };

export type MaskingFigures = {
  readonly dialogues: number;
  readonly calls: number;
  /** By kind; names by whether they are in the product's lists and whether anything but the name tells that it is one. */
  readonly byClass: ReadonlyMap<string, Counts>;
  /** Values in recognisable forms, or known of the customer, that went out; told with the message. */
  readonly leaks: readonly string[];
  /** Names without a cue that were not recognised. */
  readonly missed: readonly string[];
  readonly ordinaryWords: number;
  /** Words that were masked and are no personal data. */
  readonly wrongWords: readonly string[];
  /** Replies that still held a token, or not the value. */
  readonly badReplies: readonly string[];
  readonly echoes: number;
};

export function measureMasking(held: readonly HeldDialogue[]): MaskingFigures {
  const byClass = new Map<string, Counts>();
  const leaks: string[] = [];
  const missed: string[] = [];
  const wrongWords: string[] = [];
  const badReplies: string[] = [];
  let ordinaryWords = 0;
  let echoes = 0;
  for (const { dialogue, turns } of held) {
    const check = (value: Planted, from: number, isKnown: boolean, where: string) => {
      const counts = byClass.get(classOf(value)) ?? { planted: 0, masked: 0 };
      byClass.set(classOf(value), counts);
      counts.planted += 1;
      const isTold = turns.slice(from).some(({ wire }) => wire.some((sent) => tells(sent, value)));
      if (!isTold) counts.masked += 1;
      else if (value.kind !== 'name' || isKnown)
        leaks.push(`${dialogue.id} ${value.kind} "${value.written}" in "${where}"`);
      else missed.push(`${dialogue.id} ${classOf(value)} "${value.written}" in "${where}"`);
    };
    const isOnPage = (value: Planted) => dialogue.page !== undefined && !value.hasCue;
    for (const value of dialogue.known) check(value, 0, !isOnPage(value), 'what was known before');
    for (const [at, { turn, sent, reply, expected }] of turns.entries()) {
      for (const value of turn.planted) check(value, at, false, turn.text);
      const words = ordinaryOf(turn.text, turn.planted);
      ordinaryWords += words.length;
      const left = wordsOf(sent.replace(/\[[A-Z]+_\d+\]/gu, ' '));
      for (const word of words) {
        const place = left.indexOf(word);
        if (place >= 0) left.splice(place, 1);
        else wrongWords.push(`${word} in "${turn.text}"`);
      }
      if (expected.length > 0) echoes += 1;
      if (/\[?[A-Z]{4,}_\d/u.test(reply)) badReplies.push(`${dialogue.id} "${reply}"`);
    }
  }
  const calls = held.reduce((sum, { turns }) => sum + turns.reduce((all, { wire }) => all + wire.length, 0), 0);
  return { dialogues: held.length, calls, byClass, leaks, missed, ordinaryWords, wrongWords, badReplies, echoes };
}

function classOf({ kind, isRare, hasCue }: Planted): string {
  return kind === 'name'
    ? `name, ${isRare ? 'in no list' : 'listed'}, ${hasCue ? 'with a cue' : 'without a cue'}`
    : kind;
}

function ordinaryOf(text: string, planted: readonly Planted[]): string[] {
  return wordsOf(planted.reduce((rest, { written }) => rest.replace(written, ' '), text));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

/** Share of what should be masked that was. */
export function recallOf({ byClass }: MaskingFigures, isCounted: (name: string) => boolean = () => true): number {
  const counted = [...byClass].filter(([name]) => isCounted(name)).map(([, counts]) => counts);
  const planted = counted.reduce((sum, counts) => sum + counts.planted, 0);
  return planted === 0 ? Number.NaN : counted.reduce((sum, counts) => sum + counts.masked, 0) / planted;
}
