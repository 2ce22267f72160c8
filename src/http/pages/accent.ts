type Rgb = readonly [number, number, number];

const defaultAccent = '#7a4a2b';
const paper: Rgb = [246, 243, 239];
const night: Rgb = [44, 40, 36];
/** A little over the 4.5:1 that WCAG AA asks for, so that rounding never falls below. */
const wantedContrast = 4.7;

/**
 * The company's colour as custom properties for `<html style>`: darkened for the light theme and lightened for the dark one until
 * text in it can be read. Anything but #rrggbb gives way to the default, so that no setting can write styles of its own.
 */
export function accentStyle(accent: string | undefined): string {
  const colour = parse(accent ?? '') ?? (parse(defaultAccent) as Rgb);
  return `--accent:${hex(colour)};--accent-light:${hex(readable(colour, paper, [0, 0, 0]))};--accent-dark:${hex(readable(colour, night, [255, 255, 255]))}`;
}

export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export function parse(text: string): Rgb | undefined {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  return found
    ? [Number.parseInt(found[1] ?? '', 16), Number.parseInt(found[2] ?? '', 16), Number.parseInt(found[3] ?? '', 16)]
    : undefined;
}

/** Only the lightness moves (HSL), so that a brown stays brown; white or black when even that is not enough. */
function readable(colour: Rgb, ground: Rgb, limit: Rgb): Rgb {
  const step = limit[0] === 0 ? -0.02 : 0.02;
  const { hue, saturation, lightness } = toHsl(colour);
  if (contrast(colour, ground) >= wantedContrast) return colour;
  for (let next = lightness + step; next > 0 && next < 1; next += step) {
    const moved = fromHsl({ hue, saturation, lightness: next });
    if (contrast(moved, ground) >= wantedContrast) return moved;
  }
  return limit;
}

type Hsl = { readonly hue: number; readonly saturation: number; readonly lightness: number };

function toHsl(colour: Rgb): Hsl {
  const [red, green, blue] = colour.map((part) => part / 255) as [number, number, number];
  const highest = Math.max(red, green, blue);
  const spread = highest - Math.min(red, green, blue);
  const lightness = highest - spread / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const sector =
    highest === red
      ? (green - blue) / spread
      : highest === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: spread / (1 - Math.abs(2 * lightness - 1)), lightness };
}

function fromHsl({ hue, saturation, lightness }: Hsl): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const part = (offset: number) => {
    const place = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [part(0), part(8), part(4)];
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hex(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
