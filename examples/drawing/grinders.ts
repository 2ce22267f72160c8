import {
  beanPile,
  black,
  blackRound,
  body,
  bodyRound,
  dot,
  faint,
  GROUND,
  glass,
  line,
  MIDDLE,
  mark,
  oval,
  type Picture,
  path,
  rect,
  type Shape,
  shadow,
  steel,
  steelRound,
  taper,
  wood,
  woodRound,
} from './paint.ts';

const inkOn = (picture: Picture): string =>
  ['чёрный', 'графитовый', 'красный'].includes(picture.colour) ? '#fff' : '#3a3b3f';

/** Burr grinder with a hopper. */
export const grinder: Shape = (picture) => {
  const height = Math.min(196, (picture.height ?? 32) * 5.2);
  const width = Math.max(62, (picture.width ?? 14) * 5.4);
  const top = GROUND - height;
  const neck = top + height * 0.34;
  return [
    shadow(MIDDLE, width + 10),
    taper(MIDDLE, top, neck, width * 1.02, width * 0.66, 4)(glass, ' stroke="#a9b8bb" stroke-width=".8"'),
    beanPile(MIDDLE, neck - 6, width * 0.58, 4),
    rect(MIDDLE - width * 0.54, top - 8, width * 1.08, 10, 4, black),
    rect(MIDDLE - width * 0.4, neck - 2, width * 0.8, 9, 3, steelRound),
    rect(MIDDLE - width * 0.5, neck + 6, width, height * 0.3, 10, body),
    rect(MIDDLE - width * 0.44, neck + 14, 3, height * 0.2, 1.5, '#ffffff', faint(0.3)),
    picture.screen
      ? rect(MIDDLE - width * 0.26, neck + 16, width * 0.52, 18, 4, '#1c2830') +
        [-8, 0, 8].map((by) => rect(MIDDLE + by - 2, neck + 21, 4, 8, 1, '#e7c99c')).join('')
      : dot(MIDDLE, neck + 25, 10, steel, ' stroke="#777c81" stroke-width=".8"') +
        line`M${MIDDLE} ${neck + 25}v-7`('#3a3b3f', 1.8),
    mark(picture, MIDDLE, neck + height * 0.3, inkOn(picture), 5.5),
    rect(MIDDLE - width * 0.4, neck + height * 0.34, width * 0.8, height * 0.27, 4, '#26272a', faint(0.88)),
    taper(MIDDLE, neck + height * 0.34, neck + height * 0.4, width * 0.3, width * 0.2, 2)(steelRound),
    taper(
      MIDDLE,
      GROUND - height * 0.24,
      GROUND - 13,
      width * 0.52,
      width * 0.46,
      5,
    )(picture.screen ? steelRound : glass),
    picture.screen ? '' : taper(MIDDLE, GROUND - height * 0.15, GROUND - 14, width * 0.48, width * 0.44, 4)('#5c3a26'),
    rect(MIDDLE - width * 0.54, GROUND - 14, width * 1.08, 12, 5, body),
  ].join('');
};

/** Single-dose grinder: no hopper, a lid and a cup under the spout. */
export const doseGrinder: Shape = (picture) => {
  const width = (picture.width ?? 14) * 5.6;
  const top = GROUND - Math.min(190, (picture.height ?? 34) * 5.1);
  return [
    shadow(MIDDLE, width + 20),
    taper(MIDDLE, top, top + 26, width * 0.46, width * 0.58, 2)(blackRound),
    oval(MIDDLE, top, width * 0.23, 4, wood),
    rect(MIDDLE - width * 0.36, top + 25, width * 0.72, 10, 3, steelRound),
    rect(MIDDLE - width * 0.5, top + 34, width, 68, 16, bodyRound),
    dot(MIDDLE, top + 62, 15, steel, ' stroke="#8a8f94" stroke-width=".8"'),
    ...[0, 1, 2, 3, 4, 5].map((index) =>
      dot(MIDDLE + 20 * Math.cos(index * 1.05), top + 62 + 20 * Math.sin(index * 1.05), 1, inkOn(picture), faint(0.6)),
    ),
    line`M${MIDDLE} ${top + 62}l7 -8`('#3a3b3f', 2),
    mark(picture, MIDDLE, top + 96, inkOn(picture), 5.5),
    rect(MIDDLE - width * 0.32, top + 100, width * 0.64, GROUND - top - 114, 3, bodyRound, faint(0.75)),
    taper(MIDDLE, top + 100, top + 118, 26, 16, 3)(blackRound),
    taper(MIDDLE, GROUND - 46, GROUND - 13, 36, 34, 4)(steelRound),
    oval(MIDDLE, GROUND - 46, 18, 3, '#5c3a26'),
    rect(MIDDLE - width * 0.6, GROUND - 14, width * 1.2, 12, 6, body),
  ].join('');
};

export const bladeGrinder: Shape = (picture) =>
  [
    shadow(MIDDLE, 86),
    rect(MIDDLE - 37, 128, 74, 44, 12, glass, ' stroke="#a9b8bb" stroke-width=".8"'),
    beanPile(MIDDLE, 163, 60, 4),
    rect(MIDDLE - 40, 168, 80, 7, 3, steelRound),
    taper(MIDDLE, 174, GROUND, 78, 88, 12)(bodyRound),
    rect(MIDDLE - 14, 190, 28, 13, 6.5, '#cfd2d4'),
    mark(picture, MIDDLE, 234, inkOn(picture)),
  ].join('');

/** A steel cylinder with a crank on top. */
export const handGrinder: Shape = (picture) => {
  const height = (picture.height ?? 18) * 7.4;
  const top = GROUND - height;
  const width = 54;
  return [
    shadow(MIDDLE, 70),
    line`M${MIDDLE} ${top - 16}L${MIDDLE + 66} ${top - 30}`('#878c91', 6),
    line`M${MIDDLE} ${top - 17}L${MIDDLE + 66} ${top - 31}`('#eceeef', 1.8),
    path`M${MIDDLE + 58} ${top - 30}q-6 -26 8 -30q14 4 8 30q-8 4 -16 0z`(woodRound),
    rect(MIDDLE - 5, top - 20, 10, 16, 3, steelRound),
    rect(MIDDLE - width / 2, top - 8, width, 14, 6, steelRound),
    rect(MIDDLE - width / 2, top + 4, width, height * 0.52, 3, bodyRound),
    ...Array.from({ length: 8 }, (_, index) =>
      rect(MIDDLE - 22 + index * 6, top + 18, 1.6, height * 0.24, 0.8, '#000', faint(0.16)),
    ),
    mark(picture, MIDDLE, top + height * 0.5, inkOn(picture), 5),
    picture.brand === 'Skarvik'
      ? rect(MIDDLE - width / 2 - 1, top + height * 0.53, width + 2, 15, 3, woodRound)
      : rect(MIDDLE - width / 2 - 1, top + height * 0.55, width + 2, 8, 2, steelRound),
    picture.brand === 'Skarvik'
      ? rect(
          MIDDLE - width / 2 + 1,
          top + height * 0.63,
          width - 2,
          height * 0.37,
          6,
          glass,
          ' stroke="#a9b8bb" stroke-width=".8"',
        ) + rect(MIDDLE - width / 2 + 3, top + height * 0.78, width - 6, height * 0.2, 4, '#5c3a26')
      : rect(MIDDLE - width / 2 + 1, top + height * 0.59, width - 2, height * 0.41, 6, bodyRound),
  ].join('');
};

/** A box of beech with a drawer and a dome. */
export const boxMill: Shape = (picture) =>
  [
    shadow(MIDDLE, 136),
    line`M${MIDDLE} 108v-22q0 -8 10 -8h56`('#8a6a33', 6),
    path`M${MIDDLE + 60} 78q-4 -22 8 -26q12 4 8 26z`(woodRound),
    path`M${MIDDLE - 44} 152q2 -46 44 -46q42 0 44 46z`(steelRound),
    rect(MIDDLE - 52, 148, 104, 9, 4, steelRound),
    rect(MIDDLE - 60, 156, 120, 14, 4, wood),
    rect(MIDDLE - 54, 168, 108, 72, 3, wood),
    rect(MIDDLE - 42, 188, 84, 42, 4, '#6d4728', faint(0.35)),
    rect(MIDDLE - 40, 188, 80, 39, 4, wood),
    dot(MIDDLE, 208, 6, '#d9b766', ' stroke="#866529" stroke-width="1"'),
    mark(picture, MIDDLE, 182, '#fff', 5),
    rect(MIDDLE - 62, 238, 124, 14, 4, wood),
  ].join('');

/** A tall metal mill with engraved bands and a folded crank. */
export const turkishMill: Shape = (picture) => {
  const height = (picture.height ?? 20) * 7.2;
  const top = GROUND - height;
  const bands = [0.22, 0.52, 0.86]
    .map(
      (at) =>
        rect(MIDDLE - 27, top + height * at, 54, 5, 1, '#000', faint(0.18)) +
        rect(MIDDLE - 27, top + height * at + 5, 54, 1.4, 0, '#fff', faint(0.4)),
    )
    .join('');
  const diamonds = [0.34, 0.7]
    .map((at) =>
      [-16, 0, 16]
        .map((by) => path`M${MIDDLE + by} ${top + height * at - 6}l5 7 -5 7 -5 -7z`('#000', faint(0.2)))
        .join(''),
    )
    .join('');
  return [
    shadow(MIDDLE, 70),
    line`M${MIDDLE} ${top - 20}h50v10`('#7a5a28', 6),
    line`M${MIDDLE} ${top - 21}h50`('#f0d99a', 1.6),
    dot(MIDDLE + 50, top - 6, 8, bodyRound),
    rect(MIDDLE - 5, top - 24, 10, 16, 3, bodyRound),
    path`M${MIDDLE - 26} ${top + 4}q4 -16 26 -16q22 0 26 16z`(bodyRound),
    rect(MIDDLE - 27, top, 54, height, 4, bodyRound),
    bands,
    diamonds,
    mark(picture, MIDDLE, top + 16, '#fff', 4.5),
  ].join('');
};
