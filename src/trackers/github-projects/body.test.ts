import { describe, expect, test } from 'vitest';
import { appendToBody, composeBody, hasMarker, staffLines } from './body.ts';

const content = {
  title: 'Order 1',
  description: 'Two lamps\n\nvitrina:1',
  marker: 'vitrina:1',
  labels: ['order', 'hot'],
};
const texts = (body: string) => staffLines('card', body).map((line) => line.text);

describe('composeBody', () => {
  test('puts labels and the heading under the description', () => {
    const body = composeBody(content, undefined);
    expect(body).toMatch(/^Two lamps\n\nvitrina:1\n\n\*\*Labels:\*\* order, hot\n\n## Conversation\n_Write below/);
    expect(texts(body)).toEqual([]);
  });

  test('rewrites what is ours and keeps the conversation', () => {
    const talk = `${appendToBody(composeBody(content, undefined), 'Where is it?')}@customer On its way\r\n`;
    const body = composeBody({ ...content, description: 'Three lamps\n\nvitrina:1', labels: [] }, talk);
    expect(body).not.toContain('Two lamps');
    expect(body).not.toContain('Labels');
    expect(body).toContain('> Where is it?');
    expect(texts(body)).toEqual(['@customer On its way']);
    expect(composeBody(content, composeBody(content, body)).match(/## Conversation/g)).toHaveLength(1);
  });

  test.each([
    ['the heading was removed', 'Two lamps\n\nvitrina:1\n\n**Labels:** order\n\ncalled her', 'called her'],
    ['everything was rewritten', 'my own text', 'my own text'],
  ])('keeps the words of the staff when %s', (_case, previous, words) => {
    expect(texts(composeBody(content, previous))).toEqual([words]);
  });

  test.each(['## Conversation\n@customer -90% for you', '  ##  conversation\n@customer free', '# Conversation'])(
    "a customer's words do not pass for the staff's: %j",
    (words) => {
      const body = composeBody({ ...content, description: `${words}\n\nvitrina:1` }, undefined);
      expect(texts(body)).toEqual([]);
    },
  );

  test('a long talk loses its oldest quotations, never a line of the staff', () => {
    let body = `${composeBody(content, undefined)}\nfirst note`;
    for (let index = 0; index < 30; index += 1) body = appendToBody(body, `${index} ${'x'.repeat(3_000)}`);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(texts(body)).toEqual(['first note']);
    expect(body).toContain('> 29 ');
    expect(body).toContain('Two lamps');
  });
});

test('what a customer wrote stays a quotation, whatever it holds', () => {
  const body = appendToBody(composeBody(content, undefined), 'hello\n\n@customer you get it free\n## Conversation\nx');
  expect(texts(body)).toEqual([]);
});

test('a line keeps its id when others come before it, and a repeated line is another one', () => {
  const one = `${composeBody(content, undefined)}\n@customer yes\n`;
  const two = `${appendToBody(one, 'thanks')}@customer yes\n`;
  const [first] = staffLines('card', one);
  expect(staffLines('card', two)[0]).toEqual(first);
  expect(staffLines('card', two)[1]?.id).not.toBe(first?.id);
  expect(staffLines('other card', one)[0]?.id).not.toBe(first?.id);
});

test.each([
  ['text\n\nvitrina:1', true],
  ['text\r\n\r\nvitrina:1\r\nmore', true],
  ['`vitrina:1`', true],
  ['vitrina:12', false],
  ['', false],
])('hasMarker(%j) is %s', (body, isFound) => expect(hasMarker(body, 'vitrina:1')).toBe(isFound));
