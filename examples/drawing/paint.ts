// One light (soft, from the top left), one ground line, one palette: every picture is made of these.

export interface Picture {
  readonly sku: string;
  readonly shape: string;
  readonly colour: string;
  readonly brand?: string;
  readonly width?: number;
  readonly height?: number;
  readonly volume?: number;
  readonly grams?: number;
  readonly count?: number;
  readonly milk?: 'automatic' | 'wand' | 'none';
  readonly material?: string;
  readonly system?: string;
  readonly groups?: number;
  readonly hoppers?: number;
  readonly screen?: boolean;
  readonly grinder?: boolean;
  readonly gauge?: boolean;
  readonly levers?: boolean;
  readonly thermo?: boolean;
  readonly base?: boolean;
  readonly steel?: boolean;
  readonly electric?: boolean;
  readonly decaf?: boolean;
  readonly ground?: boolean;
  readonly holiday?: boolean;
}

export type Shape = (picture: Picture) => string;

/** The line things stand on. */
export const GROUND = 252;
/** The middle of the picture. */
export const MIDDLE = 200;

interface Tone {
  readonly light: string;
  readonly base: string;
  readonly dark: string;
}

const tone = (light: string, base: string, dark: string): Tone => ({ light, base, dark });

const TONES: Readonly<Record<string, Tone>> = {
  чёрный: tone('#62646b', '#37383d', '#1d1e21'),
  белый: tone('#ffffff', '#f2eee7', '#bfb7aa'),
  серебристый: tone('#f3f4f4', '#c5c8ca', '#858a8f'),
  графитовый: tone('#8b9096', '#5e6268', '#383b3f'),
  красный: tone('#dc6d62', '#b63c34', '#7c211d'),
  кремовый: tone('#fbf5e6', '#ecdfc3', '#bfac86'),
  зелёный: tone('#94b39a', '#638670', '#3d5846'),
  синий: tone('#7799bb', '#456a8f', '#294460'),
  медный: tone('#f0bd95', '#c17a4c', '#7f4527'),
  латунный: tone('#eed595', '#c59d50', '#866529'),
  коричневый: tone('#b98a64', '#8c5d3e', '#583622'),
  оранжевый: tone('#e59a70', '#cb6d42', '#8f4426'),
  прозрачный: tone('#ffffff', '#dde8ea', '#a9bbc0'),
  светлая: tone('#efd08b', '#dcae58', '#b88635'),
  средняя: tone('#d29a66', '#b27140', '#844e28'),
  тёмная: tone('#86604a', '#5d3b2a', '#3b2317'),
  разная: tone('#94b39a', '#638670', '#3d5846'),
};

const STEEL = tone('#f6f7f7', '#bfc3c6', '#7b8086');
const BLACK = tone('#5a5c62', '#2e2f33', '#17181a');
const WOOD = tone('#c99a6c', '#a06f45', '#6d4728');
const PORCELAIN = tone('#ffffff', '#f3efe8', '#bdb5a8');
const COFFEE = tone('#7d5138', '#4b2d1d', '#2a170e');
const GLASS = tone('#ffffff', '#dbe7e9', '#9fb3b8');

/** Fills. `…Round` is for cylinders, the plain ones for flat fronts. */
export const body = 'url(#b)';
export const bodyRound = 'url(#br)';
export const bodyShade = 'url(#bs)';
export const steel = 'url(#m)';
export const steelRound = 'url(#mr)';
export const black = 'url(#k)';
export const blackRound = 'url(#kr)';
export const wood = 'url(#w)';
export const woodRound = 'url(#wr)';
export const porcelain = 'url(#pr)';
export const coffee = 'url(#cf)';
export const glass = 'url(#gl)';
export const niche = 'url(#n)';

const stops = (...list: readonly (readonly [number, string, number?])[]): string =>
  list
    .map(
      ([at, colour, opacity]) =>
        `<stop ${at === 0 ? '' : `offset="${at}" `}stop-color="${colour}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
    )
    .join('');
const across = (id: string, { light, base, dark }: Tone): string =>
  `<linearGradient id="${id}">${stops([0, base], [0.2, light], [0.58, base], [1, dark])}</linearGradient>`;
const slant = (id: string, { light, base, dark }: Tone): string =>
  `<linearGradient id="${id}" x2=".75" y2="1">${stops([0, light], [0.4, base], [1, dark])}</linearGradient>`;
const down = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x2="0" y2="1">${stops([0, from], [1, to])}</linearGradient>`;

const definitions = (own: Tone): Readonly<Record<string, string>> => ({
  b: slant('b', own),
  br: across('br', own),
  bs: down('bs', own.dark, own.base),
  m: slant('m', STEEL),
  mr: across('mr', STEEL),
  k: slant('k', BLACK),
  kr: across('kr', BLACK),
  w: slant('w', WOOD),
  wr: across('wr', WOOD),
  pr: slant('pr', PORCELAIN),
  cf: across('cf', COFFEE),
  gl: `<linearGradient id="gl">${stops([0, GLASS.dark, 0.5], [0.16, GLASS.light, 0.75], [0.6, GLASS.base, 0.38], [1, GLASS.dark, 0.65])}</linearGradient>`,
  n: down('n', '#141517', '#3b3c40'),
});

export const toneOf = (colour: string): Tone => TONES[colour] ?? STEEL;

/** A rounded number: keeps the files small. */
export const n = (value: number): number => (Math.abs(value) > 24 ? Math.round(value) : Math.round(value * 10) / 10);

export const rect = (x: number, y: number, w: number, h: number, radius: number, fill: string, more = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${radius > 0 ? `rx="${n(radius)}" ` : ''}fill="${fill}"${more}/>`;
export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${more}/>`;
export const dot = (x: number, y: number, radius: number, fill: string, more = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"${more}/>`;

type Drawn = (fill: string, more?: string) => string;

/** A path whose numbers are rounded, e.g. path`M${x} ${y}h3`(fill). */
export const path = (commands: TemplateStringsArray, ...values: readonly (string | number)[]): Drawn => {
  const d = String.raw(commands, ...values.map((value) => (typeof value === 'number' ? n(value) : value)));
  return (fill, more = '') => `<path d="${d}" fill="${fill}"${more}/>`;
};
/** The same as a stroke; ends are round. */
export const line = (commands: TemplateStringsArray, ...values: readonly (string | number)[]) => {
  const drawn = path(commands, ...values);
  return (stroke: string, width: number, more = ''): string =>
    drawn('none', ` stroke="${stroke}" stroke-width="${n(width)}"${more}`);
};

export const faint = (opacity: number): string => ` opacity="${opacity}"`;
export const group = (transform: string, ...content: readonly string[]): string =>
  `<g transform="${transform}">${content.join('')}</g>`;

/** A straight-sided body, wider above or below: top width, bottom width, rounded lower corners. */
export const taper = (
  x: number,
  top: number,
  bottom: number,
  topWidth: number,
  bottomWidth: number,
  radius: number,
): Drawn =>
  path`M${x - topWidth / 2} ${top}H${x + topWidth / 2}L${x + bottomWidth / 2} ${bottom - radius}Q${x + bottomWidth / 2} ${bottom} ${x + bottomWidth / 2 - radius} ${bottom}H${x - bottomWidth / 2 + radius}Q${x - bottomWidth / 2} ${bottom} ${x - bottomWidth / 2} ${bottom - radius}Z`;

export const shadow = (x: number, width: number): string =>
  oval(x + width * 0.06, GROUND + 1, width * 0.66, 6 + width * 0.035, 'url(#sh)');

/** The brand, very small, as it is on the thing itself. */
export const mark = (picture: Picture, x: number, y: number, fill = '#ffffff', size = 6): string =>
  picture.brand === undefined
    ? ''
    : `<text x="${n(x)}" y="${n(y)}" style="font:600 ${size}px Arial,sans-serif;letter-spacing:.8px" text-anchor="middle" fill="${fill}" opacity=".75">${picture.brand.toUpperCase()}</text>`;

/** A small white cup, seen from the front, standing at `y`. */
export const smallCup = (x: number, y: number, width: number): string =>
  line`M${x + width * 0.46} ${y - width * 0.55}q${width * 0.32} 0 ${width * 0.3} ${width * 0.18}t${-width * 0.34} ${width * 0.14}`(
    '#ddd7cc',
    width * 0.1,
  ) +
  taper(x, y - width * 0.72, y, width, width * 0.62, width * 0.22)(porcelain) +
  oval(x, y - width * 0.72, width * 0.5, width * 0.07, '#5a3823');

/** Cups kept upside down on top of a machine. */
export const storedCup = (x: number, y: number): string =>
  taper(x, y - 13, y, 12, 19, 1)(porcelain, ' stroke="#a89f92" stroke-width=".6"');

/** One drawing shown at several places. */
export const repeat = (id: string, places: readonly (readonly [number, number])[], content: string): string =>
  `<defs><g id="${id}">${content}</g></defs>${places.map(([x, y]) => `<use href="#${id}" x="${n(x)}" y="${n(y)}"/>`).join('')}`;

/** Coffee beans heaped in rows, from the lowest up. */
export const beanPile = (x: number, y: number, width: number, rows: number): string => {
  const step = width / 6;
  const heap = (shift: number, colour: string): string => {
    const at = Array.from({ length: rows * 3 }, (_, index) => {
      const row = Math.floor(index / 3);
      return `M${n(x - width / 2 + step * ((index % 3) * 2 + shift + (row % 2 ? 0.75 : 0.4)))} ${n(y - row * 4.6)}h2`;
    });
    return line`${at.join('')}`(colour, Math.min(6, step * 0.62));
  };
  return heap(0, '#63402a') + heap(1, '#452a1a');
};

/** A number from the article that is always the same for it. */
export const pick = (picture: Picture, choices: number): number =>
  [...picture.sku].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % choices;

/** The whole file around the drawn thing. */
export function frame(picture: Picture, content: string): string {
  const used = Object.entries(definitions(toneOf(picture.colour)))
    .filter(([id]) => content.includes(`url(#${id})`))
    .map(([id, definition]) =>
      content.includes(`url(#${id}r)`) ? `<linearGradient id="${id}" x2=".75" y2="1" href="#${id}r"/>` : definition,
    );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300" stroke-linecap="round" stroke-linejoin="round"><defs>`,
    `<radialGradient id="bg" cx=".32" cy=".2" r="1">${stops([0, '#f7f2e9'], [0.55, '#eee6d9'], [1, '#e0d5c4'])}</radialGradient>`,
    `<radialGradient id="sh">${stops([0, '#5b4a38', 0.42], [0.55, '#5b4a38', 0.2], [1, '#5b4a38', 0])}</radialGradient>`,
    ...used,
    `</defs><rect width="400" height="300" fill="url(#bg)"/>`,
    content,
    '</svg>\n',
  ]
    .join('')
    .replace(/([ ",(a-z-])0\./g, '$1.')
    .replaceAll('"#ffffff"', '"#fff"');
}
