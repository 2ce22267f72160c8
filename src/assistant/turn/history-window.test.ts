import { describe, expect, it } from 'vitest';
import type { Message } from '../../core/conversation/message.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { historyMessages, withLastNote } from './history.ts';
import { historyWindow } from './history-window.ts';

function said(seq: number, text: string, changes: Partial<Message> = {}): Message {
  return {
    id: `m${seq}`,
    conversationId: 'c',
    seq,
    author: seq % 2 === 0 ? 'customer' : 'assistant',
    text,
    language: 'en',
    products: [],
    choices: [],
    sources: [],
    requestNumber: undefined,
    replyTo: undefined,
    clientMessageId: undefined,
    turn: undefined,
    note: undefined,
    createdAt: new Date(0),
    ...changes,
  };
}
const talk = (count: number, text: (seq: number) => string = (seq) => `message ${seq}`) =>
  Array.from({ length: count }, (_, index) => said(index + 1, text(index + 1)));
const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq);

describe('estimateTokens', () => {
  it.each([
    ['', 0],
    ['word', 1],
    ['twelve chars', 3],
    ['кофе и чай', 4], // eight letters at 2.5 and two spaces at 4
    ['12 990 ₽', 3],
  ])('of %j: %d', (text, tokens) => expect(estimateTokens(text)).toBe(tokens));
});

describe('historyWindow', () => {
  it('gives everything that is short, up to sixteen messages', () => {
    expect(historyWindow(talk(16), 2_000)).toMatchObject({ earlier: [] });
    const { shown, earlier } = historyWindow(talk(20), 2_000);
    expect([shown.length, earlier.length]).toEqual([16, 4]);
  });

  it('leaves out what does not fit, and moves on in steps, so that its beginning stays the same for some turns', () => {
    const long = (seq: number) => `${seq} ${'x'.repeat(398)}`; // 100 tokens and 4
    const firsts = [10, 11, 12, 13, 14].map((count) => historyWindow(talk(count, long), 850).shown[0]?.seq);
    expect(firsts).toEqual([5, 5, 5, 9, 9]);
    for (const count of [10, 13]) {
      const { shown, earlier } = historyWindow(talk(count, long), 850);
      expect([...seqs(earlier), ...seqs(shown)]).toEqual(seqs(talk(count)));
    }
  });

  it.each([0, 1, 50])('gives the last exchange whatever it takes (%d tokens)', (tokens) => {
    expect(
      seqs(
        historyWindow(
          talk(9, () => 'x'.repeat(800)),
          tokens,
        ).shown,
      ),
    ).toEqual([8, 9]);
  });

  it('cuts a pasted page, and keeps what is asked at its end', () => {
    const page = `Specification of the machine. ${'all about it. '.repeat(700)}What does it cost?`;
    const [cut] = historyWindow([said(2, page)], 2_000).shown;
    expect(cut?.text.length).toBeLessThan(920);
    expect(cut?.text).toMatch(/^Specification of the machine\./);
    expect(cut?.text).toMatch(/\[…\].*What does it cost\?$/s);
  });

  it('cuts no character in two', () => {
    const [cut] = historyWindow([said(2, `a${'😀'.repeat(1_000)}`)], 2_000).shown;
    expect(cut?.text.isWellFormed()).toBe(true);
  });

  it('passes over what was not said by anybody', () => {
    const talkWithGaps = [said(1, 'hello'), said(2, ''), said(3, 'moved', { author: 'system' }), said(4, 'hi')];
    expect(seqs(historyWindow(talkWithGaps, 2_000).shown)).toEqual([1, 4]);
    expect(historyWindow([], 2_000)).toEqual({ shown: [], earlier: [] });
  });
});

describe('the note of a model', () => {
  it('comes back with the history, and also when its reply is too old to be given', () => {
    const noted = said(1, 'Here is the kettle.', { note: { shown: ['K-1'] } });
    const later = [said(4, 'thanks'), said(5, 'A person here.', { author: 'operator' })];
    const messages = historyMessages(withLastNote(later, [said(0, 'hello'), noted]));
    expect(messages).toEqual([
      {
        role: 'assistant',
        content: [{ type: 'text', text: 'Here is the kettle.' }],
        providerOptions: { vitrina: { note: { shown: ['K-1'] } } },
      },
      { role: 'user', content: [{ type: 'text', text: 'thanks' }] },
      { role: 'assistant', content: [{ type: 'text', text: '(a person of the company wrote:) A person here.' }] },
    ]);
    const newer = said(7, 'And this one.', { note: 2 });
    expect(withLastNote([newer], [noted])).toEqual([newer]);
  });
});
