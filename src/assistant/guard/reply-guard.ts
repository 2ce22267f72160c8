import { type CheckedSentence, checkSentence } from '../../core/claims/check-sentence.ts';
import type { Ledger } from '../../core/claims/ledger.ts';
import type { Language } from '../../core/language.ts';
import { checkTableRow, isSeparatorRow, readTableHead, type TableHead } from './check-table-row.ts';
import { withoutHtml } from './safe-markdown.ts';
import { createSentenceSplitter, type Piece } from './sentence-splitter.ts';

export type HeldSentence = {
  readonly sentence: string;
  /** Why, in words a model can act on. */
  readonly reasons: readonly string[];
  /** Products it was about, for the sentence that takes its place. */
  readonly subjects: readonly string[];
};

export type Verdict = {
  readonly sentence: string;
  readonly verdict: 'released' | 'held';
  readonly reasons: readonly string[];
};

export type ReplyGuard = {
  /** Takes what the model has written; gives the sentences that are finished and true, as they were written. */
  push(delta: string): readonly string[];
  flush(): readonly string[];
  held(): readonly HeldSentence[];
  /** Every sentence's verdict, in order. */
  verdicts(): readonly Verdict[];
  /** What was held and why, a line each; empty when nothing was. */
  heldReasons(): string;
};

export type ReplyGuardSettings = {
  readonly ledger: Ledger;
  readonly language: Language;
  /** Products the reply is about before it names any; those of the customer's last words when left out. */
  readonly subjects?: readonly string[];
};

/** Lets through only sentences whose every claim is a fact of the ledger. One guard serves one reply. */
export function createReplyGuard({ ledger, subjects: given }: ReplyGuardSettings): ReplyGuard {
  const splitter = createSentenceSplitter();
  const held: HeldSentence[] = [];
  const verdicts: Verdict[] = [];
  let subjects = given ?? [];
  let table: TableHead | undefined;
  let heading = '';
  let endsLine = true;
  let owedBreak = '';
  /** The head of a table waits for a row that passes: without one it says nothing. */
  let owedHead = '';

  const judge = (piece: Piece): CheckedSentence => {
    const earlier = subjects.length > 0 ? subjects : (given ?? ledger.productsOfCustomer());
    if (piece.kind !== 'table-row') {
      table = undefined;
      if (piece.kind !== 'list-item' && piece.opensLine && piece.raw.trim() !== '') heading = '';
      const checked = checkSentence(piece.raw, ledger, {
        subjects: earlier,
        heading: piece.kind === 'list-item' ? heading : '',
      });
      if (/[:：]\**\s*$/u.test(piece.raw) || /^\s*#{1,6}\s/u.test(piece.raw)) heading = piece.raw;
      return checked;
    }
    if (isSeparatorRow(piece.raw)) return { verdict: 'released', reasons: [], subjects };
    const checked = checkTableRow(piece.raw, table, ledger, earlier);
    table ??= readTableHead(piece.raw, ledger);
    return checked;
  };

  const pass = (piece: Piece): readonly string[] => {
    if (piece.kind !== 'table-row' && piece.raw.trim() !== '') owedHead = '';
    if (piece.raw.trim() === '') return [emit(piece.raw)];
    if (piece.kind === 'directive') return [emit(checkedDirective(piece.raw))].filter((text) => text !== '');
    const isHead = piece.kind === 'table-row' && (table === undefined || isSeparatorRow(piece.raw));
    const checked = judge(piece);
    const reasons = checked.reasons.map((reason) => reason.message);
    verdicts.push({ sentence: piece.raw.trim(), verdict: checked.verdict, reasons });
    if (checked.verdict === 'held') {
      held.push({ sentence: piece.raw, reasons, subjects: checked.subjects });
      // What follows must not run into the line before.
      if (piece.raw.endsWith('\n') && !endsLine) owedBreak = '\n';
      return [];
    }
    subjects = checked.subjects;
    if (isHead) {
      owedHead += piece.raw;
      return [];
    }
    const head = owedHead;
    owedHead = '';
    return [emit(head + piece.raw)];
  };

  const emit = (raw: string): string => {
    if (raw === '') return '';
    // After the check: a link in a tag is a link all the same.
    const text = owedBreak + withoutHtml(raw);
    owedBreak = '';
    endsLine = text.endsWith('\n');
    return text;
  };

  /** Choices are shown under the message: those that name what the data does not hold are left out. */
  const checkedDirective = (raw: string): string => {
    const choices = /^(\s*\[\[choices:)([^\]\n]*)(\]\]\s*)$/u.exec(raw);
    if (!choices) return raw;
    const [, open = '', list = '', close = ''] = choices;
    const kept = list.split('|').filter((choice) => {
      // A choice is what the customer may say next: it asks, it does not assert.
      const { reasons } = checkSentence(`${choice.trim()}?`, ledger, { subjects: given ?? [] });
      if (reasons.length > 0)
        verdicts.push({ sentence: choice.trim(), verdict: 'held', reasons: reasons.map((reason) => reason.message) });
      return reasons.length === 0;
    });
    return kept.length === 0 ? '' : `${open}${kept.join('|')}${close}`;
  };

  return {
    push: (delta) => splitter.push(delta).flatMap(pass),
    flush: () => splitter.flush().flatMap(pass),
    held: () => held,
    verdicts: () => verdicts,
    heldReasons: () => held.map(({ sentence, reasons }) => `- "${sentence.trim()}": ${reasons.join('; ')}`).join('\n'),
  };
}
