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

function readable(colour: Rgb, ground: Rgb, towards: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = colour.map((part, index) =>
      Math.round(part + ((towards[index] ?? 0) - part) * share),
    ) as unknown as Rgb;
    if (contrast(mixed, ground) >= wantedContrast) return mixed;
  }
  return towards;
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
