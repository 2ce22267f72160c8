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
  path,
  porcelain,
  rect,
  type Shape,
  shadow,
  steelRound,
  taper,
  toneOf,
  wood,
  woodRound,
} from './paint.ts';

const OUTLINE = ' stroke="#a2b2b6" stroke-width=".9"';

/** An eight-sided moka pot; larger for more servings. */
export const moka: Shape = (picture) => {
  const size = 0.74 + Math.min(10, picture.count ?? 4) * 0.042;
  const facets = (top: number, bottom: number, topWidth: number, bottomWidth: number): string =>
    taper(0, top, bottom, topWidth, bottomWidth, 2)(picture.steel ? bodyRound : body) +
    (picture.steel
      ? ''
      : path`M${-topWidth / 2} ${top}h${topWidth * 0.28}L${-bottomWidth * 0.22} ${bottom}h${-bottomWidth * 0.28}z`(
          '#fff',
          faint(0.3),
        ) +
        path`M${topWidth * 0.24} ${top}h${topWidth * 0.26}L${bottomWidth / 2} ${bottom}h${-bottomWidth * 0.26}z`(
          '#000',
          faint(0.22),
        ));
  const stand = picture.base ? 14 : 0;
  return [
    shadow(MIDDLE, 110 * size),
    picture.base
      ? rect(MIDDLE - 62, GROUND - 14, 124, 13, 6, black) + dot(MIDDLE + 46, GROUND - 7, 2.4, '#e09a4f')
      : '',
    group(
      `translate(${MIDDLE} ${GROUND - stand}) scale(${size.toFixed(2)})`,
      line`M44 -142h26q8 2 6 14l-10 44`('#26272a', 12),
      path`M-34 -160L-62 -156L-38 -118z`(body),
      facets(-160, -82, 92, 66),
      rect(-37, -86, 74, 14, 3, steelRound),
      facets(-73, 0, 68, 100),
      dot(-26, -34, 4, '#c5a05a'),
      path`M-48 -160q8 -20 48 -21q40 1 48 21z`(body),
      rect(-5, -196, 10, 17, 4, blackRound),
      mark(picture, 0, -116, picture.colour === 'серебристый' ? '#3a3b3f' : '#fff', 6),
    ),
  ].join('');
};

/** A pot with a narrow neck and a long handle. */
export const cezve: Shape = (picture) => {
  const size = 0.72 + Math.min(400, picture.volume ?? 250) * 0.0011;
  const hammered =
    picture.material === 'медь'
      ? [-34, -20, -4, 12, 28]
          .map(
            (x, index) =>
              dot(x, -26 - (index % 2) * 14, 3.4, '#fff', faint(0.16)) +
              dot(x + 7, -48 - (index % 2) * 9, 2.8, '#fff', faint(0.13)),
          )
          .join('')
      : '';
  const stand = picture.electric ? 18 : 0;
  return [
    shadow(MIDDLE - 30, 130 * size),
    picture.electric
      ? rect(MIDDLE - 98, GROUND - 17, 132, 15, 7, black) + dot(MIDDLE + 16, GROUND - 9, 2.6, '#e09a4f')
      : '',
    group(
      `translate(${MIDDLE - 32} ${GROUND - stand}) scale(${size.toFixed(2)})`,
      line`M36 -104L150 -146`(picture.material === 'нержавеющая сталь' ? '#26272a' : '#7a5132', 12),
      line`M42 -109L148 -148`('#fff', 2, faint(0.3)),
      line`M34 -102L62 -113`('#b48a4a', 8),
      path`M-36 -118q4 26 -8 42Q-66 -50 -58 -16Q-54 0 -38 0H38Q54 0 58 -16Q66 -50 44 -76q-12 -16 -8 -42z`(bodyRound),
      hammered,
      path`M-40 -120l-8 -5q4 12 10 14z`(body),
      oval(0, -118, 38, 6, toneOf(picture.colour).dark),
      oval(0, -117, 33, 4, '#8a5c3c'),
      mark(picture, 0, -56, ['белый', 'серебристый'].includes(picture.colour) ? '#3a3b3f' : '#fff', 6),
    ),
  ].join('');
};

/** A copper tray of sand on legs. */
export const sand: Shape = (picture) =>
  [
    shadow(MIDDLE, 200),
    path`M${MIDDLE - 92} 176q92 -34 184 0z`('#d8b985'),
    path`M${MIDDLE - 60} 172q24 -16 46 -4m16 -6q22 -10 48 8`('none', ' stroke="#b8945a" stroke-width="2"'),
    rect(MIDDLE - 102, 174, 204, 62, 8, body),
    ...[-70, -35, 0, 35, 70].map((by) => path`M${MIDDLE + by} 188l10 15 -10 15 -10 -15z`('#fff', faint(0.18))),
    rect(MIDDLE - 106, 170, 212, 10, 5, body),
    rect(MIDDLE - 118, 190, 16, 26, 8, woodRound) + rect(MIDDLE + 102, 190, 16, 26, 8, woodRound),
    rect(MIDDLE - 90, 234, 22, 18, 4, black) + rect(MIDDLE + 68, 234, 22, 18, 4, black),
    mark(picture, MIDDLE, 231, '#fff', 6),
  ].join('');

/** A dripper on its flange. */
export const cone: Shape = (picture) => {
  const size = (picture.volume ?? 2) > 2 ? 1.08 : 0.86;
  const clear = picture.colour === 'прозрачный';
  const fill = clear ? glass : bodyRound;
  return [
    shadow(MIDDLE, 110 * size),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size})`,
      line`M62 -110q44 -4 40 30q-6 30 -58 26`(clear ? '#c3d1d4' : toneOf(picture.colour).dark, 10),
      path`M-82 -136L-24 -22H24L82 -136z`(fill, clear ? OUTLINE : ''),
      ...[-52, -28, -4, 20, 44].map((x) =>
        path`M${x} -128Q${x * 0.7 + 8} -70 ${x * 0.36 + 2} -28`(
          'none',
          ` stroke="${clear ? '#8fa3a8' : '#000'}" stroke-width="2" opacity="${clear ? 0.5 : 0.12}"`,
        ),
      ),
      oval(0, -136, 82, 13, fill, clear ? OUTLINE : ''),
      oval(0, -135, 74, 9.5, clear ? '#c9d8db' : toneOf(picture.colour).dark, faint(clear ? 0.6 : 0.75)),
      rect(-66, -24, 132, 12, 6, fill, clear ? OUTLINE : ''),
      rect(-22, -13, 44, 12, 4, fill, clear ? OUTLINE : ''),
      mark(picture, 0, -54, ['белый', 'прозрачный'].includes(picture.colour) ? '#5a5b60' : '#fff', 6),
    ),
  ].join('');
};

export const server: Shape = (picture) =>
  [
    shadow(MIDDLE, 130),
    line`M${MIDDLE + 52} 150q46 -4 42 32q-4 40 -40 42`('#b9c8cc', 9),
    path`M${MIDDLE - 44} 112h88q-4 18 10 34q26 50 10 96q-4 10 -16 10h-96q-12 0 -16 -10q-16 -46 10 -96q14 -16 10 -34z`(
      glass,
      OUTLINE,
    ),
    path`M${MIDDLE - 67} 196h134q5 24 -3 45q-3 8 -14 8h-100q-11 0 -14 -8q-8 -21 -3 -45z`(coffee, faint(0.92)),
    oval(MIDDLE, 196, 67, 5, '#7d5138'),
    ...[178, 196, 214, 230].map((y) => rect(MIDDLE - 20, y, 12, 1.6, 0.8, '#fff', faint(0.7))),
    rect(MIDDLE - 52, 104, 104, 11, 5, woodRound),
    mark(picture, MIDDLE + 18, 226, '#fff', 5.5),
  ].join('');

/** An hourglass of glass with a wooden collar. */
export const chemex: Shape = (picture) =>
  [
    shadow(MIDDLE, 124),
    path`M${MIDDLE - 66} 52L${MIDDLE - 17} 142Q${MIDDLE - 72} 190 ${MIDDLE - 62} 240q3 12 14 12h96q11 0 14 -12Q${MIDDLE + 72} 190 ${MIDDLE + 17} 142L${MIDDLE + 66} 52z`(
      glass,
      OUTLINE,
    ),
    path`M${MIDDLE - 54} 56L${MIDDLE} 138L${MIDDLE + 54} 56z`('#fbf7ee', faint(0.9)),
    path`M${MIDDLE - 30} 92L${MIDDLE} 137L${MIDDLE + 30} 92z`('#5c3a26', faint(0.85)),
    path`M${MIDDLE - 62} 208h124q3 18 0 30q-3 10 -13 10h-98q-10 0 -13 -10q-3 -12 0 -30z`(coffee, faint(0.92)),
    oval(MIDDLE, 208, 62, 4.4, '#7d5138'),
    path`M${MIDDLE - 32} 118h64l-10 25l10 23h-64l10 -23z`(woodRound),
    rect(MIDDLE - 24, 140, 48, 4, 2, '#4b2d1d', faint(0.7)),
    dot(MIDDLE, 142, 6, '#e3c49c'),
    mark(picture, MIDDLE, 236, '#fff', 5.5),
  ].join('');

/** Paper filters: a sleeve with cones standing in it. */
export const paper: Shape = (picture) => {
  const sheet = picture.colour === 'коричневый' ? '#c9a77c' : '#fffdf8';
  return [
    shadow(MIDDLE, 150),
    ...[0, 1, 2, 3].map((index) =>
      path`M${MIDDLE - 78 + index * 6} ${128 - index * 9}q72 -38 146 0L${MIDDLE + 24 + index * 4} 236h-50z`(
        sheet,
        ` stroke="#cfc4b0" stroke-width="1"`,
      ),
    ),
    rect(MIDDLE - 84, 168, 168, 84, 5, '#e6ddcd'),
    rect(MIDDLE - 84, 168, 168, 84, 5, wood, faint(picture.colour === 'коричневый' ? 0.55 : 0.12)),
    rect(MIDDLE - 84, 190, 168, 34, 0, '#4c6357'),
    path`M${MIDDLE - 15} 196h30l-9 16h-12z`('#f4eee4'),
    mark(picture, MIDDLE, 221, '#fff', 5.5),
  ].join('');
};

/** A French press, glass in a frame or double-walled steel. */
export const press: Shape = (picture) => {
  const size = 0.72 + Math.min(1000, picture.volume ?? 350) * 0.00032;
  const metal = picture.material === 'нержавеющая сталь';
  return [
    shadow(MIDDLE, 110 * size),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size.toFixed(2)})`,
      line`M46 -138q50 -6 46 44q-2 44 -46 50`('#26272a', 12),
      metal
        ? rect(-48, -156, 96, 150, 8, steelRound)
        : rect(-46, -156, 92, 150, 6, glass, OUTLINE) +
            rect(-44, -104, 88, 94, 5, coffee, faint(0.92)) +
            oval(0, -104, 44, 4.5, '#7d5138'),
      path`M-46 -156l-16 2l16 22z`(metal ? steelRound : glass),
      metal
        ? ''
        : rect(-50, -154, 100, 7, 3, blackRound) +
            rect(-50, -52, 100, 7, 3, blackRound) +
            rect(-50, -152, 6, 150, 3, blackRound) +
            rect(44, -152, 6, 150, 3, blackRound) +
            rect(-36, -140, 4, 80, 2, '#fff', faint(0.5)),
      path`M-50 -158q6 -22 50 -22q44 0 50 22z`(metal ? steelRound : blackRound),
      rect(-2, -212, 4, 34, 1, '#9aa0a4'),
      dot(0, -216, 10, metal ? blackRound : woodRound),
      rect(-52, -10, 104, 10, 4, metal ? steelRound : blackRound),
      mark(picture, 0, -30, metal ? '#3a3b3f' : '#fff', 6),
    ),
  ].join('');
};

/** A plunger press for one cup, on a cup. */
export const aero: Shape = (picture) =>
  [
    shadow(MIDDLE, 96),
    line`M${MIDDLE + 36} 206q32 -2 30 16q-4 16 -36 14`('#d6cfc3', 8),
    taper(MIDDLE, 192, GROUND, 92, 76, 14)(porcelain),
    rect(MIDDLE - 26, 48, 52, 90, 4, '#55585d', faint(0.75)),
    rect(MIDDLE - 34, 40, 68, 10, 5, blackRound),
    rect(MIDDLE - 31, 92, 62, 92, 4, glass, OUTLINE),
    rect(MIDDLE - 28, 138, 56, 40, 2, coffee, faint(0.9)),
    rect(MIDDLE - 28, 130, 56, 10, 3, blackRound),
    ...[100, 116, 132, 148].map((y) => rect(MIDDLE + 16, y, 9, 1.6, 0.8, '#fff', faint(0.8))),
    rect(MIDDLE - 46, 90, 92, 7, 3, blackRound),
    rect(MIDDLE - 37, 180, 74, 14, 5, blackRound),
    rect(MIDDLE - 52, 190, 104, 6, 3, blackRound),
    mark(picture, MIDDLE, 226, '#5a5b60'),
  ].join('');

/** A bottle with a mesh of coffee inside. */
export const cold: Shape = (picture) =>
  [
    shadow(MIDDLE, 84),
    path`M${MIDDLE - 20} 58h40v34q24 18 24 50v98q0 12 -12 12h-64q-12 0 -12 -12v-98q0 -32 24 -50z`(glass, OUTLINE),
    path`M${MIDDLE - 41} 140h82v98q0 11 -11 11h-60q-11 0 -11 -11z`('#7a4a2c', faint(0.72)),
    rect(MIDDLE - 16, 96, 32, 130, 8, '#2a170e', faint(0.8)),
    ...[110, 128, 146, 164, 182, 200].map((y) => rect(MIDDLE - 16, y, 32, 1, 0, '#c9cdd0', faint(0.45))),
    rect(MIDDLE - 36, 134, 4, 90, 2, '#fff', faint(0.55)),
    rect(MIDDLE - 23, 66, 46, 8, 3, steelRound),
    rect(MIDDLE - 21, 38, 42, 26, 6, blackRound),
    mark(picture, MIDDLE, 240, '#fff', 5.5),
  ].join('');
