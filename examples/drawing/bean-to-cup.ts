import { type Box, boxOf, cornerOf, drinks, isDark, milkJug, wand } from './machine-parts.ts';
import {
  beanPile,
  black,
  blackRound,
  body,
  bodyShade,
  dot,
  faint,
  GROUND,
  group,
  line,
  MIDDLE,
  mark,
  niche,
  oval,
  type Picture,
  path,
  rect,
  repeat,
  type Shape,
  shadow,
  smallCup,
  steel,
  steelRound,
  taper,
} from './paint.ts';

/** Bean-to-cup: hopper, panel, niche with a cup, milk at the right. */
export const automatic: Shape = (picture) => {
  const box = boxOf(picture);
  const { x, y, w, h } = box;
  const hasJug = picture.milk === 'automatic';
  const move = hasJug ? -22 : 0;
  const skarvik = picture.brand === 'Skarvik';
  const top = h * 0.27;
  const opening = { x: x + w * 0.15, y: y + h * 0.38, w: w * 0.7, h: h * 0.62 - 12 };
  const hoppers = picture.hoppers ?? 1;
  const hopperWidth = hoppers === 2 ? w * 0.38 : w * 0.56;
  const hopperAt = hoppers === 2 ? [x + w * 0.28, x + w * 0.72] : [MIDDLE];
  const machine = [
    repeat(
      'u',
      hopperAt.map((at) => [at, y] as const),
      taper(0, -13, 6, hopperWidth, hopperWidth * 0.9, 2)('#463a33', faint(0.78)) +
        beanPile(0, -3, hopperWidth * 0.78, 1) +
        rect(-hopperWidth / 2 - 2, -17, hopperWidth + 4, 6, 3, black),
    ),
    rect(x, y, w, h - 3, cornerOf(picture), body),
    rect(x + 4, y + 18, 3, h - 44, 1.5, '#ffffff', faint(isDark(picture) ? 0.16 : 0.5)),
    picture.brand === 'Brennhaus' ? rect(x, y + h * 0.345, w, 3, 0, '#d8dadb', faint(0.75)) : '',
    picture.brand === 'Kofella' ? rect(x + w * 0.06, y + h * 0.35, w * 0.88, 2.4, 1.2, '#c58a4f', faint(0.9)) : '',
    panel(picture, { x: x + w * 0.07, y: y + h * 0.055, w: w * 0.86, h: top }),
    skarvik
      ? dot(x + w * 0.83, y + h * 0.055 + top * 0.45, top * 0.2, steel) +
        dot(x + w * 0.83, y + h * 0.055 + top * 0.45, top * 0.1, '#8b6a49')
      : '',
    rect(opening.x, opening.y, opening.w, opening.h, 7, niche),
    rect(
      MIDDLE - w * 0.15,
      opening.y - 2,
      w * 0.3,
      h * 0.17,
      4,
      picture.brand === 'Brennhaus' || picture.brand === 'Stellmann' ? steelRound : blackRound,
    ),
    line`M${MIDDLE - w * 0.065} ${opening.y + h * 0.17}v2m${w * 0.13} 0v-2`('#9aa0a4', w * 0.05),
    smallCup(MIDDLE, GROUND - 14, Math.min(30, w * 0.24)),
    tray(x + w * 0.1, w * 0.8),
    picture.milk === 'wand' ? wand(x + w * 0.9, y + h * 0.4, h * 0.28) : '',
  ];
  return (
    shadow(MIDDLE + (hasJug ? 6 : 0), w + (hasJug ? 44 : 0)) +
    group(`translate(${move} 0)`, ...machine, hasJug ? milkJug(x + w + 26, Math.min(70, h * 0.36)) : '')
  );
};

/** Capsule machine: a narrow head with a lever, a spout and a round tray. */
export const capsuleMachine: Shape = (picture) => {
  const { x, y, w, h } = boxOf(
    { ...picture, width: (picture.width ?? 13) + 5, height: (picture.height ?? 26) * 1.14 },
    176,
  );
  const head = h * 0.5;
  const hasJug = picture.milk === 'automatic';
  const orbita = picture.system === 'Orbita';
  const machine = [
    rect(x + w * 0.12, y + head * 0.5, w * 0.76, h - head * 0.5 - 12, 10, bodyShade),
    rect(x + w * 0.2, y + head, w * 0.6, h - head - 16, 5, '#111214', faint(0.25)),
    path`M${x} ${y + head}V${y + w * 0.42}Q${x} ${y} ${x + w * 0.42} ${y}H${x + w * 0.58}Q${x + w} ${y} ${x + w} ${y + w * 0.42}V${y + head - 8}Q${x + w} ${y + head} ${x + w - 8} ${y + head}H${x + 8}Q${x} ${y + head} ${x} ${y + head - 8}z`(
      body,
    ),
    orbita
      ? dot(MIDDLE, y + head * 0.44, Math.min(w * 0.27, head * 0.3), '#141517', ' stroke="#d4d7d9" stroke-width="3"') +
        [-0.1, 0, 0.1].map((by) => dot(MIDDLE + w * by, y + head * 0.44, 2, '#e7c99c')).join('')
      : dot(MIDDLE, y + head * 0.44, w * 0.13, steel, ' stroke="#777c81" stroke-width=".8"') +
        line`M${MIDDLE - 4} ${y + head * 0.44}h8`('#c58a4f', 2.4),
    mark(
      picture,
      MIDDLE,
      y + head - 6,
      isDark(picture) || picture.colour === 'красный' || picture.colour === 'синий' ? '#fff' : '#3a3b3f',
      5.5,
    ),
    rect(x + w * 0.07, y + 24, 3, head - 46, 1.5, '#ffffff', faint(isDark(picture) ? 0.18 : 0.5)),
    line`M${x + w * 0.24} ${y + 9}Q${x + w * 0.26} ${y - 13} ${MIDDLE} ${y - 13}T${x + w * 0.76} ${y + 9}`(
      '#888d92',
      6,
    ),
    line`M${x + w * 0.24} ${y + 9}Q${x + w * 0.26} ${y - 13} ${MIDDLE} ${y - 13}T${x + w * 0.76} ${y + 9}`(
      '#eceeef',
      2,
    ),
    taper(MIDDLE, y + head - 2, y + head + 14, w * 0.3, w * 0.18, 4)(blackRound),
    smallCup(MIDDLE, GROUND - 13, Math.min(28, w * 0.34)),
    oval(MIDDLE, GROUND - 11, w * 0.52, 5, steel),
    path`M${MIDDLE - w * 0.52} ${GROUND - 11}v5q0 5 8 5h${w * 1.04 - 16}q8 0 8 -5v-5q-8 5 -16 5h${-(w * 1.04 - 32)}q-8 0 -16 -5z`(
      black,
    ),
  ];
  return (
    shadow(MIDDLE + (hasJug ? 8 : 0), w + (hasJug ? 50 : 16)) +
    group(`translate(${hasJug ? -22 : 0} 0)`, ...machine, hasJug ? milkJug(x + w + 28, 62) : '')
  );
};

const tray = (x: number, w: number, y = GROUND - 14): string =>
  rect(x, y, w, 14, 4, steel) +
  rect(x + 5, y + 3, w - 10, 3, 1.5, '#4a4c50') +
  rect(x, y, w, 1.4, 0.7, '#ffffff', faint(0.6));

const panel = (picture: Picture, { x, y, w, h }: Box): string => {
  const face =
    rect(x, y, w, h, 7, isDark(picture) ? '#141517' : black) +
    path`M${x + 4} ${y + 2}h${w * 0.38}l${-h * 0.8} ${h - 4}H${x + 4}z`('#ffffff', faint(0.07));
  if (picture.screen) {
    const screen = { x: x + w * 0.2, y: y + h * 0.14, w: w * 0.6, h: h * 0.62 };
    return (
      face +
      rect(screen.x, screen.y, screen.w, screen.h, 3, '#25323b') +
      drinks(screen.x, screen.y, screen.w, screen.h) +
      mark(picture, x + w / 2, y + h - 3.5, '#fff', 5)
    );
  }
  const buttons = [0.22, 0.5, 0.78]
    .map((at) => dot(x + w * at, y + h * 0.42, h * 0.17, '#3d3f44', ' stroke="#cfd2d4" stroke-width="1.2"'))
    .join('');
  return face + buttons + mark(picture, x + w / 2, y + h - 4, '#fff', 5.5);
};
