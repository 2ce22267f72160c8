// Draws zerno/images/<SKU>.svg from the table in pictures.csv. Run it with Node 24: node examples/draw-pictures.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { frame, type Picture } from './drawing/paint.ts';
import { draw } from './drawing/shapes.ts';

const LARGEST = 4096;
const NUMBERS = ['width', 'height', 'volume', 'grams', 'count', 'groups', 'hoppers'];

const folder = new URL('zerno/images/', import.meta.url);
mkdirSync(folder, { recursive: true });

const pictures = readTable(readFileSync(new URL('pictures.csv', import.meta.url), 'utf8'));
for (const picture of pictures) {
  const drawn = draw(picture);
  if (drawn === undefined) throw new Error(`pictures.csv: ${picture.sku}: no shape "${picture.shape}"`);
  const file = frame(picture, drawn);
  const size = Buffer.byteLength(file);
  if (size > LARGEST) process.stderr.write(`${picture.sku}: ${size} bytes, more than ${LARGEST}\n`);
  writeFileSync(new URL(`${picture.sku}.svg`, folder), file);
}
process.stdout.write(`${pictures.length} pictures\n`);

/** Semicolons, one header line; an empty cell is absent, `features` holds the words that are true. */
function readTable(text: string): Picture[] {
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.split(';');
  return lines.map((line) => {
    const cells = line.split(';').map((cell, index) => [names[index] ?? '', cell] as const);
    const picture: Record<string, string | number | boolean> = { sku: '', shape: '', colour: '' };
    for (const [name, cell] of cells) {
      if (cell === '') continue;
      if (name === 'features') for (const feature of cell.split(' ')) picture[feature] = true;
      else picture[name] = NUMBERS.includes(name) ? Number(cell) : cell;
    }
    return picture as unknown as Picture;
  });
}
