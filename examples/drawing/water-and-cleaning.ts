import { carton } from './bags-and-boxes.ts';
import {
  blackRound,
  body,
  bodyRound,
  dot,
  faint,
  GROUND,
  group,
  line,
  MIDDLE,
  mark,
  oval,
  path,
  rect,
  repeat,
  type Shape,
  shadow,
  steelRound,
  taper,
  toneOf,
} from './paint.ts';

/** Tank cartridges, one or four. */
export const filter: Shape = (picture) => {
  const count = picture.count ?? 1;
  const fill = picture.colour === 'синий' ? body : ({ Purelia: '#86a9b8' }[picture.brand ?? ''] ?? body);
  const places = count > 1 ? [-102, -34, 34, 102] : [0];
  return (
    shadow(MIDDLE, count > 1 ? 260 : 66) +
    repeat(
      'u',
      places.map((by) => [MIDDLE + by, 0] as const),
      cartridge(0, fill),
    ) +
    mark(picture, MIDDLE + (places[0] ?? 0), 227, '#fff', 6.5)
  );
};

/** A mains softener: head, tank and hoses. */
export const mains: Shape = (picture) =>
  [
    shadow(MIDDLE, 110),
    line`M${MIDDLE - 30} 70h-50q-14 0 -14 16v70`('#9aa0a5', 8),
    line`M${MIDDLE + 30} 70h50q14 0 14 16v70`('#9aa0a5', 8),
    rect(MIDDLE - 48, 96, 96, 156, 18, steelRound),
    rect(MIDDLE - 48, 150, 96, 58, 0, '#86a9b8'),
    path`M${MIDDLE} 156q17 20 0 34q-17 -14 0 -34z`('#fff', faint(0.9)),
    mark(picture, MIDDLE, 203, '#fff', 7.5),
    rect(MIDDLE - 40, 54, 80, 48, 10, blackRound),
    dot(MIDDLE, 78, 12, '#f4f2ec') + line`M${MIDDLE} 78l6 -6`('#b63c34', 1.8),
  ].join('');

export const strips: Shape = (picture) =>
  [
    shadow(MIDDLE, 130),
    ...[0, 1, 2, 3].map((index) =>
      group(
        `rotate(${-18 + index * 12} ${MIDDLE} ${GROUND})`,
        rect(MIDDLE - 7, 84, 14, 130, 2, '#fffdf8', ' stroke="#d5cdbf" stroke-width=".8"'),
        ...['#7fae86', '#b9b36a', '#d99a5b', '#c9705f']
          .slice(0, 4 - (index % 2))
          .map((fill, row) => rect(MIDDLE - 5, 90 + row * 13, 10, 10, 1, fill)),
      ),
    ),
    rect(MIDDLE - 58, 168, 116, 84, 6, '#f6f4ef'),
    rect(MIDDLE - 58, 188, 116, 42, 0, '#86a9b8'),
    path`M${MIDDLE} 192q12 14 0 24q-12 -10 0 -24z`('#fff'),
    mark(picture, MIDDLE, 226, '#fff', 6),
  ].join('');

export const pouch: Shape = (picture) =>
  [
    shadow(MIDDLE, 110),
    line`M${MIDDLE} 146q-6 -40 26 -52t40 14`('#9fb4bd', 3),
    path`M${MIDDLE - 46} 150q46 -12 92 0q18 52 10 92q-2 10 -14 10h-84q-12 0 -14 -10q-8 -40 10 -92z`(
      '#f7f5f0',
      ' stroke="#d2cbbf" stroke-width="1"',
    ),
    ...Array.from({ length: 15 }, (_, index) =>
      dot(MIDDLE - 34 + (index % 5) * 17, 178 + Math.floor(index / 5) * 22, 4, '#c79a5e', faint(0.4)),
    ),
    rect(MIDDLE - 47, 146, 94, 10, 3, '#86a9b8'),
    mark(picture, MIDDLE, 244, '#55585d', 6.5),
  ].join('');

export const brush: Shape = (picture) =>
  [
    shadow(MIDDLE, 200),
    group(
      `rotate(-14 ${MIDDLE} 220)`,
      rect(MIDDLE - 30, 212, 148, 22, 11, bodyRound),
      rect(MIDDLE + 96, 219, 12, 8, 4, '#f4eee4'),
      rect(MIDDLE - 46, 200, 24, 44, 8, '#cb6d42'),
      rect(MIDDLE - 104, 210, 62, 24, 6, blackRound),
      ...Array.from({ length: 9 }, (_, index) =>
        rect(MIDDLE - 102 + index * 6, 232, 3.4, 26, 1.6, index % 2 ? '#4a4c52' : '#2f3035'),
      ),
      mark(picture, MIDDLE + 40, 226, '#fff', 6),
    ),
  ].join('');

const cartridge = (x: number, fill: string): string =>
  [
    taper(x, 168, GROUND, 58, 50, 8)('#f6f4ef'),
    taper(x, 168, GROUND, 58, 50, 8)('url(#mr)', faint(0.3)),
    ...[184, 194, 204].map((y) => rect(x - 25, y, 50, 3, 1.5, '#8c949a', faint(0.28))),
    rect(x - 26, 214, 52, 20, 0, fill),
    rect(x - 32, 152, 64, 19, 5, fill),
    ...[-22, -11, 0, 11, 22].map((by) => rect(x + by - 1, 154, 2, 14, 1, '#000', faint(0.12))),
    rect(x - 11, 132, 22, 22, 4, '#b9bfc1'),
    rect(x - 11, 138, 22, 3, 1, '#7c848a', faint(0.6)),
  ].join('');

/** A bottle of cleaner; the label has the colour of its job. */
export const bottle: Shape = (picture) => {
  const size = (picture.volume ?? 500) >= 1000 ? 1.14 : (picture.volume ?? 500) < 400 ? 0.8 : 0.97;
  return [
    shadow(MIDDLE, 80 * size),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size})`,
      path`M-15 -150h30v8q30 8 30 36v94q0 12 -12 12h-66q-12 0 -12 -12v-94q0 -28 30 -36z`('#f3f1ec'),
      path`M15 -142q30 8 30 36v94q0 12 -12 12h-16q14 -30 12 -90q-1 -34 -14 -52z`('#bfb8ac', faint(0.6)),
      rect(-45, -94, 90, 66, 0, body),
      path`M0 -86q17 20 0 34q-17 -14 0 -34z`('#fff', faint(0.9)),
      mark(picture, 0, -36, picture.colour === 'белый' ? '#3a3b3f' : '#fff', 7),
      cap(0, -174, 36, 27),
      rect(-36, -102, 4, 84, 2, '#fff', faint(0.7)),
    ),
  ].join('');
};

/** A box of tablets with two of them in front. */
export const box: Shape = (picture) =>
  [
    shadow(MIDDLE, 150),
    carton(MIDDLE - 6, 132, 92, body),
    dot(MIDDLE - 6, GROUND - 43, 15, '#fff', faint(0.9)) +
      rect(MIDDLE - 17, GROUND - 44, 22, 2, 1, toneOf(picture.colour).base),
    mark(picture, MIDDLE - 6, GROUND - 75, '#3a3b3f', 8),
    ...[MIDDLE + 70, MIDDLE + 100].map(
      (x) => oval(x, GROUND - 4, 15, 5, '#d5cdbf') + oval(x, GROUND - 8, 15, 5, '#fffdf8'),
    ),
  ].join('');

export const jar: Shape = (picture) =>
  [
    shadow(MIDDLE, 96),
    rect(MIDDLE - 46, 150, 92, 102, 10, '#f3f1ec'),
    rect(MIDDLE - 46, 150, 92, 102, 10, 'url(#mr)', faint(0.28)),
    rect(MIDDLE - 46, 172, 92, 58, 0, body),
    ...[-16, 0, 16].map((by, index) => dot(MIDDLE + by, 194 - (index % 2) * 7, 5, '#fff', faint(0.85))),
    mark(picture, MIDDLE, 222, '#fff', 7),
    rect(MIDDLE - 49, 128, 98, 26, 6, blackRound),
  ].join('');

/** A care kit: box, bottle and tablets together. */
export const kit: Shape = (picture) =>
  [
    shadow(MIDDLE, 220),
    carton(MIDDLE - 40, 120, 112, body),
    path`M${MIDDLE - 40} ${GROUND - 74}q16 20 0 34q-16 -14 0 -34z`('#fff', faint(0.9)),
    mark(picture, MIDDLE - 40, GROUND - 93, '#3a3b3f', 8),
    group(
      `translate(${MIDDLE + 66} ${GROUND}) scale(.7)`,
      path`M-15 -150h30v8q30 8 30 36v94q0 12 -12 12h-66q-12 0 -12 -12v-94q0 -28 30 -36z`(
        '#f3f1ec',
        ' stroke="#cdc6ba" stroke-width="1"',
      ),
      rect(-45, -94, 90, 60, 0, body),
      cap(0, -174, 36, 27),
    ),
    rect(MIDDLE + 88, GROUND - 16, 46, 15, 5, '#dfa06a') + rect(MIDDLE + 92, GROUND - 27, 38, 13, 5, '#e9c39d'),
  ].join('');

const cap = (x: number, y: number, w: number, h: number): string => rect(x - w / 2, y, w, h, 3, blackRound);
