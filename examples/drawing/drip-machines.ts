import { boxOf, cornerOf, glassJug, isDark } from './machine-parts.ts';
import {
  beanPile,
  black,
  blackRound,
  body,
  bodyShade,
  dot,
  faint,
  GROUND,
  glass,
  line,
  MIDDLE,
  mark,
  oval,
  path,
  rect,
  type Shape,
  shadow,
  steelRound,
  taper,
  toneOf,
} from './paint.ts';

/** Drip machine from the front, jug on its plate. */
export const drip: Shape = (picture) => {
  const twoJugs = picture.brand === 'Stellmann';
  const { x, y, w, h } = boxOf(picture, twoJugs ? 168 : picture.grinder ? 186 : 205);
  const head = h * (twoJugs ? 0.32 : 0.36);
  const jugHeight = h * 0.43;
  const ink = isDark(picture) ? '#fff' : '#3a3b3f';
  return [
    shadow(MIDDLE, w + 14),
    twoJugs ? glassJug(MIDDLE - 3, y, w * 0.6, h * 0.28, 0.5) : '',
    picture.grinder
      ? taper(MIDDLE, y - 26, y + 6, w * 0.66, w * 0.52, 4)(glass) +
        beanPile(MIDDLE, y - 4, w * 0.5, 3) +
        rect(MIDDLE - w * 0.35, y - 31, w * 0.7, 6, 3, black)
      : '',
    rect(x + w * 0.06, y + head * 0.6, w * 0.88, h - head * 0.6 - 8, 6, bodyShade),
    rect(x + w * 0.1, y + head, w * 0.8, h - head - 24, 5, '#111214', faint(0.22)),
    rect(x, y, w, head, cornerOf(picture), body),
    rect(x + 7, y + 5, w - 14, 2.4, 1.2, '#ffffff', faint(isDark(picture) ? 0.2 : 0.6)),
    picture.grinder || twoJugs
      ? rect(x + w * 0.2, y + head * 0.24, w * 0.6, head * 0.36, 4, '#1c2830') +
        [0.32, 0.5, 0.68].map((at) => dot(x + w * at, y + head * 0.42, 3, '#e7c99c')).join('')
      : rect(x + w * 0.1, y + head * 0.28, w * 0.09, head * 0.5, 4, glass, ' stroke="#9aa9ad" stroke-width=".7"'),
    mark(picture, MIDDLE, y + head - 8, ink),
    taper(MIDDLE, y + head - 1, y + head + h * 0.07, w * 0.56, w * 0.4, 5)(blackRound),
    picture.thermo
      ? steelJug(MIDDLE - 4, GROUND - 13, w * 0.6, jugHeight)
      : glassJug(MIDDLE - 4, GROUND - 13, w * 0.68, jugHeight, 0.5),
    rect(x, GROUND - 14, w, 12, 5, body),
    oval(MIDDLE - 4, GROUND - 13, w * 0.36, 2.4, '#2a2b2e'),
    dot(x + w * 0.9, GROUND - 8, 2.2, '#e09a4f'),
  ].join('');
};

/** Filter machine with an open tower, as Skarvik Precis. */
export const dripTower: Shape = (picture) => {
  const ink = toneOf(picture.colour);
  return [
    shadow(MIDDLE, 190),
    rect(MIDDLE - 92, GROUND - 15, 184, 13, 5, body),
    rect(MIDDLE - 84, 78, 46, 162, 6, body),
    rect(MIDDLE - 80, 84, 38, 108, 5, glass, ' stroke="#9aa9ad" stroke-width=".8"'),
    rect(MIDDLE - 79, 112, 36, 79, 4, '#bcd6dd', faint(0.55)),
    rect(MIDDLE - 86, 70, 50, 12, 4, black),
    mark(
      picture,
      MIDDLE - 61,
      222,
      picture.colour === 'серебристый' || picture.colour === 'кремовый' ? '#3a3b3f' : '#fff',
      5.5,
    ),
    line`M${MIDDLE - 40} 64H${MIDDLE + 48}`('#8b9095', 6),
    line`M${MIDDLE - 40} 63H${MIDDLE + 48}`('#f0f1f2', 2),
    rect(MIDDLE - 62, 56, 26, 15, 5, black),
    rect(MIDDLE + 28, 60, 34, 10, 4, black),
    taper(MIDDLE + 44, 80, 132, 92, 48, 8)(blackRound),
    rect(MIDDLE - 4, 76, 96, 8, 4, black),
    rect(MIDDLE - 42, 120, 44, 9, 3, ink.base),
    glassJug(MIDDLE + 42, GROUND - 14, 84, 94, 0.55),
    oval(MIDDLE + 42, GROUND - 14, 46, 2.6, '#2a2b2e'),
    rect(MIDDLE - 74, GROUND - 12, 10, 6, 2, '#2a2b2e') + rect(MIDDLE - 60, GROUND - 12, 10, 6, 2, '#c9863f'),
  ].join('');
};

/** A vacuum urn under a brewer head. */
export const urn: Shape = (picture) =>
  [
    shadow(MIDDLE, 120),
    rect(MIDDLE - 56, 48, 112, 46, 8, body),
    rect(MIDDLE - 42, 60, 84, 16, 4, '#1c2830') +
      [-24, 0, 24].map((by) => dot(MIDDLE + by, 68, 3.4, '#e7c99c')).join(''),
    mark(picture, MIDDLE, 88, '#3a3b3f'),
    rect(MIDDLE - 50, 92, 100, 150, 4, '#2a2b2e', faint(0.28)),
    taper(MIDDLE, 92, 106, 58, 40, 4)(blackRound),
    rect(MIDDLE - 40, 116, 80, 112, 9, steelRound),
    rect(MIDDLE - 32, 106, 64, 14, 6, black),
    rect(MIDDLE - 8, 204, 16, 14, 3, blackRound) +
      rect(MIDDLE - 4, 216, 8, 8, 2, '#26272a') +
      rect(MIDDLE - 3, 194, 6, 12, 3, '#26272a'),
    rect(MIDDLE - 30, 132, 5, 62, 2.5, glass, ' stroke="#8fa0a4" stroke-width=".7"'),
    rect(MIDDLE - 60, GROUND - 24, 120, 22, 6, body),
    oval(MIDDLE, GROUND - 24, 44, 3, '#3c3e42'),
  ].join('');

const steelJug = (x: number, y: number, w: number, h: number): string =>
  line`M${x + w * 0.42} ${y - h * 0.8}q${w * 0.34} 0 ${w * 0.3} ${h * 0.3}t${-w * 0.28} ${h * 0.26}`(
    '#2c2d31',
    w * 0.09,
  ) +
  path`M${x - w * 0.34} ${y - h}h${w * 0.68}q${w * 0.14} ${h * 0.1} ${w * 0.14} ${h * 0.3}v${h * 0.62}q0 ${h * 0.08} ${-w * 0.1} ${h * 0.08}h${-w * 0.76}q${-w * 0.1} 0 ${-w * 0.1} ${-h * 0.08}v${-h * 0.62}q0 ${-h * 0.2} ${w * 0.14} ${-h * 0.3}z`(
    steelRound,
  ) +
  rect(x - w * 0.34, y - h - 7, w * 0.68, 9, 4, black);
