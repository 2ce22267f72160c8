import {
  blackRound,
  bodyRound,
  dot,
  faint,
  GROUND,
  glass,
  group,
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
  steel,
  steelRound,
  taper,
  toneOf,
  woodRound,
} from './paint.ts';

const ring = (x: number, y: number, outer: number, flat: number, width: number, stroke: string): string =>
  oval(x, y, outer, outer * flat, 'none', ` stroke="${stroke}" stroke-width="${width}"`);

/** A milk container for a machine. */
export const jug: Shape = (picture) =>
  [
    shadow(MIDDLE, 110),
    line`M${MIDDLE - 20} 108q-8 -34 -52 -28v20`('#3a3b3f', 7),
    line`M${MIDDLE + 48} 140q42 -2 38 40q-2 32 -40 36`('#3a3b3f', 10),
    taper(MIDDLE, 122, GROUND, 108, 94, 14)(glass, ' stroke="#a2b2b6" stroke-width=".9"'),
    taper(MIDDLE, 166, GROUND - 4, 99, 89, 12)('#fdfaf3', faint(0.95)),
    oval(MIDDLE, 166, 50, 5, '#fff'),
    ...[180, 198, 216].map((y) => rect(MIDDLE + 22, y, 14, 1.8, 0.9, '#9fb3b8')),
    rect(MIDDLE - 58, 102, 116, 24, 9, bodyRound),
    dot(MIDDLE + 26, 114, 7, steel, ' stroke="#777c81" stroke-width=".8"'),
    mark(picture, MIDDLE - 14, 117, ['белый', 'серебристый'].includes(picture.colour) ? '#3a3b3f' : '#fff', 6),
  ].join('');

export const hose: Shape = (picture) =>
  [
    shadow(MIDDLE, 180),
    ...[0, 9, 18].map((by) => ring(MIDDLE - 6, 224 - by, 74, 0.3, 9, by === 18 ? '#fbf9f4' : '#e2ddd3')),
    ring(MIDDLE - 6, 204, 74, 0.3, 2, '#fff'),
    line`M${MIDDLE + 62} 212q36 -16 32 -66`('#d8d2c6', 9),
    rect(MIDDLE + 87, 112, 14, 36, 4, steelRound),
    rect(MIDDLE + 90, 98, 8, 16, 3, blackRound),
    mark(picture, MIDDLE - 6, 226, '#8a8275', 6),
  ].join('');

/** A portafilter lying with its handle to the right. */
export const portafilter: Shape = (picture) =>
  [
    shadow(MIDDLE, 240),
    group(
      `rotate(-7 ${MIDDLE} 220)`,
      rect(MIDDLE - 12, 198, 40, 14, 3, steelRound),
      path`M${MIDDLE + 24} 196q20 -8 46 -4l54 4q12 8 0 20l-56 4q-26 2 -44 -8z`(
        picture.colour === 'коричневый' ? woodRound : bodyRound,
      ),
      line`M${MIDDLE + 62} 197l54 3`('#fff', 2.4, faint(0.3)),
      mark(picture, MIDDLE + 84, 210, '#fff', 6),
    ),
    rect(MIDDLE - 122, 190, 14, 16, 3, steelRound),
    rect(MIDDLE - 114, 184, 112, 34, 5, steelRound),
    taper(MIDDLE - 58, 216, GROUND, 84, 74, 6)(steelRound),
    oval(MIDDLE - 58, 184, 56, 13, '#d9dcde'),
    oval(MIDDLE - 58, 185, 45, 9.5, '#8a8f94'),
    oval(MIDDLE - 58, 187, 41, 7, '#55595e'),
  ].join('');

export const basket: Shape = (picture) =>
  [
    shadow(MIDDLE, 130),
    taper(MIDDLE, 178, GROUND, 122, 104, 12)(steelRound),
    rect(MIDDLE - 70, 170, 140, 9, 4, steelRound),
    oval(MIDDLE, 171, 70, 18, '#e3e5e6'),
    oval(MIDDLE, 173, 60, 14, '#8d9297'),
    ...Array.from({ length: 15 }, (_, index) =>
      dot(MIDDLE - 36 + (index % 5) * 18, 169 + Math.floor(index / 5) * 5, 1.3, '#33363a'),
    ),
    rect(MIDDLE - 52, 232, 104, 2, 1, '#000', faint(0.16)),
    mark(picture, MIDDLE, 214, '#3a3b3f', 7),
  ].join('');

/** A gasket and, for moka pots, its sieve. */
export const gasket: Shape = (picture) =>
  [
    shadow(MIDDLE, 220),
    ...(picture.brand === 'Tavrino'
      ? [
          oval(MIDDLE + 56, 222, 58, 22, steel),
          oval(MIDDLE + 56, 220, 58, 22, '#dfe1e2'),
          ...Array.from({ length: 21 }, (_, index) =>
            dot(MIDDLE + 26 + (index % 7) * 10, 211 + Math.floor(index / 7) * 9, 1.6, '#6c7176'),
          ),
        ]
      : [ring(MIDDLE + 54, 226, 50, 0.38, 12, '#1d1e21'), ring(MIDDLE + 54, 222, 50, 0.38, 10, '#4a4c52')]),
    ring(MIDDLE - 56, 226, 58, 0.38, 15, toneOf(picture.colour).dark),
    ring(MIDDLE - 56, 221, 58, 0.38, 14, toneOf(picture.colour).base),
    ring(MIDDLE - 56, 218, 58, 0.38, 2, toneOf(picture.colour).light),
  ].join('');

export const glassJug: Shape = (picture) =>
  [
    shadow(MIDDLE, 150),
    line`M${MIDDLE + 62} 128h24q22 2 18 46q-4 40 -36 54`('#2c2d31', 13),
    path`M${MIDDLE - 50} 112h100q2 18 20 44q22 42 8 84q-4 12 -18 12h-120q-14 0 -18 -12q-14 -42 8 -84q18 -26 20 -44z`(
      glass,
      ' stroke="#a2b2b6" stroke-width="1"',
    ),
    ...[176, 194, 212, 230].map((y) => rect(MIDDLE - 12, y, 16, 2, 1, '#8fa3a8', faint(0.7))),
    rect(MIDDLE - 58, 164, 5, 58, 2.5, '#fff', faint(0.7)),
    rect(MIDDLE - 60, 120, 120, 8, 3, blackRound),
    path`M${MIDDLE - 56} 112q8 -22 56 -22q48 0 56 22z`(blackRound),
    mark(picture, MIDDLE, 107, '#fff', 6),
  ].join('');

const teeth = Array.from({ length: 14 }, (_, index) => {
  const turn = index * 0.449;
  const end = turn + 0.22;
  return `M${n(26 * Math.cos(turn))} ${n(220 + 10 * Math.sin(turn))}L${n(52 * Math.cos(end))} ${n(220 + 20 * Math.sin(end))}`;
});

export const burr: Shape = (picture) =>
  [
    shadow(MIDDLE, 230),
    repeat(
      'u',
      [
        [MIDDLE - 60, 0],
        [MIDDLE + 60, 0],
      ],
      oval(0, 228, 56, 22, '#7b8086') +
        oval(0, 220, 56, 22, steel) +
        line`${teeth.join('')}`('#6c7176', 1.6) +
        oval(0, 220, 22, 8.5, '#efe7da', ' stroke="#6c7176" stroke-width="1.6"'),
    ),
    mark(picture, MIDDLE - 60, 248, '#fff', 5.5),
  ].join('');
