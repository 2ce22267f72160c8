import {
  blackRound, body, dot, faint, glass, GROUND, group, line, mark, MIDDLE, oval, path, pick, type Picture, rect, type Shape, shadow, steelRound, taper, toneOf, wood,
} from "./paint.ts";

const KRAFT = ["#dcc19a", "#c6a577", "#9c7b50"] as const;
const SLATE = ["#55666b", "#37474c", "#222e32"] as const;

const leaf = (x: number, y: number, size: number, fill: string): string =>
  path("M", x, y + size, "q", -size, -size, 0, -size * 2, "q", size, size, 0, size * 2, "z")(fill);

/** A motif that tells one bag from another: hills, sun, waves, leaves, cherries, stripes. */
const motif = (picture: Picture, x: number, y: number, w: number): string => {
  const light = "#fbf3e2";
  if (picture.holiday) return [0, 1, 2].map((step) => path("M", x, y - w * 0.3 + step * w * 0.14, "l", w * (0.13 + step * 0.06), w * 0.2, "h", -w * (0.26 + step * 0.12), "z")("#3f5f4b")).join("") + dot(x, y - w * 0.32, w * 0.04, "#f0cf7a");
  if (picture.decaf) return dot(x, y, w * 0.2, light) + dot(x + w * 0.08, y - w * 0.05, w * 0.17, toneOf(picture.colour).base);
  return [
    () => path("M", x - w * 0.36, y + w * 0.18, "l", w * 0.24, -w * 0.34, w * 0.16, w * 0.2, w * 0.12, -w * 0.14, w * 0.22, w * 0.28, "z")(light) + dot(x + w * 0.2, y - w * 0.18, w * 0.07, light),
    () => dot(x, y, w * 0.15, light) + [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => `<g transform="rotate(${turn * 45} ${x} ${y})">${rect(x - 1, y - w * 0.29, 2.2, w * 0.09, 1, light)}</g>`).join(""),
    () => [-0.14, 0, 0.14].map((by) => line("M", x - w * 0.32, y + w * by, "q", w * 0.16, -w * 0.14, w * 0.32, 0, "t", w * 0.32, 0)(light, w * 0.045)).join(""),
    () => leaf(x, y - w * 0.04, w * 0.2, light) + `<g transform="rotate(58 ${x} ${y + w * 0.14})">${leaf(x, y - w * 0.05, w * 0.15, light)}</g><g transform="rotate(-58 ${x} ${y + w * 0.14})">${leaf(x, y - w * 0.05, w * 0.15, light)}</g>`,
    () => dot(x - w * 0.12, y + w * 0.08, w * 0.13, light) + dot(x + w * 0.14, y + w * 0.1, w * 0.13, light) + line("M", x - w * 0.1, y, "q", w * 0.06, -w * 0.2, w * 0.2, -w * 0.24, "m", -w * 0.02, 0, "q", w * 0.04, w * 0.1, w * 0.06, w * 0.24)(light, 2),
    () => [-0.24, -0.08, 0.08, 0.24].map((by, index) => rect(x + w * by - w * 0.04, y - w * (0.12 + index * 0.05), w * 0.08, w * (0.24 + index * 0.1), w * 0.04, light)).join(""),
  ][pick(picture, 6)]?.() ?? "";
};

const pouch = (picture: Picture, x: number, w: number, h: number): string => {
  const [light, base, dark] = picture.brand === "Polden" ? SLATE : KRAFT;
  const top = GROUND - h;
  const side = w / 2;
  const label = { y: top + h * 0.3, h: h * 0.5 };
  return [
    path("M", x - side + 4, top, "H", x + side - 4, "L", x + side - 2, top + h * 0.12, "Q", x + side + 4, top + h * 0.5, x + side, GROUND - 5, "Q", x + side - 2, GROUND, x + side - 10, GROUND, "Q", x, GROUND - 5, x - side + 10, GROUND, "Q", x - side + 2, GROUND, x - side, GROUND - 5, "Q", x - side - 4, top + h * 0.5, x - side + 2, top + h * 0.12, "z")(base),
    path("M", x - side + 5, top + h * 0.12, "Q", x - side - 1, top + h * 0.5, x - side + 3, GROUND - 6, "h", w * 0.16, "Q", x - side + w * 0.12, top + h * 0.5, x - side + w * 0.2, top + h * 0.12, "z")(light, faint(0.75)),
    path("M", x + side - 4, top + h * 0.12, "Q", x + side + 2, top + h * 0.5, x + side - 2, GROUND - 5, "h", -w * 0.14, "Q", x + side - w * 0.08, top + h * 0.5, x + side - w * 0.17, top + h * 0.12, "z")(dark, faint(0.5)),
    rect(x - side + 4, top, w - 8, h * 0.05, 1, dark, faint(0.55)),
    rect(x - side + 3, top + h * 0.1, w - 6, 1.6, 0, "#fff", faint(0.35)),
    dot(x, top + h * 0.2, w * 0.045, dark) + dot(x, top + h * 0.2, w * 0.02, light),
    rect(x - w * 0.36, label.y, w * 0.72, label.h, 4, body),
    motif(picture, x, label.y + label.h * 0.46, w * 0.62),
    rect(x - w * 0.36, label.y + label.h * 0.78, w * 0.72, label.h * 0.22, 0, "#fbf6ea"),
    w > 60 ? mark(picture, x, label.y + label.h * 0.91, "#3b2a1c", w > 100 ? 7 : 6) : "",
    picture.ground ? rect(x - w * 0.36, label.y - 6, w * 0.72, 4, 0, "#fbf6ea") : "",
  ].join("");
};

export const bag: Shape = (picture) => {
  const [w, h] = (picture.grams ?? 250) >= 1000 ? [128, 206] : (picture.grams ?? 250) > 200 ? [104, 158] : [96, 146];
  return shadow(MIDDLE, w) + pouch(picture, MIDDLE, w, h);
};

export const bagSet: Shape = (picture) =>
  shadow(MIDDLE, 250) + ["средняя", "средняя", "светлая", "тёмная"].map((_, index) => pouch({ ...picture, sku: `set-${index * 7}` }, MIDDLE - 99 + index * 66, 58, 96 + (index % 2) * 6)).join("");

const carton = (x: number, w: number, h: number, band: string): string =>
  path("M", x + w / 2, GROUND - h, "l", 18, -12, "v", h - 4, "l", -18, 16, "z")("#c9bda8") +
  path("M", x - w / 2, GROUND - h, "l", 20, -12, "h", w - 2, "l", -18, 12, "z")("#fdf9f0") +
  rect(x - w / 2, GROUND - h, w, h, 2, "#efe6d6") +
  rect(x - w / 2, GROUND - h * 0.72, w, h * 0.5, 0, band);

export const dripBox: Shape = (picture) => [
  shadow(MIDDLE, 176),
  carton(MIDDLE - 22, 116, 128, body),
  motif(picture, MIDDLE - 22, GROUND - 62, 62),
  mark(picture, MIDDLE - 22, GROUND - 104, "#3b2a1c", 7),
  group(`rotate(9 ${MIDDLE + 74} ${GROUND})`, rect(MIDDLE + 46, GROUND - 84, 56, 82, 3, "#fbf6ea"), rect(MIDDLE + 46, GROUND - 60, 56, 34, 0, body), rect(MIDDLE + 46, GROUND - 84, 56, 7, 1, "#d9ccb5"), oval(MIDDLE + 74, GROUND - 43, 9, 11, "#fbf3e2"), line("M", MIDDLE + 74, GROUND - 52, "q", 5, 9, 0, 18)("#6b4630", 1.6)),
].join("");

/** A round tin of ground coffee. */
export const tin: Shape = (picture) => [
  shadow(MIDDLE, 108),
  rect(MIDDLE - 52, 120, 104, 132, 7, steelRound),
  rect(MIDDLE - 52, 140, 104, 98, 0, body),
  rect(MIDDLE - 52, 140, 104, 98, 0, "url(#mr)", faint(0.22)),
  ...[-34, -11, 11, 34].map((by) => path("M", MIDDLE + by, 150, "l", 8, 11, -8, 11, -8, -11, "z")("#f2dfb4", faint(0.85))),
  rect(MIDDLE - 52, 182, 104, 34, 0, "#fbf3e2", faint(0.94)),
  mark(picture, MIDDLE, 203, "#4b2d1d", 9),
  ...[-34, -11, 11, 34].map((by) => dot(MIDDLE + by, 227, 3, "#f2dfb4", faint(0.85))),
  rect(MIDDLE - 55, 106, 110, 20, 6, steelRound),
  oval(MIDDLE, 107, 52, 6, "#e9ebec"),
].join("");

const capsule = (x: number, fill: string): string =>
  path("M", x - 15, GROUND - 4, "l", 5, -25, "q", 10, -5, 20, 0, "l", 5, 25, "z")(fill) + path("M", x - 11, GROUND - 10, "l", 4, -17, "q", 2, -2, 4, -2, "l", -3, 19, "z")("#fff", faint(0.35)) + rect(x - 18, GROUND - 5, 36, 5, 2, steelRound);

export const capsules: Shape = (picture) => {
  const large = (picture.count ?? 10) > 10;
  const w = large ? 176 : 138;
  const h = large ? 128 : 74;
  const ring = picture.system === "Orbita";
  return [
    shadow(MIDDLE, w + 30),
    carton(MIDDLE - 8, w, h, body),
    ring ? dot(MIDDLE - 8, GROUND - h * 0.47, h * 0.17, "none", ' stroke="#fbf3e2" stroke-width="4"') : [-0.16, 0, 0.16].map((by) => rect(MIDDLE - 11 + w * by, GROUND - h * 0.62, 6, h * 0.3, 3, "#fbf3e2")).join(""),
    picture.decaf ? rect(MIDDLE - 8 - w / 2, GROUND - h * 0.72, w, 5, 0, "#8ab0a2") : "",
    mark(picture, MIDDLE - 8, GROUND - h * 0.83, "#3b2a1c", 7),
    capsule(MIDDLE + w / 2 - 18, body),
    capsule(MIDDLE + w / 2 + 22, ring ? blackRound : body),
  ].join("");
};

const TEA: Readonly<Record<string, string>> = { чёрный: "#8c3f2e", зелёный: "#6f8f5a", улун: "#4f7f80", пуэр: "#54372b", травяной: "#a07fa8", матча: "#8fae4e" };

/** A tea caddy; matcha comes in a small round one. */
export const tea: Shape = (picture) => {
  const colour = TEA[picture.colour] ?? "#6f8f5a";
  const small = picture.colour === "матча";
  const w = small ? 84 : 92;
  const top = small ? 168 : 122;
  return [
    shadow(MIDDLE, w + 6),
    rect(MIDDLE - w / 2, top, w, GROUND - top, 6, colour),
    rect(MIDDLE - w / 2, top, w, GROUND - top, 6, "url(#mr)", faint(0.2)),
    rect(MIDDLE - w / 2 + 12, top + 22, w - 24, GROUND - top - 38, 4, "#fbf6ea"),
    leaf(MIDDLE, top + 22 + (GROUND - top) * (small ? 0.16 : 0.2), small ? 11 : 15, colour),
    pick(picture, 2) ? `<g transform="rotate(48 ${MIDDLE} ${top + 62})">${small ? "" : leaf(MIDDLE, top + 50, 11, colour)}</g>` : small ? "" : dot(MIDDLE + 14, top + 40, 4, colour) + dot(MIDDLE - 14, top + 44, 3, colour),
    line("M", MIDDLE - 14, GROUND - 34, "h", 28)(colour, 1.4),
    mark(picture, MIDDLE, GROUND - 22, "#3b2a1c", 6.5),
    rect(MIDDLE - w / 2 - 3, top - 14, w + 6, 19, 5, colour),
    rect(MIDDLE - w / 2 - 3, top - 14, w + 6, 19, 5, "url(#mr)", faint(0.32)),
    rect(MIDDLE - w / 2 - 3, top + 3, w + 6, 2, 0, "#000", faint(0.2)),
  ].join("");
};

const SYRUP: Readonly<Record<string, string>> = { карамель: "#b5722f", ваниль: "#e3c06a", "лесной орех": "#8d5a34", кокос: "#efe6d2", лаванда: "#9c86bb", "солёная карамель": "#c7884a", "имбирный пряник": "#99502a" };

export const syrup: Shape = (picture) => {
  const colour = SYRUP[picture.colour] ?? "#b5722f";
  return [
    shadow(MIDDLE, 74),
    path("M", MIDDLE - 13, 62, "h", 26, "v", 34, "q", 0, 12, 10, 20, "q", 14, 10, 14, 28, "v", 96, "q", 0, 12, -12, 12, "h", -50, "q", -12, 0, -12, -12, "v", -96, "q", 0, -18, 14, -28, "q", 10, -8, 10, -20, "z")(colour),
    path("M", MIDDLE - 13, 62, "h", 26, "v", 34, "q", 0, 12, 10, 20, "q", 14, 10, 14, 28, "v", 96, "q", 0, 12, -12, 12, "h", -50, "q", -12, 0, -12, -12, "v", -96, "q", 0, -18, 14, -28, "q", 10, -8, 10, -20, "z")(glass, ' stroke="#8a7a66" stroke-opacity=".35"'),
    rect(MIDDLE - 37, 158, 74, 64, 0, "#fbf6ea"),
    dot(MIDDLE, 180, 11, colour),
    picture.colour === "лаванда" ? leaf(MIDDLE, 180, 7, "#fff") : dot(MIDDLE - 3, 177, 3, "#fff", faint(0.5)),
    line("M", MIDDLE - 22, 200, "h", 44)(colour, 1.6),
    mark(picture, MIDDLE, 213, "#3b2a1c", 7),
    rect(MIDDLE - 30, 142, 4, 88, 2, "#fff", faint(0.45)),
    rect(MIDDLE - 16, 42, 32, 24, 4, blackRound),
    rect(MIDDLE - 16, 60, 32, 5, 1, wood),
  ].join("");
};

const cap = (x: number, y: number, w: number, h: number): string => rect(x - w / 2, y, w, h, 3, blackRound);

/** A bottle of cleaner; the label has the colour of its job. */
export const bottle: Shape = (picture) => {
  const size = (picture.volume ?? 500) >= 1000 ? 1.14 : (picture.volume ?? 500) < 400 ? 0.8 : 0.97;
  return [
    shadow(MIDDLE, 80 * size),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size})`,
      path("M", -15, -150, "h", 30, "v", 8, "q", 30, 8, 30, 36, "v", 94, "q", 0, 12, -12, 12, "h", -66, "q", -12, 0, -12, -12, "v", -94, "q", 0, -28, 30, -36, "z")("#f3f1ec"),
      path("M", 15, -142, "q", 30, 8, 30, 36, "v", 94, "q", 0, 12, -12, 12, "h", -16, "q", 14, -30, 12, -90, "q", -1, -34, -14, -52, "z")("#bfb8ac", faint(0.6)),
      rect(-45, -94, 90, 66, 0, body),
      path("M", 0, -86, "q", 17, 20, 0, 34, "q", -17, -14, 0, -34, "z")("#fff", faint(0.9)),
      mark(picture, 0, -36, picture.colour === "белый" ? "#3a3b3f" : "#fff", 7),
      cap(0, -174, 36, 27),
      rect(-36, -102, 4, 84, 2, "#fff", faint(0.7)),
    ),
  ].join("");
};

/** A box of tablets with two of them in front. */
export const box: Shape = (picture) => [
  shadow(MIDDLE, 150),
  carton(MIDDLE - 6, 132, 92, body),
  dot(MIDDLE - 6, GROUND - 43, 15, "#fff", faint(0.9)) + rect(MIDDLE - 17, GROUND - 44, 22, 2, 1, toneOf(picture.colour).base),
  mark(picture, MIDDLE - 6, GROUND - 75, "#3a3b3f", 8),
  ...[MIDDLE + 70, MIDDLE + 100].map((x) => oval(x, GROUND - 4, 15, 5, "#d5cdbf") + oval(x, GROUND - 8, 15, 5, "#fffdf8")),
].join("");

export const jar: Shape = (picture) => [
  shadow(MIDDLE, 96),
  rect(MIDDLE - 46, 150, 92, 102, 10, "#f3f1ec"),
  rect(MIDDLE - 46, 150, 92, 102, 10, "url(#mr)", faint(0.28)),
  rect(MIDDLE - 46, 172, 92, 58, 0, body),
  ...[-16, 0, 16].map((by, index) => dot(MIDDLE + by, 194 - (index % 2) * 7, 5, "#fff", faint(0.85))),
  mark(picture, MIDDLE, 222, "#fff", 7),
  rect(MIDDLE - 49, 128, 98, 26, 6, blackRound),
].join("");

/** A care kit: box, bottle and tablets together. */
export const kit: Shape = (picture) => [
  shadow(MIDDLE, 220),
  carton(MIDDLE - 40, 120, 112, body),
  path("M", MIDDLE - 40, GROUND - 74, "q", 16, 20, 0, 34, "q", -16, -14, 0, -34, "z")("#fff", faint(0.9)),
  mark(picture, MIDDLE - 40, GROUND - 93, "#3a3b3f", 8),
  group(`translate(${MIDDLE + 66} ${GROUND}) scale(.7)`, path("M", -15, -150, "h", 30, "v", 8, "q", 30, 8, 30, 36, "v", 94, "q", 0, 12, -12, 12, "h", -66, "q", -12, 0, -12, -12, "v", -94, "q", 0, -28, 30, -36, "z")("#f3f1ec", ' stroke="#cdc6ba" stroke-width="1"'), rect(-45, -94, 90, 60, 0, body), cap(0, -174, 36, 27)),
  rect(MIDDLE + 88, GROUND - 16, 46, 15, 5, "#dfa06a") + rect(MIDDLE + 92, GROUND - 27, 38, 13, 5, "#e9c39d"),
].join("");
