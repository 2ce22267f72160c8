import {
  black,
  blackRound,
  body,
  bodyRound,
  coffee,
  dot,
  faint,
  GROUND,
  glass,
  group,
  line,
  MIDDLE,
  mark,
  oval,
  type Picture,
  path,
  rect,
  repeat,
  type Shape,
  shadow,
  steelRound,
  taper,
  toneOf,
  woodRound,
} from './paint.ts';

const pale = ['белый', 'кремовый', 'серебристый', 'прозрачный'];
const inkOn = (picture: Picture): string => (pale.includes(picture.colour) ? '#6a645a' : '#fff');

const oneCup = (picture: Picture, hasSaucer: boolean, width: number, height: number): string => {
  const own = toneOf(picture.colour);
  const foot = hasSaucer ? -9 : 0;
  return [
    hasSaucer
      ? oval(0, -4, width * 0.94, 7, own.dark) +
        oval(0, -7, width * 0.94, 8, own.base) +
        oval(0, -8, width * 0.62, 4.4, own.dark, faint(0.35))
      : '',
    line`M${width * 0.46} ${foot - height * 0.78}q${width * 0.4} -2 ${width * 0.36} ${height * 0.3}q-4 ${height * 0.26} ${-width * 0.46} ${height * 0.28}`(
      own.base,
      width * 0.1,
    ),
    line`M${width * 0.48} ${foot - height * 0.75}q${width * 0.34} -2 ${width * 0.31} ${height * 0.27}q-4 ${height * 0.22} ${-width * 0.4} ${height * 0.24}`(
      own.dark,
      1.4,
      faint(0.55),
    ),
    path`M${-width / 2} ${foot - height}Q${-width * 0.5} ${foot - height * 0.2} ${-width * 0.24} ${foot}H${width * 0.24}Q${width * 0.5} ${foot - height * 0.2} ${width / 2} ${foot - height}z`(
      bodyRound,
    ),
    oval(0, foot - height, width / 2, width * 0.085, pale.includes(picture.colour) ? '#ece6da' : '#fbf8f1'),
    oval(0, foot - height + 1.4, width * 0.44, width * 0.064, '#8a5c3c'),
    oval(-width * 0.06, foot - height + 1.2, width * 0.2, width * 0.03, '#c99f77'),
  ].join('');
};

/** A cup, on a saucer when it has one; a set is drawn as two rows of three. */
export const cup: Shape = (picture) => {
  const volume = picture.volume ?? 70;
  const size = 0.58 + Math.min(300, volume) * 0.0019;
  const bowl = picture.sku === 'FY-9419';
  if ((picture.count ?? 1) > 1)
    return (
      shadow(MIDDLE, 250) +
      repeat(
        'u',
        [
          [-6, -122],
          [-52, -61],
          [40, -61],
          [-98, 0],
          [-6, 0],
          [86, 0],
        ].map(([x = 0, y = 0]) => [MIDDLE + x, GROUND + y] as const),
        group('scale(.66)', oneCup(picture, true, 92, 72)),
      )
    );
  if (bowl)
    return (
      shadow(MIDDLE, 130) +
      path`M${MIDDLE - 70} 160Q${MIDDLE - 66} 240 ${MIDDLE - 30} ${GROUND}h60Q${MIDDLE + 66} 240 ${MIDDLE + 70} 160z`(
        bodyRound,
      ) +
      oval(MIDDLE, 160, 70, 13, '#ece6da') +
      oval(MIDDLE, 163, 62, 9.5, '#7d5138') +
      mark(picture, MIDDLE, 218, inkOn(picture), 7)
    );
  return (
    shadow(MIDDLE, 170 * size) +
    group(
      `translate(${MIDDLE - 6} ${GROUND}) scale(${(size * 1.28).toFixed(2)})`,
      oneCup(picture, volume < 250, 92, volume > 100 ? 66 : 76),
      mark(picture, 0, -34, inkOn(picture), 5),
    )
  );
};

export const mug: Shape = (picture) => {
  const own = toneOf(picture.colour);
  return [
    shadow(MIDDLE, 130),
    line`M${MIDDLE + 48} 148q50 -4 48 34q-2 42 -46 44`(own.base, 14),
    line`M${MIDDLE + 50} 156q36 -4 36 26q-2 32 -36 36`(own.dark, 2, faint(0.5)),
    path`M${MIDDLE - 54} 132v104q0 16 18 16h72q18 0 18 -16v-104z`(bodyRound),
    rect(MIDDLE - 54, 226, 108, 26, 12, own.dark, faint(0.25)),
    oval(MIDDLE, 132, 54, 10, own.light),
    oval(MIDDLE, 134, 48, 7.5, '#5a3823'),
    mark(picture, MIDDLE, 200, inkOn(picture), 7),
  ].join('');
};

const doubleGlass = (x: number): string =>
  [
    path`M${x - 46} 118Q${x - 48} 240 ${x - 34} 250q34 6 68 0Q${x + 48} 240 ${x + 46} 118z`(
      glass,
      ' stroke="#a2b2b6" stroke-width="1"',
    ),
    path`M${x - 39} 152Q${x - 36} 226 ${x} 232Q${x + 36} 226 ${x + 39} 152z`(coffee, faint(0.9)),
    path`M${x - 40} 132l1 28h78l1 -28z`('#f0dfc6'),
    oval(x, 132, 40, 6, '#fbf3e4'),
    oval(x, 118, 46, 7, 'none', ' stroke="#a2b2b6" stroke-width="1.2"'),
    rect(x - 37, 150, 4, 70, 2, '#fff', faint(0.55)),
  ].join('');

export const doubleGlasses: Shape = (picture) =>
  shadow(MIDDLE, 210) +
  doubleGlass(MIDDLE - 56) +
  doubleGlass(MIDDLE + 56) +
  mark(picture, MIDDLE - 56, 244, '#5a6a6e', 5);

export const tumbler: Shape = (picture) => {
  const height = 112 + (picture.volume ?? 350) * 0.12;
  const top = GROUND - height;
  return [
    shadow(MIDDLE, 80),
    taper(MIDDLE, top + 22, GROUND, 76, 60, 8)(bodyRound),
    rect(MIDDLE - 34.5, top + height * 0.42, 69, 26, 3, '#2a2b2e', faint(picture.colour === 'чёрный' ? 0 : 0.16)),
    mark(picture, MIDDLE, top + height * 0.72, inkOn(picture), 6.5),
    rect(MIDDLE - 40, top + 18, 80, 7, 3, steelRound),
    rect(MIDDLE - 39, top, 78, 20, 7, blackRound),
    rect(MIDDLE - 30, top - 9, 44, 11, 5, blackRound),
    rect(MIDDLE - 27, GROUND - 5, 54, 4, 2, '#000', faint(0.25)),
  ].join('');
};

export const thermos: Shape = (picture) => {
  const height = 150 + (picture.volume ?? 750) * 0.05;
  const top = GROUND - height;
  return [
    shadow(MIDDLE, 84),
    (picture.volume ?? 0) > 900 ? line`M${MIDDLE + 34} ${top + 70}q40 4 36 44q-2 34 -36 40`('#2e2f33', 9) : '',
    path`M${MIDDLE - 30} ${top + 44}h60q10 6 10 22V${GROUND - 8}q0 8 -8 8h-64q-8 0 -8 -8V${top + 66}q0 -16 10 -22z`(
      bodyRound,
    ),
    rect(MIDDLE - 32, top + 36, 64, 10, 3, steelRound),
    taper(MIDDLE, top, top + 38, 56, 60, 2)(steelRound),
    oval(MIDDLE, top, 28, 4, '#eef0f1'),
    rect(MIDDLE - 40, GROUND - 26, 80, 5, 0, '#000', faint(0.14)),
    mark(picture, MIDDLE, GROUND - 62, picture.colour === 'серебристый' ? '#55585d' : '#fff', 7),
  ].join('');
};

/** A table carafe; the large one has a pump. */
export const carafe: Shape = (picture) => {
  const pump = (picture.volume ?? 0) > 2000;
  const top = pump ? 84 : 112;
  return [
    shadow(MIDDLE, 120),
    pump
      ? line`M${MIDDLE - 46} 80v-24h92v24`('#3a3b3f', 6)
      : line`M${MIDDLE + 44} 128q56 -4 50 48q-4 40 -44 48`('#3a3b3f', 12),
    path`M${MIDDLE - 36} ${top}h72q20 22 20 60V240q0 12 -12 12h-88q-12 0 -12 -12V${top + 60}q0 -38 20 -60z`(bodyRound),
    path`M${MIDDLE - 34} ${top - 2}h-26q-8 2 -6 10l2 8l26 -6z`(blackRound),
    rect(MIDDLE - 42, top - 20, 84, 24, 8, blackRound),
    rect(MIDDLE - 18, top - 30, 36, 12, 5, pump ? steelRound : blackRound),
    rect(MIDDLE - 58, 240, 116, 12, 5, black),
    mark(picture, MIDDLE, 198, inkOn(picture), 7),
  ].join('');
};

const gooseneck = (picture: Picture, lift: number): string => {
  const own = toneOf(picture.colour);
  const bodyLine = GROUND - lift;
  return [
    line`M${MIDDLE - 50} ${bodyLine - 22}q-44 -4 -50 -50q-4 -32 -24 -38`(own.dark, 10),
    line`M${MIDDLE - 51} ${bodyLine - 24}q-42 -4 -47 -48q-4 -32 -24 -39`(own.light, 2.4, faint(0.6)),
    line`M${MIDDLE + 40} ${bodyLine - 92}q30 -22 52 -8q20 16 0 66`(
      picture.colour === 'медный' || picture.colour === 'белый' ? '#8c5d3e' : '#26272a',
      13,
    ),
    path`M${MIDDLE - 42} ${bodyLine - 96}h84L${MIDDLE + 62} ${bodyLine - 10}q2 10 -10 10H${MIDDLE - 52}q-12 0 -10 -10z`(
      bodyRound,
    ),
    path`M${MIDDLE - 44} ${bodyLine - 94}q8 -18 44 -18q36 0 44 18z`(bodyRound),
    dot(MIDDLE, bodyLine - 118, 8, picture.colour === 'чёрный' ? woodRound : blackRound),
    mark(picture, MIDDLE, bodyLine - 34, inkOn(picture), 6.5),
  ].join('');
};

/** A gooseneck kettle for the stove. */
export const kettle: Shape = (picture) =>
  shadow(MIDDLE, 160) +
  group(
    `translate(12 0) translate(${MIDDLE} ${GROUND}) scale(${(picture.volume ?? 600) > 700 ? 1.14 : 1.04}) translate(${-MIDDLE} ${-GROUND})`,
    gooseneck(picture, 0),
  );

/** The same on an electric base with a display. */
export const electricKettle: Shape = (picture) =>
  shadow(MIDDLE + 12, 190) +
  group(
    `translate(12 0) translate(${MIDDLE} ${GROUND}) scale(${(picture.volume ?? 800) > 700 ? 1.06 : 0.94}) translate(${-MIDDLE} ${-GROUND})`,
    gooseneck(picture, 18),
    rect(MIDDLE - 78, GROUND - 18, 156, 17, 7, picture.colour === 'белый' ? body : black),
    rect(MIDDLE - 22, GROUND - 14, 30, 9, 2, '#16211f') +
      [-17, -9, -1].map((by) => rect(MIDDLE + by, GROUND - 12, 4, 5, 1, '#bfe3d6')).join(''),
    dot(MIDDLE + 34, GROUND - 9.5, 5.4, steelRound),
  );

/** An ordinary electric jug kettle. */
export const jugKettle: Shape = (picture) =>
  [
    shadow(MIDDLE + 8, 136),
    line`M${MIDDLE + 44} 98q54 -10 54 36v54q0 22 -40 24`('#26272a', 15),
    path`M${MIDDLE - 44} 92l-34 6l24 48z`(bodyRound),
    path`M${MIDDLE - 46} 88h94L${MIDDLE + 62} 226q1 8 -8 8H${MIDDLE - 54}q-9 0 -8 -8z`(bodyRound),
    path`M${MIDDLE - 48} 90q8 -20 49 -20q41 0 49 20z`(blackRound),
    rect(MIDDLE - 10, 62, 22, 10, 5, blackRound),
    picture.brand === 'Kofella' && (picture.volume ?? 0) > 1600
      ? rect(MIDDLE - 34, 124, 11, 84, 5, glass, ' stroke="#8fa0a4" stroke-width=".8"') +
        rect(MIDDLE - 33, 158, 9, 49, 4, '#9cc3cf', faint(0.7))
      : [0, 1, 2, 3, 4].map((index) => dot(MIDDLE - 24 + index * 12, 246, 2.6, '#e7c99c')).join(''),
    rect(MIDDLE - 70, 232, 140, 20, 8, black),
    picture.brand === 'Kofella' && (picture.volume ?? 0) > 1600
      ? ''
      : [0, 1, 2, 3, 4].map((index) => dot(MIDDLE - 24 + index * 12, 242, 2.6, '#e7c99c')).join(''),
    mark(picture, MIDDLE + 6, 202, inkOn(picture), 7),
  ].join('');
