import { describe, expect, it } from 'vitest';
import { createSentenceSplitter } from '../guard/sentence-splitter.ts';
import type { TurnEffects } from '../tools/tool-scope.ts';
import { createReplySoFar } from './reply-so-far.ts';

/** What is sent of a text that comes in small pieces, and whether it was cut off. */
function sentOf(text: string, effects: Partial<TurnEffects> = {}) {
  const heard: string[] = [];
  const none = { submitted: [], changed: [], handoff: undefined, discountDecisions: [], ...effects };
  const reply = createReplySoFar(none as unknown as TurnEffects, (part) => heard.push(part));
  const splitter = createSentenceSplitter();
  let isCut = false;
  for (const delta of text.match(/.{1,7}/gsu) ?? []) {
    isCut = !reply.release(splitter.push(delta).map(({ raw }) => raw));
    if (isCut) break;
  }
  if (!isCut) reply.release(splitter.flush().map(({ raw }) => raw));
  reply.finish();
  return { sent: reply.sent(), heard: heard.join(''), unheard: reply.unheard(), isCut };
}

describe('the words of a reply', () => {
  it.each<[string, string, string]>([
    [
      'as they are',
      'It costs 5 €. It is in stock.\n\n- one\n- two\n',
      'It costs 5 €. It is in stock.\n\n- one\n- two\n',
    ],
    [
      'a sentence said before',
      'The drill is in stock now. Yes. The drill is in stock now. Yes.',
      'The drill is in stock now. Yes. Yes.',
    ],
    [
      'items that say the same of two things',
      'A:\n- The warranty is 12 months long.\nB:\n- The warranty is 12 months long.\n',
      'A:\n- The warranty is 12 months long.\nB:\n- The warranty is 12 months long.\n',
    ],
    ['a directive on its line', 'Yes.\n[[product:A-1]]\n', 'Yes.\n[[product:A-1]]\n'],
    [
      'directives among the words',
      'Yes. [[source:p1]] Take it? [[choices:Yes|No]]',
      'Yes. Take it? \n[[source:p1]]\n[[choices:Yes|No]]',
    ],
    ['white space before the first word', ' \n\n Yes.', 'Yes.'],
  ])('%s', (_what, text, expected) => {
    const { sent, heard } = sentOf(text);
    expect(sent).toBe(expected);
    expect(heard).toBe(sent);
  });

  it('are cut off when they go round in a circle, directives glued to them or not', () => {
    const circle = 'The drill costs 5 € today. Would you like to know more?\n[[product:A-1]]';
    const { sent, isCut } = sentOf(circle.repeat(9));
    expect(isCut).toBe(true);
    expect(sent).toBe('The drill costs 5 € today. Would you like to know more?\n\n[[product:A-1]]');
  });

  it('are not heard before what they tell of is saved', () => {
    const { sent, heard, unheard } = sentOf('Request 10001 is accepted.', { submitted: [{}] } as never);
    expect([sent, heard, unheard]).toEqual(['Request 10001 is accepted.', '', 'Request 10001 is accepted.']);
  });
});
