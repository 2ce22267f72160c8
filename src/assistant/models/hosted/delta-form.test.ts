import { describe, expect, it } from 'vitest';
import { formOf } from './delta-form.ts';
import { readDelta } from './read-delta.ts';

const chat = (content: string, more = '') =>
  `data: {"id":"chatcmpl-1","choices":[{"index":0,"delta":{"content":${JSON.stringify(content)}},"finish_reason":null}]${more}}\n\n`;
const responses = (delta: string, at: number, obfuscation: string) =>
  `event: response.output_text.delta\ndata: {"type":"response.output_text.delta","sequence_number":${at},"item_id":"msg_1","content_index":0,"delta":${JSON.stringify(delta)},"obfuscation":"${obfuscation}"}\n\n`;
const anthropic = (index: number, text: string) =>
  `event: content_block_delta\ndata: {"type": "content_block_delta", "index": ${index}, "delta": {"type": "text_delta", "text": ${JSON.stringify(text)}}}\n\n`;

function formFrom(event: string) {
  const delta = readDelta(event);
  const form = delta && formOf(event, delta);
  if (!form) throw new Error('no form');
  return form;
}

describe('reads the text of events like the first', () => {
  it.each([
    ['chat', chat('Hi'), chat(' there')],
    ['escapes', chat('Hi'), chat('"a" \\ b\nc')],
    ['a text that is a key', chat('content'), chat('delta')],
    ['Responses', responses('Hi', 4, 'abc'), responses(' there', 5, '')],
    ['Anthropic', anthropic(0, 'Hi'), anthropic(0, ' there')],
  ])('%s', (_, first, other) => {
    const found = { text: readDelta(other)?.text, end: other.length };
    expect(formFrom(first)(other, 0)).toEqual(found);
    const amid = formFrom(first)(first + other + first, first.length);
    expect(amid).toEqual({ ...found, end: first.length + other.length });
  });

  it('as a server writes letters that are not ASCII', () => {
    const escaped = (text: string) => chat('?').replace('"?"', `"${text}"`);
    const { text } = formFrom(escaped('\\u0414\\u0430'))(escaped(', \\u043d\\u0435\\u0442'), 0) ?? {};
    expect(text).toBe(', нет');
  });
});

it.each([
  ['of another place', anthropic(0, 'Hi'), anthropic(1, 'Hi')],
  ['with a finish reason', chat('Hi'), chat('').replace('null', '"stop"')],
  ['with usage', chat('Hi'), chat('Hi', ',"usage":{"total_tokens":1}')],
  ['that breaks off', chat('Hi'), chat('Hi').slice(0, -9)],
  ['that breaks off in its text', chat('Hi'), chat('Hi there').slice(0, chat('Hi there').indexOf('there'))],
  ['whose end is still to come', chat('Hi'), chat('Hi').slice(0, -1)],
  ['with a wrong escape', chat('Hi'), chat('?').replace('"?"', '"\\x"')],
  ['with a number for a text', chat('Hi'), chat('?').replace('"?"', '7')],
])('leaves an event %s to be parsed', (_, first, other) => {
  expect(formFrom(first)(other, 0)).toBeUndefined();
});
