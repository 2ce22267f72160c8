/** Colours by WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export type Rgb = readonly [number, number, number];

const fallback: Rgb = [122, 74, 43];
const readable = 4.5;

/** `#rgb` or `#rrggbb`; anything else is the product's own accent, because a page may write anything. */
export function parseColour(text: string): Rgb {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (!digits) return fallback;
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
}

function toHex(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** 1 (same) to 21 (black on white). */
export function contrast(left: Rgb, right: Rgb): number {
  const [a, b] = [luminance(left), luminance(right)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Black or white, whichever reads better; one of the two always reaches 4.5:1. */
export function textOn(background: Rgb): Rgb {
  const white: Rgb = [255, 255, 255];
  return contrast(white, background) >= readable ? white : [0, 0, 0];
}

/** The colour moved towards black or white until it can be read as text on the surface. */
function readableOn(colour: Rgb, surface: Rgb): Rgb {
  const goal: Rgb = luminance(surface) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((part, at) => Math.round(part + ((goal[at] ?? 0) - part) * share)) as unknown as Rgb;
    if (contrast(mixed, surface) >= readable) return mixed;
  }
  return goal;
}

export type AccentColours = {
  readonly accent: string;
  readonly onAccent: string;
  readonly textLight: string;
  readonly textDark: string;
};

/** The darkest and lightest surfaces that accent-coloured text stands on in either theme. */
const lightSurface: Rgb = [243, 243, 241];
const darkSurface: Rgb = [43, 43, 46];

export function accentColours(accent: string): AccentColours {
  const colour = parseColour(accent);
  return {
    accent: toHex(colour),
    onAccent: toHex(textOn(colour)),
    textLight: toHex(readableOn(colour, lightSurface)),
    textDark: toHex(readableOn(colour, darkSurface)),
  };
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
