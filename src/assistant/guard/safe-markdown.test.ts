import { expect, it } from 'vitest';
import { withoutHtml } from './safe-markdown.ts';

it.each([
  ['<b>12 990 ₽</b>', '12 990 ₽'],
  ['Hi <script>steal()</script>there', 'Hi there'],
  ['<img src=x onerror="alert(1)">Look', 'Look'],
  ['a <!-- hidden --> b', 'a  b'],
  ['<a href="javascript:x()">here</a>', 'here'],
  ['<ScRiPt src=//x', 'ScRiPt src=//x'],
  ['</div', '/div'],
  ['below < 5 °C, 3<4', 'below < 5 °C, 3<4'],
  ['no tags', 'no tags'],
])('%s is shown as %s', (written, shown) => {
  expect(withoutHtml(written)).toBe(shown);
});
