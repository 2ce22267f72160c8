import { boxOf, cornerOf, drinks, gauge, isDark, milkCarafe, wand } from './machine-parts.ts';
import {
  beanPile,
  black,
  blackRound,
  body,
  bodyRound,
  bodyShade,
  dot,
  faint,
  GROUND,
  glass,
  line,
  MIDDLE,
  mark,
  n,
  oval,
  path,
  rect,
  repeat,
  type Shape,
  shadow,
  smallCup,
  steel,
  steelRound,
  storedCup,
  taper,
  woodRound,
} from './paint.ts';

/** Espresso machine: head, back plate, group with a portafilter, tray. */
export const espresso: Shape = (picture) => {
  const { x, y, w, h } = boxOf({ ...picture, width: Math.max(17, picture.width ?? 24) }, picture.grinder ? 178 : 205);
  const head = h * 0.34;
  const size = Math.min(24, w * 0.2);
  const groupX = picture.grinder ? MIDDLE + w * 0.14 : MIDDLE - (w < 110 ? 0 : 4);
  const cupY = GROUND - h * 0.13;
  const radius = picture.brand === 'Tavrino' ? 20 : cornerOf(picture);
  const handle = picture.colour === 'кремовый' || picture.brand === 'Tavrino' ? woodRound : black;
  const ink = isDark(picture) || picture.colour === 'красный' || picture.colour === 'зелёный' ? '#fff' : '#3a3b3f';
  return [
    shadow(MIDDLE, w),
    picture.grinder
      ? taper(x + w * 0.25, y - 40, y + 4, w * 0.38, w * 0.26, 4)(glass) +
        beanPile(x + w * 0.25, y - 6, w * 0.24, 2) +
        rect(x + w * 0.25 - w * 0.2, y - 45, w * 0.4, 6, 3, black)
      : repeat(
          'u',
          (w < 110 ? [0.34, 0.66] : [0.26, 0.5, 0.74]).map((at) => [x + w * at, y] as const),
          storedCup(0, 0),
        ) + line`M${x + 8} ${y - 7}H${x + w - 8}`('#83888d', 2),
    rect(x + w * 0.06, y + head * 0.6, w * 0.88, h - head * 0.6 - 10, 6, bodyShade),
    rect(x + w * 0.12, y + head, w * 0.76, h - head - 26, 4, '#111214', faint(0.16)),
    rect(x, y, w, head, radius, body),
    picture.grinder ? '' : rect(x + 8, y + 5, w - 16, 2.4, 1.2, '#ffffff', faint(isDark(picture) ? 0.2 : 0.6)),
    picture.screen
      ? rect(x + w * 0.42, y + head * 0.24, w * 0.48, head * 0.5, 4, '#1c2830') +
        drinks(x + w * 0.44, y + head * 0.26, w * 0.44, head * 0.46)
      : knobs(x + w * 0.62, y + head * 0.44, w),
    picture.gauge ? gauge(x + w * (picture.grinder ? 0.5 : 0.24), y + head * 0.46, Math.min(14, head * 0.26)) : '',
    mark(picture, x + w * (picture.gauge || picture.screen ? 0.42 : 0.3), y + head - 7, ink),
    picture.levers ? dot(x + w * 0.07, y + head * 0.5, 7, black) + dot(x + w * 0.93, y + head * 0.5, 7, black) : '',
    picture.grinder ? taper(x + w * 0.25, y + head, y + head + 20, w * 0.2, w * 0.12, 3)(black) : '',
    rect(groupX - size * 0.6, y + head - 2, size * 1.2, size * 0.5, 3, steelRound),
    portafilter(groupX, y + head + size * 0.72, size, handle),
    picture.milk === 'automatic' ? milkCarafe(x + w * 0.82, cupY, h * 0.3) : wand(x + w * 0.86, y + head - 2, h * 0.26),
    smallCup(groupX, cupY, Math.min(25, w * 0.2)),
    rect(x - 2, cupY, w + 4, h * 0.13 - 3, 5, body),
    rect(x + 6, cupY, w - 12, 4, 2, '#3c3e42'),
    line`M${x + 11} ${GROUND - 2.5}h7M${x + w - 18} ${GROUND - 2.5}h7`('#26272a', 5),
  ].join('');
};

/** A lever machine: boiler, group, arm raised. */
export const lever: Shape = (picture) => {
  const x = MIDDLE + 14;
  return [
    shadow(MIDDLE, 130),
    rect(MIDDLE - 62, GROUND - 16, 124, 14, 6, black),
    rect(MIDDLE - 58, GROUND - 20, 76, 6, 3, steel),
    rect(x - 8, 96, 62, 138, 16, bodyRound),
    oval(x + 23, 99, 31, 9, bodyRound),
    rect(x + 15, 82, 16, 12, 4, blackRound),
    rect(x - 10, 216, 66, 18, 5, steelRound),
    gauge(x + 23, 138, 13),
    mark(picture, x + 23, 196, '#4d2a16'),
    rect(x - 40, 118, 36, 15, 4, steelRound),
    rect(x - 54, 88, 25, 74, 8, steelRound),
    rect(x - 60, 158, 37, 13, 4, steelRound),
    line`M${x - 42} 90L${x - 78} 40`('#8c9196', 6),
    line`M${x - 42} 90L${x - 78} 40`('#e6e8e9', 2),
    line`M${x - 72} 49L${x - 90} 23`('#4f3220', 11),
    taper(x - 41, 170, 181, 28, 22, 3)(steelRound),
    rect(x - 92, 168, 40, 9, 4, woodRound),
    wand(x + 54, 128, 50),
    smallCup(x - 41, GROUND - 20, 25),
  ].join('');
};

/** Commercial machine with one to three groups. */
export const bar: Shape = (picture) => {
  const { x, y, w, h } = boxOf({ ...picture, height: (picture.height ?? 50) + 4 });
  const groups = picture.groups ?? 2;
  const head = h * 0.36;
  const places = Array.from({ length: groups }, (_, index) => x + (w / (groups + 0.7)) * (index + 0.85));
  return [
    shadow(MIDDLE, w),
    repeat(
      'u',
      Array.from({ length: Math.floor((w - 20) / 30) }, (_, index) => [x + 24 + index * 30, y] as const),
      storedCup(0, 0),
    ),
    line`M${x + 4} ${y - 8}H${x + w - 4}`('#83888d', 2.4),
    rect(x + w * 0.03, y + head * 0.7, w * 0.94, h - head * 0.7 - 18, 4, bodyShade),
    rect(x + w * 0.06, y + head, w * 0.88, h - head - 20, 3, '#111214', faint(0.25)),
    rect(x, y, w, head, 10, body),
    rect(x, y + head - 12, w, 5, 0, '#8b6a49', faint(0.8)),
    mark(picture, MIDDLE, y + head - 17, isDark(picture) ? '#fff' : '#3a3b3f', 7),
    gauge(x + w * 0.94 - 4, y + head * 0.4, 9),
    repeat(
      'g',
      places.map((at) => [at, y + head] as const),
      rect(-17, -head * 0.76, 34, 15, 4, '#1b1c1f') +
        [-10, 0, 10].map((by) => dot(by, 7.5 - head * 0.76, 2.6, '#cdb58f')).join('') +
        rect(-13, -4, 26, 15, 4, steelRound) +
        portafilter(0, 19, 19, black) +
        smallCup(0, GROUND - 26 - y - head, 22),
    ),
    wand(x + w - 14, y + head - 2, h * 0.24),
    rect(x - 2, GROUND - 26, w + 4, 16, 4, body),
    rect(x + 6, GROUND - 26, w - 12, 5, 2, '#3c3e42'),
    ...[x + 8, x + w - 22].map((at) => rect(at, GROUND - 10, 14, 10, 2, '#2a2b2e')),
  ].join('');
};

const portafilter = (x: number, y: number, size: number, handle: string): string =>
  rect(x - size * 0.62, y - size * 0.34, size * 1.24, size * 0.36, 3, steelRound) +
  taper(x, y, y + size * 0.42, size * 1.02, size * 0.8, 4)(steelRound) +
  path`M${x - size * 0.26} ${y + size * 0.42}h${size * 0.16}v${size * 0.2}h${-size * 0.16}zm${size * 0.36} 0h${size * 0.16}v${size * 0.2}h${-size * 0.16}z`(
    '#8a8f94',
  ) +
  `<g transform="rotate(14 ${n(x)} ${n(y)})">${rect(x - size * 2.05, y - size * 0.02, size * 1.35, size * 0.34, size * 0.16, handle)}${rect(x - size * 0.74, y + size * 0.06, size * 0.26, size * 0.18, 1, '#9aa0a4')}</g>`;

const knobs = (x: number, y: number, w: number): string => {
  const at = [0, 0.13, 0.26].map((by) => `M${n(x + w * by)} ${n(y)}h.1`).join('');
  return line`${at}`('#70757a', Math.min(13, w * 0.1)) + line`${at}`('#dfe1e2', Math.min(10.6, w * 0.08));
};
