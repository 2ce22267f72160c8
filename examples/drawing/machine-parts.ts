import {
  black,
  coffee,
  dot,
  faint,
  GROUND,
  glass,
  line,
  MIDDLE,
  oval,
  type Picture,
  path,
  rect,
  taper,
} from './paint.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Centimetres to the picture; the same scale for all home machines, smaller for what would not fit. */
export function boxOf({ width = 24, height = 34 }: Picture, room = 205): Box {
  const scale = Math.min(5.3, room / height, 300 / width);
  const w = width * scale;
  const h = height * scale;
  return { x: MIDDLE - w / 2, y: GROUND - h, w, h };
}

export const isDark = (picture: Picture): boolean => ['чёрный', 'графитовый'].includes(picture.colour);

export const cornerOf = (picture: Picture): number =>
  ({ Lavora: 14, Brennhaus: 6, Skarvik: 20, Kofella: 11 })[picture.brand ?? ''] ?? 8;

export const wand = (x: number, y: number, length: number): string =>
  line`M${x} ${y}q7 2 7 12l-1 ${length}`('#8c9196', 4.4) +
  line`M${x} ${y}q7 2 7 12l-1 ${length}`('#e2e5e6', 1.6) +
  line`M${x + 7} ${y + length * 0.45}l-0.4 ${length * 0.25}`('#2e2f33', 6);

export const milkJug = (x: number, h: number): string =>
  taper(x, GROUND - h, GROUND, 38, 33, 7)(glass) +
  taper(x, GROUND - h * 0.62, GROUND - 2, 34, 31, 6)('#fbf8f1', faint(0.9)) +
  rect(x - 21, GROUND - h - 9, 42, 12, 5, black) +
  line`M${x - 12} ${GROUND - h - 8}q-10 -20 -24 -14`('#3a3b3f', 4);

export const milkCarafe = (x: number, y: number, h: number): string =>
  taper(x, y - h, y, 26, 24, 5)(glass) +
  taper(x, y - h * 0.6, y - 1, 24, 22, 4)('#fbf8f1') +
  rect(x - 15, y - h - 7, 30, 9, 4, black);

export const drinks = (x: number, y: number, w: number, h: number): string =>
  ['#d9b48a', '#f1e4d0', '#b9825a']
    .map((colour, column) => {
      const left = x + (w / 3) * (column + 0.5) - 1.5;
      return line`M${left} ${y + h * 0.25}h3M${left} ${y + h * 0.75}h3`(colour, 5);
    })
    .join('');

export const gauge = (x: number, y: number, radius: number): string =>
  dot(x, y, radius, '#f7f5f0', ' stroke="#7d8287" stroke-width="1.6"') +
  line`M${x} ${y}l${radius * 0.5} ${-radius * 0.42}`('#b63c34', 1.3) +
  dot(x, y, 1.3, '#333');

export const glassJug = (x: number, y: number, w: number, h: number, filled: number): string =>
  line`M${x + w * 0.46} ${y - h * 0.86}h${w * 0.2}q${w * 0.14} 0 ${w * 0.12} ${h * 0.3}q${-w * 0.02} ${h * 0.26} ${-w * 0.22} ${h * 0.36}`(
    '#2c2d31',
    w * 0.085,
  ) +
  path`M${x - w * 0.3} ${y - h}h${w * 0.6}q${w * 0.02} ${h * 0.14} ${w * 0.14} ${h * 0.32}q${w * 0.12} ${h * 0.3} ${w * 0.04} ${h * 0.6}q${-w * 0.02} ${h * 0.08} ${-w * 0.1} ${h * 0.08}h${-w * 0.76}q${-w * 0.08} 0 ${-w * 0.1} ${-h * 0.08}q${-w * 0.08} ${-h * 0.3} ${w * 0.04} ${-h * 0.6}q${w * 0.12} ${-h * 0.18} ${w * 0.14} ${-h * 0.32}z`(
    glass,
    ' stroke="#a9b8bb" stroke-width=".8"',
  ) +
  (filled > 0
    ? path`M${x - w * 0.475} ${y - h * filled}h${w * 0.95}q${w * 0.06} ${h * filled * 0.5} 0 ${h * filled - h * 0.1}q${-w * 0.03} ${h * 0.07} ${-w * 0.09} ${h * 0.07}h${-w * 0.77}q${-w * 0.06} 0 ${-w * 0.09} ${-h * 0.07}q${-w * 0.06} ${-h * filled * 0.5} 0 ${-h * filled + h * 0.1}z`(
        coffee,
        faint(0.93),
      ) + oval(x, y - h * filled, w * 0.475, 2.6, '#7d5138')
    : '') +
  rect(x - w * 0.36, y - h - 5, w * 0.72, 8, 3, '#2c2d31') +
  rect(x - w * 0.36, y - h * 0.55, 3, h * 0.34, 1.5, '#ffffff', faint(0.5));
