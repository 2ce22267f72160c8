// Draws zerno/images/<SKU>.svg from pictures.json. Run it with Node 24: node examples/draw-pictures.ts
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { frame, type Picture } from "./drawing/paint.ts";
import { shapes } from "./drawing/shapes.ts";

const LARGEST = 4096;

const pictures: readonly Picture[] = JSON.parse(readFileSync(new URL("pictures.json", import.meta.url), "utf8"));
const folder = new URL("zerno/images/", import.meta.url);
mkdirSync(folder, { recursive: true });

for (const picture of pictures) {
  const shape = shapes[picture.shape];
  if (shape === undefined) throw new Error(`pictures.json: ${picture.sku}: no shape "${picture.shape}"`);
  const file = frame(picture, shape(picture));
  const size = Buffer.byteLength(file);
  if (size > LARGEST) process.stderr.write(`${picture.sku}: ${size} bytes, more than ${LARGEST}\n`);
  writeFileSync(new URL(`${picture.sku}.svg`, folder), file);
}
process.stdout.write(`${pictures.length} pictures\n`);
