import { expect, it } from 'vitest';
import { accentStyle, contrast, parse } from './accent.ts';

it.each(['#7a4a2b', '#ffffff', '#000000', '#ffff00', '#00ff88', '#808080', '#ff3366', undefined, 'nonsense'])(
  'text in the accent %s can be read in both themes',
  (accent) => {
    const style = accentStyle(accent);
    const colour = (name: string) => parse(new RegExp(`--accent-${name}:(#[0-9a-f]{6})`).exec(style)?.[1] ?? '')!;
    for (const ground of [
      [251, 249, 246],
      [246, 243, 239],
      [255, 255, 255],
    ] as const) {
      expect(contrast(colour('light'), ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const ground of [
      [26, 23, 20],
      [36, 32, 28],
    ] as const)
      expect(contrast(colour('dark'), ground)).toBeGreaterThanOrEqual(4.5);
  },
);
