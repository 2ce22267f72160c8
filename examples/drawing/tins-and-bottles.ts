import { leaf } from './bags-and-boxes.ts';
import {
  blackRound,
  body,
  dot,
  faint,
  GROUND,
  glass,
  line,
  MIDDLE,
  mark,
  oval,
  path,
  pick,
  rect,
  type Shape,
  shadow,
  steelRound,
  wood,
} from './paint.ts';

/** A round tin of ground coffee. */
export const tin: Shape = (picture) =>
  [
    shadow(MIDDLE, 108),
    rect(MIDDLE - 52, 120, 104, 132, 7, steelRound),
    rect(MIDDLE - 52, 140, 104, 98, 0, body),
    rect(MIDDLE - 52, 140, 104, 98, 0, 'url(#mr)', faint(0.22)),
    ...[-34, -11, 11, 34].map((by) => path`M${MIDDLE + by} 150l8 11 -8 11 -8 -11z`('#f2dfb4', faint(0.85))),
    rect(MIDDLE - 52, 182, 104, 34, 0, '#fbf3e2', faint(0.94)),
    mark(picture, MIDDLE, 203, '#4b2d1d', 9),
    ...[-34, -11, 11, 34].map((by) => dot(MIDDLE + by, 227, 3, '#f2dfb4', faint(0.85))),
    rect(MIDDLE - 55, 106, 110, 20, 6, steelRound),
    oval(MIDDLE, 107, 52, 6, '#e9ebec'),
  ].join('');

/** A tea caddy; matcha comes in a small round one. */
export const tea: Shape = (picture) => {
  const colour = TEA[picture.colour] ?? '#6f8f5a';
  const small = picture.colour === 'матча';
  const w = small ? 84 : 92;
  const top = small ? 168 : 122;
  return [
    shadow(MIDDLE, w + 6),
    rect(MIDDLE - w / 2, top, w, GROUND - top, 6, colour),
    rect(MIDDLE - w / 2, top, w, GROUND - top, 6, 'url(#mr)', faint(0.2)),
    rect(MIDDLE - w / 2 + 12, top + 22, w - 24, GROUND - top - 38, 4, '#fbf6ea'),
    sprig(MIDDLE, top + (GROUND - top) * (small ? 0.42 : 0.4), small ? 9 : 14, colour),
    line`M${MIDDLE - 14} ${GROUND - 34}h28`(colour, 1.4),
    mark(picture, MIDDLE, GROUND - 22, '#3b2a1c', 6.5),
    rect(MIDDLE - w / 2 - 3, top - 14, w + 6, 19, 5, pick(picture, 2) ? colour : steelRound),
    rect(MIDDLE - w / 2 - 3, top - 14, w + 6, 19, 5, 'url(#mr)', faint(0.32)),
    rect(MIDDLE - w / 2 - 3, top + 3, w + 6, 2, 0, '#000', faint(0.2)),
  ].join('');
};

export const syrup: Shape = (picture) => {
  const colour = SYRUP[picture.colour] ?? '#b5722f';
  return [
    shadow(MIDDLE, 74),
    path`M${MIDDLE - 13} 62h26v34q0 12 10 20q14 10 14 28v96q0 12 -12 12h-50q-12 0 -12 -12v-96q0 -18 14 -28q10 -8 10 -20z`(
      colour,
    ),
    path`M${MIDDLE - 13} 62h26v34q0 12 10 20q14 10 14 28v96q0 12 -12 12h-50q-12 0 -12 -12v-96q0 -18 14 -28q10 -8 10 -20z`(
      glass,
      ' stroke="#8a7a66" stroke-opacity=".35"',
    ),
    rect(MIDDLE - 37, 158, 74, 64, 0, '#fbf6ea'),
    dot(MIDDLE, 180, 11, colour),
    picture.colour === 'лаванда' ? leaf(MIDDLE, 180, 7, '#fff') : dot(MIDDLE - 3, 177, 3, '#fff', faint(0.5)),
    line`M${MIDDLE - 22} 200h44`(colour, 1.6),
    mark(picture, MIDDLE, 213, '#3b2a1c', 7),
    rect(MIDDLE - 30, 142, 4, 88, 2, '#fff', faint(0.45)),
    rect(MIDDLE - 16, 42, 32, 24, 4, blackRound),
    rect(MIDDLE - 16, 60, 32, 5, 1, wood),
  ].join('');
};

const sprig = (x: number, y: number, size: number, fill: string): string => {
  const side = (turn: number): string =>
    `<g transform="rotate(${turn} ${x} ${y + size})">${leaf(x, y, size * 0.8, fill)}</g>`;
  return leaf(x, y - size * 0.3, size, fill) + side(55) + side(-55);
};

const TEA: Readonly<Record<string, string>> = {
  чёрный: '#8c3f2e',
  зелёный: '#6f8f5a',
  улун: '#4f7f80',
  пуэр: '#54372b',
  травяной: '#a07fa8',
  матча: '#8fae4e',
};

const SYRUP: Readonly<Record<string, string>> = {
  карамель: '#b5722f',
  ваниль: '#e3c06a',
  'лесной орех': '#8d5a34',
  кокос: '#efe6d2',
  лаванда: '#9c86bb',
  'солёная карамель': '#c7884a',
  'имбирный пряник': '#99502a',
};
