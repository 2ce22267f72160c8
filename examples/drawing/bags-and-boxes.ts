import {
  blackRound,
  body,
  dot,
  faint,
  GROUND,
  group,
  line,
  MIDDLE,
  mark,
  oval,
  type Picture,
  path,
  pick,
  rect,
  repeat,
  type Shape,
  shadow,
  steelRound,
  toneOf,
} from './paint.ts';

const KRAFT = ['#dcc19a', '#c6a577', '#9c7b50'] as const;

const SLATE = ['#55666b', '#37474c', '#222e32'] as const;

export const leaf = (x: number, y: number, size: number, fill: string): string =>
  path`M${x} ${y + size}q${-size} ${-size} 0 ${-size * 2}q${size} ${size} 0 ${size * 2}z`(fill);

/** A motif that tells one bag from another: hills, sun, waves, leaves, cherries, stripes. */
const motif = (picture: Picture, x: number, y: number, w: number): string => {
  const light = '#fbf3e2';
  if (picture.holiday)
    return (
      [0, 1, 2]
        .map((step) =>
          path`M${x} ${y - w * 0.3 + step * w * 0.14}l${w * (0.13 + step * 0.06)} ${w * 0.2}h${-w * (0.26 + step * 0.12)}z`(
            '#3f5f4b',
          ),
        )
        .join('') + dot(x, y - w * 0.32, w * 0.04, '#f0cf7a')
    );
  if (picture.decaf)
    return dot(x, y, w * 0.2, light) + dot(x + w * 0.08, y - w * 0.05, w * 0.17, toneOf(picture.colour).base);
  return (
    [
      () =>
        path`M${x - w * 0.36} ${y + w * 0.18}l${w * 0.24} ${-w * 0.34} ${w * 0.16} ${w * 0.2} ${w * 0.12} ${-w * 0.14} ${w * 0.22} ${w * 0.28}z`(
          light,
        ) + dot(x + w * 0.2, y - w * 0.18, w * 0.07, light),
      () =>
        dot(x, y, w * 0.15, light) +
        [0, 1, 2, 3, 4, 5, 6, 7]
          .map(
            (turn) =>
              `<g transform="rotate(${turn * 45} ${x} ${y})">${rect(x - 1, y - w * 0.29, 2.2, w * 0.09, 1, light)}</g>`,
          )
          .join(''),
      () =>
        [-0.14, 0, 0.14]
          .map((by) =>
            line`M${x - w * 0.32} ${y + w * by}q${w * 0.16} ${-w * 0.14} ${w * 0.32} 0t${w * 0.32} 0`(light, w * 0.045),
          )
          .join(''),
      () =>
        leaf(x, y - w * 0.04, w * 0.2, light) +
        `<g transform="rotate(58 ${x} ${y + w * 0.14})">${leaf(x, y - w * 0.05, w * 0.15, light)}</g><g transform="rotate(-58 ${x} ${y + w * 0.14})">${leaf(x, y - w * 0.05, w * 0.15, light)}</g>`,
      () =>
        dot(x - w * 0.12, y + w * 0.08, w * 0.13, light) +
        dot(x + w * 0.14, y + w * 0.1, w * 0.13, light) +
        line`M${x - w * 0.1} ${y}q${w * 0.06} ${-w * 0.2} ${w * 0.2} ${-w * 0.24}m${-w * 0.02} 0q${w * 0.04} ${w * 0.1} ${w * 0.06} ${w * 0.24}`(
          light,
          2,
        ),
      () =>
        [-0.24, -0.08, 0.08, 0.24]
          .map((by, index) =>
            rect(
              x + w * by - w * 0.04,
              y - w * (0.12 + index * 0.05),
              w * 0.08,
              w * (0.24 + index * 0.1),
              w * 0.04,
              light,
            ),
          )
          .join(''),
    ][pick(picture, 6)]?.() ?? ''
  );
};

const pouch = (picture: Picture, x: number, w: number, h: number): string => {
  const [light, base, dark] = picture.brand === 'Polden' ? SLATE : KRAFT;
  const top = GROUND - h;
  const side = w / 2;
  const label = { y: top + h * 0.3, h: h * 0.5 };
  return [
    path`M${x - side + 4} ${top}H${x + side - 4}L${x + side - 2} ${top + h * 0.12}Q${x + side + 4} ${top + h * 0.5} ${x + side} ${GROUND - 5}Q${x + side - 2} ${GROUND} ${x + side - 10} ${GROUND}Q${x} ${GROUND - 5} ${x - side + 10} ${GROUND}Q${x - side + 2} ${GROUND} ${x - side} ${GROUND - 5}Q${x - side - 4} ${top + h * 0.5} ${x - side + 2} ${top + h * 0.12}z`(
      base,
    ),
    path`M${x - side + 5} ${top + h * 0.12}Q${x - side - 1} ${top + h * 0.5} ${x - side + 3} ${GROUND - 6}h${w * 0.16}Q${x - side + w * 0.12} ${top + h * 0.5} ${x - side + w * 0.2} ${top + h * 0.12}z`(
      light,
      faint(0.75),
    ),
    path`M${x + side - 4} ${top + h * 0.12}Q${x + side + 2} ${top + h * 0.5} ${x + side - 2} ${GROUND - 5}h${-w * 0.14}Q${x + side - w * 0.08} ${top + h * 0.5} ${x + side - w * 0.17} ${top + h * 0.12}z`(
      dark,
      faint(0.5),
    ),
    rect(x - side + 4, top, w - 8, h * 0.05, 1, dark, faint(0.55)),
    rect(x - side + 3, top + h * 0.1, w - 6, 1.6, 0, '#fff', faint(0.35)),
    dot(x, top + h * 0.2, w * 0.045, dark) + dot(x, top + h * 0.2, w * 0.02, light),
    rect(x - w * 0.36, label.y, w * 0.72, label.h, 4, body),
    motif(picture, x, label.y + label.h * 0.46, w * 0.62),
    rect(x - w * 0.36, label.y + label.h * 0.78, w * 0.72, label.h * 0.22, 0, '#fbf6ea'),
    w > 60 ? mark(picture, x, label.y + label.h * 0.91, '#3b2a1c', w > 100 ? 7 : 6) : '',
    picture.ground ? rect(x - w * 0.36, label.y - 6, w * 0.72, 4, 0, '#fbf6ea') : '',
  ].join('');
};

export const bag: Shape = (picture) => {
  const [w, h] = (picture.grams ?? 250) >= 1000 ? [128, 206] : (picture.grams ?? 250) > 200 ? [104, 158] : [96, 146];
  return shadow(MIDDLE, w) + pouch(picture, MIDDLE, w, h);
};

export const bagSet: Shape = (picture) =>
  shadow(MIDDLE, 250) +
  repeat(
    'u',
    [-99, -33, 33, 99].map((by) => [MIDDLE + by, 0] as const),
    pouch(picture, 0, 60, 104),
  );

export const carton = (x: number, w: number, h: number, band: string): string =>
  path`M${x + w / 2} ${GROUND - h}l18 -12v${h - 4}l-18 16z`('#c9bda8') +
  path`M${x - w / 2} ${GROUND - h}l20 -12h${w - 2}l-18 12z`('#fdf9f0') +
  rect(x - w / 2, GROUND - h, w, h, 2, '#efe6d6') +
  rect(x - w / 2, GROUND - h * 0.72, w, h * 0.5, 0, band);

export const dripBox: Shape = (picture) =>
  [
    shadow(MIDDLE, 176),
    carton(MIDDLE - 22, 116, 128, body),
    motif(picture, MIDDLE - 22, GROUND - 62, 62),
    mark(picture, MIDDLE - 22, GROUND - 104, '#3b2a1c', 7),
    group(
      `rotate(9 ${MIDDLE + 74} ${GROUND})`,
      rect(MIDDLE + 46, GROUND - 84, 56, 82, 3, '#fbf6ea'),
      rect(MIDDLE + 46, GROUND - 60, 56, 34, 0, body),
      rect(MIDDLE + 46, GROUND - 84, 56, 7, 1, '#d9ccb5'),
      oval(MIDDLE + 74, GROUND - 43, 9, 11, '#fbf3e2'),
      line`M${MIDDLE + 74} ${GROUND - 52}q5 9 0 18`('#6b4630', 1.6),
    ),
  ].join('');

const capsule = (x: number, fill: string): string =>
  path`M${x - 15} ${GROUND - 4}l5 -25q10 -5 20 0l5 25z`(fill) +
  path`M${x - 11} ${GROUND - 10}l4 -17q2 -2 4 -2l-3 19z`('#fff', faint(0.35)) +
  rect(x - 18, GROUND - 5, 36, 5, 2, steelRound);

export const capsules: Shape = (picture) => {
  const large = (picture.count ?? 10) > 10;
  const w = large ? 176 : 138;
  const h = large ? 128 : 74;
  const ring = picture.system === 'Orbita';
  return [
    shadow(MIDDLE, w + 30),
    carton(MIDDLE - 8, w, h, body),
    ring
      ? dot(MIDDLE - 8, GROUND - h * 0.47, h * 0.17, 'none', ' stroke="#fbf3e2" stroke-width="4"')
      : [-0.16, 0, 0.16].map((by) => rect(MIDDLE - 11 + w * by, GROUND - h * 0.62, 6, h * 0.3, 3, '#fbf3e2')).join(''),
    picture.decaf ? rect(MIDDLE - 8 - w / 2, GROUND - h * 0.72, w, 5, 0, '#8ab0a2') : '',
    mark(picture, MIDDLE - 8, GROUND - h * 0.83, '#3b2a1c', 7),
    capsule(MIDDLE + w / 2 - 18, body),
    capsule(MIDDLE + w / 2 + 22, ring ? blackRound : body),
  ].join('');
};
