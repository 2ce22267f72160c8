import {
  black, blackRound, body, bodyRound, bodyShade, coffee, dot, faint, glass, GROUND, group, line, mark, MIDDLE, n, niche, oval, path,
  type Picture, rect, type Shape, shadow, smallCup, steel, steelRound, taper, toneOf, woodRound,
} from "./paint.ts";

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Centimetres to the picture; the same scale for all home machines, smaller for what would not fit. */
function boxOf({ width = 24, height = 34 }: Picture): Box {
  const scale = Math.min(5.3, 205 / height, 300 / width);
  const w = width * scale;
  const h = height * scale;
  return { x: MIDDLE - w / 2, y: GROUND - h, w, h };
}

const isDark = (picture: Picture): boolean => ["чёрный", "графитовый"].includes(picture.colour);
const cornerOf = (picture: Picture): number => ({ Lavora: 14, Brennhaus: 6, Skarvik: 20, Kofella: 11 })[picture.brand ?? ""] ?? 8;

const beans = (x: number, y: number, w: number, rows = 2): string =>
  Array.from({ length: rows * 6 }, (_, index) => {
    const row = Math.floor(index / 6);
    return oval(x - w / 2 + (w / 6) * ((index % 6) + (row % 2 ? 0.75 : 0.4)), y - row * 4.5, w / 13, 2.6, index % 2 ? "#5c3a26" : "#452a1a");
  }).join("");

const wand = (x: number, y: number, length: number): string =>
  line("M", x, y, "q", 7, 2, 7, 12, "l", -1, length)("#8c9196", 4.4) +
  line("M", x, y, "q", 7, 2, 7, 12, "l", -1, length)("#e2e5e6", 1.6) +
  line("M", x + 7, y + length * 0.45, "l", -0.4, length * 0.25)("#2e2f33", 6);

const milkJug = (x: number, h: number): string =>
  taper(x, GROUND - h, GROUND, 38, 33, 7)(glass) +
  taper(x, GROUND - h * 0.62, GROUND - 2, 34, 31, 6)("#fbf8f1", faint(0.9)) +
  rect(x - 21, GROUND - h - 9, 42, 12, 5, black) +
  line("M", x - 12, GROUND - h - 8, "q", -10, -20, -24, -14)("#3a3b3f", 4);

const drinks = (x: number, y: number, w: number, h: number): string =>
  [0, 1, 2, 3, 4, 5]
    .map((index) => {
      const cx = x + (w / 3) * ((index % 3) + 0.5);
      const cy = y + (h / 2) * (Math.floor(index / 3) + 0.5);
      return rect(cx - 3.4, cy - 2.4, 6.8, 5.4, 2, ["#d9b48a", "#f1e4d0", "#b9825a"][index % 3] ?? "#fff");
    })
    .join("");

const tray = (x: number, w: number, y = GROUND - 14): string =>
  rect(x, y, w, 14, 4, steel) +
  rect(x + 5, y + 3, w - 10, 3, 1.5, "#4a4c50") +
  rect(x, y, w, 1.4, 0.7, "#ffffff", faint(0.6));

const panel = (picture: Picture, { x, y, w, h }: Box): string => {
  const face = rect(x, y, w, h, 7, isDark(picture) ? "#141517" : black) + path("M", x + 4, y + 2, "h", w * 0.38, "l", -h * 0.8, h - 4, "H", x + 4, "z")("#ffffff", faint(0.07));
  if (picture.screen) {
    const screen = { x: x + w * 0.2, y: y + h * 0.14, w: w * 0.6, h: h * 0.62 };
    return face + rect(screen.x, screen.y, screen.w, screen.h, 3, "#25323b") + drinks(screen.x, screen.y, screen.w, screen.h) + mark(picture, x + w / 2, y + h - 3.5, "#fff", 5);
  }
  const buttons = [0.22, 0.5, 0.78].map((at) => dot(x + w * at, y + h * 0.42, h * 0.17, "#3d3f44") + dot(x + w * at, y + h * 0.42, h * 0.17, "none", ' stroke="#cfd2d4" stroke-width="1.2"')).join("");
  return face + buttons + mark(picture, x + w / 2, y + h - 4, "#fff", 5.5);
};

/** Bean-to-cup: hopper, panel, niche with a cup, milk at the right. */
export const automatic: Shape = (picture) => {
  const box = boxOf(picture);
  const { x, y, w, h } = box;
  const hasJug = picture.milk === "automatic";
  const move = hasJug ? -22 : 0;
  const skarvik = picture.brand === "Skarvik";
  const top = h * 0.27;
  const opening = { x: x + w * 0.15, y: y + h * 0.38, w: w * 0.7, h: h * 0.62 - 12 };
  const hoppers = picture.hoppers ?? 1;
  const hopperWidth = hoppers === 2 ? w * 0.38 : w * 0.56;
  const hopperAt = hoppers === 2 ? [x + w * 0.28, x + w * 0.72] : [MIDDLE];
  const machine = [
    ...hopperAt.map((at) => taper(at, y - 13, y + 6, hopperWidth, hopperWidth * 0.9, 2)("#463a33", faint(0.78)) + beans(at, y - 3, hopperWidth * 0.78, 1) + rect(at - hopperWidth / 2 - 2, y - 17, hopperWidth + 4, 6, 3, black)),
    rect(x, y, w, h - 3, cornerOf(picture), body),
    rect(x + 4, y + 18, 3, h - 44, 1.5, "#ffffff", faint(isDark(picture) ? 0.16 : 0.5)),
    picture.brand === "Brennhaus" ? rect(x, y + h * 0.345, w, 3, 0, "#d8dadb", faint(0.75)) : "",
    picture.brand === "Kofella" ? rect(x + w * 0.06, y + h * 0.35, w * 0.88, 2.4, 1.2, "#c58a4f", faint(0.9)) : "",
    panel(picture, { x: x + w * 0.07, y: y + h * 0.055, w: w * 0.86, h: top }),
    skarvik ? dot(x + w * 0.83, y + h * 0.055 + top * 0.45, top * 0.2, steel) + dot(x + w * 0.83, y + h * 0.055 + top * 0.45, top * 0.1, "#8b6a49") : "",
    rect(opening.x, opening.y, opening.w, opening.h, 7, niche),
    rect(MIDDLE - w * 0.15, opening.y - 2, w * 0.3, h * 0.17, 4, picture.brand === "Brennhaus" || picture.brand === "Stellmann" ? steelRound : blackRound),
    rect(MIDDLE - w * 0.09, opening.y - 2 + h * 0.17, w * 0.05, 5, 1.5, "#9aa0a4"),
    rect(MIDDLE + w * 0.04, opening.y - 2 + h * 0.17, w * 0.05, 5, 1.5, "#9aa0a4"),
    smallCup(MIDDLE, GROUND - 14, Math.min(30, w * 0.24)),
    tray(x + w * 0.1, w * 0.8),
    picture.milk === "wand" ? wand(x + w * 0.9, y + h * 0.4, h * 0.28) : "",
  ];
  return shadow(MIDDLE + (hasJug ? 6 : 0), w + (hasJug ? 44 : 0)) + group(`translate(${move} 0)`, ...machine, hasJug ? milkJug(x + w + 26, Math.min(70, h * 0.36)) : "");
};

const portafilter = (x: number, y: number, size: number, handle: string): string =>
  rect(x - size * 0.62, y - size * 0.34, size * 1.24, size * 0.36, 3, steelRound) +
  taper(x, y, y + size * 0.42, size * 1.02, size * 0.8, 4)(steelRound) +
  rect(x - size * 0.26, y + size * 0.42, size * 0.16, size * 0.2, 1, "#8a8f94") +
  rect(x + size * 0.1, y + size * 0.42, size * 0.16, size * 0.2, 1, "#8a8f94") +
  `<g transform="rotate(14 ${n(x)} ${n(y)})">${rect(x - size * 2.05, y - size * 0.02, size * 1.35, size * 0.34, size * 0.16, handle)}${rect(x - size * 0.74, y + size * 0.06, size * 0.26, size * 0.18, 1, "#9aa0a4")}</g>`;

const gauge = (x: number, y: number, radius: number): string =>
  dot(x, y, radius, "#f7f5f0", ' stroke="#7d8287" stroke-width="1.6"') + line("M", x, y, "l", radius * 0.5, -radius * 0.42)("#b63c34", 1.3) + dot(x, y, 1.3, "#333");

/** Espresso machine: head, back plate, group with a portafilter, tray. */
export const espresso: Shape = (picture) => {
  const { x, y, w, h } = boxOf({ ...picture, width: Math.max(17, picture.width ?? 24) });
  const head = h * 0.34;
  const size = Math.min(24, w * 0.2);
  const groupX = picture.grinder ? MIDDLE + w * 0.14 : MIDDLE - (w < 110 ? 0 : 4);
  const cupY = GROUND - h * 0.13;
  const radius = picture.brand === "Tavrino" ? 20 : cornerOf(picture);
  const handle = picture.colour === "кремовый" || picture.brand === "Tavrino" ? woodRound : blackRound;
  const ink = isDark(picture) || picture.colour === "красный" || picture.colour === "зелёный" ? "#fff" : "#3a3b3f";
  return [
    shadow(MIDDLE, w),
    picture.grinder
      ? taper(x + w * 0.25, y - 40, y + 4, w * 0.38, w * 0.26, 4)(glass) + beans(x + w * 0.25, y - 6, w * 0.24, 3) + rect(x + w * 0.25 - w * 0.2, y - 45, w * 0.4, 6, 3, black)
      : [0.3, 0.5, 0.7].slice(0, w < 110 ? 2 : 3).map((at) => smallCup(x + w * at - 4, y - 1, 19)).join("") + line("M", x + 8, y - 8, "H", x + w - 8)("#9ba0a5", 2),
    rect(x + w * 0.06, y + head * 0.6, w * 0.88, h - head * 0.6 - 10, 6, bodyShade),
    rect(x + w * 0.12, y + head, w * 0.76, h - head - 26, 4, "#111214", faint(0.16)),
    rect(x, y, w, head, radius, body),
    rect(x + 8, y + 5, w - 16, 2.4, 1.2, "#ffffff", faint(isDark(picture) ? 0.2 : 0.6)),
    picture.screen
      ? rect(x + w * 0.42, y + head * 0.24, w * 0.48, head * 0.5, 4, "#1c2830") + drinks(x + w * 0.44, y + head * 0.26, w * 0.44, head * 0.46)
      : [0.62, 0.75, 0.88].map((at) => dot(x + w * at, y + head * 0.44, Math.min(6, w * 0.045), steel, ' stroke="#777c81" stroke-width=".8"')).join(""),
    picture.gauge ? gauge(x + w * (picture.grinder ? 0.5 : 0.24), y + head * 0.46, Math.min(14, head * 0.26)) : "",
    mark(picture, x + w * (picture.gauge || picture.screen ? 0.42 : 0.3), y + head - 7, ink),
    picture.levers ? dot(x + w * 0.07, y + head * 0.5, 7, blackRound) + dot(x + w * 0.93, y + head * 0.5, 7, blackRound) : "",
    picture.grinder ? taper(x + w * 0.25, y + head, y + head + 20, w * 0.2, w * 0.12, 3)(blackRound) : "",
    rect(groupX - size * 0.6, y + head - 2, size * 1.2, size * 0.5, 3, steelRound),
    portafilter(groupX, y + head + size * 0.72, size, handle),
    picture.milk === "automatic" ? milkCarafe(x + w * 0.82, cupY, h * 0.3) : wand(x + w * 0.86, y + head - 2, h * 0.26),
    smallCup(groupX, cupY, Math.min(25, w * 0.2)),
    rect(x - 2, cupY, w + 4, h * 0.13 - 3, 5, body),
    rect(x + 6, cupY, w - 12, 4, 2, "#3c3e42"),
    rect(x + 8, GROUND - 5, 12, 5, 2, "#26272a") + rect(x + w - 20, GROUND - 5, 12, 5, 2, "#26272a"),
  ].join("");
};

const milkCarafe = (x: number, y: number, h: number): string =>
  taper(x, y - h, y, 26, 24, 5)(glass) + taper(x, y - h * 0.6, y - 1, 24, 22, 4)("#fbf8f1") + rect(x - 15, y - h - 7, 30, 9, 4, black);

/** A lever machine: boiler, group, arm raised. */
export const lever: Shape = (picture) => {
  const x = MIDDLE + 14;
  return [
    shadow(MIDDLE, 130),
    rect(MIDDLE - 62, GROUND - 16, 124, 14, 6, black),
    rect(MIDDLE - 58, GROUND - 20, 76, 6, 3, steel),
    rect(x - 8, 96, 62, 138, 16, bodyRound),
    oval(x + 23, 99, 31, 9, bodyRound),
    rect(x + 15, 82, 16, 12, 4, blackRound),
    rect(x - 10, 216, 66, 18, 5, steelRound),
    gauge(x + 23, 138, 13),
    mark(picture, x + 23, 196, "#4d2a16"),
    rect(x - 40, 118, 36, 15, 4, steelRound),
    rect(x - 54, 88, 25, 74, 8, steelRound),
    rect(x - 60, 158, 37, 13, 4, steelRound),
    line("M", x - 42, 90, "L", x - 78, 40)("#8c9196", 6),
    line("M", x - 42, 90, "L", x - 78, 40)("#e6e8e9", 2),
    line("M", x - 72, 49, "L", x - 90, 23)("#4f3220", 11),
    taper(x - 41, 170, 181, 28, 22, 3)(steelRound),
    rect(x - 92, 168, 40, 9, 4, woodRound),
    wand(x + 54, 128, 50),
    smallCup(x - 41, GROUND - 20, 25),
  ].join("");
};

/** Commercial machine with one to three groups. */
export const bar: Shape = (picture) => {
  const { x, y, w, h } = boxOf({ ...picture, height: (picture.height ?? 50) + 4 });
  const groups = picture.groups ?? 2;
  const head = h * 0.36;
  const places = Array.from({ length: groups }, (_, index) => x + (w / (groups + 0.7)) * (index + 0.85));
  return [
    shadow(MIDDLE, w),
    ...Array.from({ length: Math.floor((w - 24) / 27) }, (_, index) => smallCup(x + 24 + index * 27, y - 1, 20)),
    line("M", x + 4, y - 11, "H", x + w - 4)("#9ba0a5", 2.4),
    rect(x + w * 0.03, y + head * 0.7, w * 0.94, h * 0.52, 4, bodyShade),
    rect(x + w * 0.06, y + head, w * 0.88, h * 0.4, 3, "#111214", faint(0.2)),
    rect(x, y, w, head, 10, body),
    rect(x + 10, y + 5, w - 20, 2.4, 1.2, "#ffffff", faint(0.5)),
    rect(x, y + head - 12, w, 5, 0, "#8b6a49", faint(0.8)),
    ...places.map((at) => rect(at - 17, y + head * 0.24, 34, 15, 4, "#1b1c1f") + [-10, 0, 10].map((by) => dot(at + by, y + head * 0.24 + 7.5, 2.6, "#cdb58f")).join("")),
    mark(picture, MIDDLE, y + head - 17, isDark(picture) ? "#fff" : "#3a3b3f", 7),
    gauge(x + w * 0.94 - 4, y + head * 0.4, 9),
    ...places.map((at) => rect(at - 13, y + head - 4, 26, 15, 4, steelRound) + portafilter(at, y + head + 19, 19, blackRound) + smallCup(at, GROUND - 26, 22)),
    wand(x + w - 14, y + head - 2, h * 0.24),
    `<g transform="matrix(-1 0 0 1 ${n(2 * x + 14)} 0)">${wand(x, y + head - 2, h * 0.24)}</g>`,
    rect(x - 2, GROUND - 26, w + 4, 16, 4, body),
    rect(x + 6, GROUND - 26, w - 12, 5, 2, "#3c3e42"),
    ...[x + 8, x + w - 22].map((at) => rect(at, GROUND - 10, 14, 10, 2, "#2a2b2e")),
  ].join("");
};

/** Capsule machine: a narrow head with a lever, a spout and a round tray. */
export const capsuleMachine: Shape = (picture) => {
  const { x, y, w, h } = boxOf({ ...picture, width: (picture.width ?? 13) + 5, height: (picture.height ?? 26) * 1.14 });
  const head = h * 0.5;
  const hasJug = picture.milk === "automatic";
  const orbita = picture.system === "Orbita";
  const machine = [
    rect(x + w * 0.12, y + head * 0.5, w * 0.76, h - head * 0.5 - 12, 10, bodyShade),
    rect(x + w * 0.2, y + head, w * 0.6, h - head - 16, 5, "#111214", faint(0.25)),
    path("M", x, y + head, "V", y + w * 0.42, "Q", x, y, x + w * 0.42, y, "H", x + w * 0.58, "Q", x + w, y, x + w, y + w * 0.42, "V", y + head - 8, "Q", x + w, y + head, x + w - 8, y + head, "H", x + 8, "Q", x, y + head, x, y + head - 8, "z")(body),
    orbita
      ? dot(MIDDLE, y + head * 0.5, w * 0.27, "#141517") + dot(MIDDLE, y + head * 0.5, w * 0.27, "none", ' stroke="#d4d7d9" stroke-width="3"') + [-0.1, 0, 0.1].map((by) => dot(MIDDLE + w * by, y + head * 0.5, 2, "#e7c99c")).join("")
      : rect(x + w * 0.3, y + head * 0.4, w * 0.4, 12, 6, "#141517") + dot(x + w * 0.41, y + head * 0.4 + 6, 3, "#e7c99c") + dot(x + w * 0.59, y + head * 0.4 + 6, 3, "#e7c99c"),
    mark(picture, MIDDLE, y + head - 11, isDark(picture) || picture.colour === "красный" || picture.colour === "синий" ? "#fff" : "#3a3b3f", 5.5),
    rect(x + w * 0.07, y + 24, 3, head - 46, 1.5, "#ffffff", faint(isDark(picture) ? 0.18 : 0.5)),
    line("M", x + w * 0.24, y + 9, "Q", x + w * 0.26, y - 13, MIDDLE, y - 13, "T", x + w * 0.76, y + 9)("#888d92", 6),
    line("M", x + w * 0.24, y + 9, "Q", x + w * 0.26, y - 13, MIDDLE, y - 13, "T", x + w * 0.76, y + 9)("#eceeef", 2),
    taper(MIDDLE, y + head - 2, y + head + 14, w * 0.3, w * 0.18, 4)(blackRound),
    smallCup(MIDDLE, GROUND - 13, Math.min(28, w * 0.34)),
    oval(MIDDLE, GROUND - 11, w * 0.52, 5, steel),
    path("M", MIDDLE - w * 0.52, GROUND - 11, "v", 5, "q", 0, 5, 8, 5, "h", w * 1.04 - 16, "q", 8, 0, 8, -5, "v", -5, "q", -8, 5, -16, 5, "h", -(w * 1.04 - 32), "q", -8, 0, -16, -5, "z")(black),
  ];
  return shadow(MIDDLE + (hasJug ? 8 : 0), w + (hasJug ? 50 : 16)) + group(`translate(${hasJug ? -22 : 0} 0)`, ...machine, hasJug ? milkJug(x + w + 28, 62) : "");
};

export const glassJug = (x: number, y: number, w: number, h: number, filled: number): string =>
  line("M", x + w * 0.46, y - h * 0.86, "h", w * 0.2, "q", w * 0.14, 0, w * 0.12, h * 0.3, "q", -w * 0.02, h * 0.26, -w * 0.22, h * 0.36)("#2c2d31", w * 0.085) +
  path("M", x - w * 0.3, y - h, "h", w * 0.6, "q", w * 0.02, h * 0.14, w * 0.14, h * 0.32, "q", w * 0.12, h * 0.3, w * 0.04, h * 0.6, "q", -w * 0.02, h * 0.08, -w * 0.1, h * 0.08, "h", -w * 0.76, "q", -w * 0.08, 0, -w * 0.1, -h * 0.08, "q", -w * 0.08, -h * 0.3, w * 0.04, -h * 0.6, "q", w * 0.12, -h * 0.18, w * 0.14, -h * 0.32, "z")(glass, ' stroke="#a9b8bb" stroke-width=".8"') +
  (filled > 0
    ? path("M", x - w * 0.475, y - h * filled, "h", w * 0.95, "q", w * 0.06, h * filled * 0.5, 0, h * filled - h * 0.1, "q", -w * 0.03, h * 0.07, -w * 0.09, h * 0.07, "h", -w * 0.77, "q", -w * 0.06, 0, -w * 0.09, -h * 0.07, "q", -w * 0.06, -h * filled * 0.5, 0, -h * filled + h * 0.1, "z")(coffee, faint(0.93)) + oval(x, y - h * filled, w * 0.475, 2.6, "#7d5138")
    : "") +
  rect(x - w * 0.36, y - h - 5, w * 0.72, 8, 3, "#2c2d31") +
  rect(x - w * 0.36, y - h * 0.55, 3, h * 0.34, 1.5, "#ffffff", faint(0.5));

const steelJug = (x: number, y: number, w: number, h: number): string =>
  line("M", x + w * 0.42, y - h * 0.8, "q", w * 0.34, 0, w * 0.3, h * 0.3, "t", -w * 0.28, h * 0.26)("#2c2d31", w * 0.09) +
  path("M", x - w * 0.34, y - h, "h", w * 0.68, "q", w * 0.14, h * 0.1, w * 0.14, h * 0.3, "v", h * 0.62, "q", 0, h * 0.08, -w * 0.1, h * 0.08, "h", -w * 0.76, "q", -w * 0.1, 0, -w * 0.1, -h * 0.08, "v", -h * 0.62, "q", 0, -h * 0.2, w * 0.14, -h * 0.3, "z")(steelRound) +
  rect(x - w * 0.34, y - h - 7, w * 0.68, 9, 4, black);

/** Drip machine from the front, jug on its plate. */
export const drip: Shape = (picture) => {
  const { x, y, w, h } = boxOf(picture);
  const twoJugs = picture.brand === "Stellmann";
  const head = h * (twoJugs ? 0.32 : 0.36);
  const jugHeight = h * 0.43;
  const ink = isDark(picture) ? "#fff" : "#3a3b3f";
  return [
    shadow(MIDDLE, w + 14),
    twoJugs ? glassJug(MIDDLE - 3, y - 2, w * 0.6, h * 0.26, 0.5) : "",
    picture.grinder ? taper(MIDDLE, y - 26, y + 6, w * 0.66, w * 0.52, 4)(glass) + beans(MIDDLE, y - 4, w * 0.5, 3) + rect(MIDDLE - w * 0.35, y - 31, w * 0.7, 6, 3, black) : "",
    rect(x + w * 0.06, y + head * 0.6, w * 0.88, h - head * 0.6 - 8, 6, bodyShade),
    rect(x + w * 0.1, y + head, w * 0.8, h - head - 24, 5, "#111214", faint(0.22)),
    rect(x, y, w, head, cornerOf(picture), body),
    rect(x + 7, y + 5, w - 14, 2.4, 1.2, "#ffffff", faint(isDark(picture) ? 0.2 : 0.6)),
    picture.grinder || twoJugs ? rect(x + w * 0.2, y + head * 0.24, w * 0.6, head * 0.36, 4, "#1c2830") + [0.32, 0.5, 0.68].map((at) => dot(x + w * at, y + head * 0.42, 3, "#e7c99c")).join("") : rect(x + w * 0.1, y + head * 0.28, w * 0.09, head * 0.5, 4, glass, ' stroke="#9aa9ad" stroke-width=".7"'),
    mark(picture, MIDDLE, y + head - 8, ink),
    taper(MIDDLE, y + head - 1, y + head + h * 0.07, w * 0.56, w * 0.4, 5)(blackRound),
    picture.thermo ? steelJug(MIDDLE - 4, GROUND - 13, w * 0.6, jugHeight) : glassJug(MIDDLE - 4, GROUND - 13, w * 0.68, jugHeight, 0.5),
    rect(x, GROUND - 14, w, 12, 5, body),
    oval(MIDDLE - 4, GROUND - 13, w * 0.36, 2.4, "#2a2b2e"),
    dot(x + w * 0.9, GROUND - 8, 2.2, "#e09a4f"),
  ].join("");
};

/** Filter machine with an open tower, as Skarvik Precis. */
export const dripTower: Shape = (picture) => {
  const ink = toneOf(picture.colour);
  return [
    shadow(MIDDLE, 190),
    rect(MIDDLE - 92, GROUND - 15, 184, 13, 5, body),
    rect(MIDDLE - 84, 78, 46, 162, 6, body),
    rect(MIDDLE - 80, 84, 38, 108, 5, glass, ' stroke="#9aa9ad" stroke-width=".8"'),
    rect(MIDDLE - 79, 112, 36, 79, 4, "#bcd6dd", faint(0.55)),
    rect(MIDDLE - 86, 70, 50, 12, 4, black),
    mark(picture, MIDDLE - 61, 222, picture.colour === "серебристый" || picture.colour === "кремовый" ? "#3a3b3f" : "#fff", 5.5),
    line("M", MIDDLE - 40, 64, "H", MIDDLE + 48)("#8b9095", 6),
    line("M", MIDDLE - 40, 63, "H", MIDDLE + 48)("#f0f1f2", 2),
    rect(MIDDLE - 62, 56, 26, 15, 5, black),
    rect(MIDDLE + 28, 60, 34, 10, 4, black),
    taper(MIDDLE + 44, 80, 132, 92, 48, 8)(blackRound),
    rect(MIDDLE - 4, 76, 96, 8, 4, black),
    rect(MIDDLE - 42, 120, 44, 9, 3, ink.base),
    glassJug(MIDDLE + 42, GROUND - 14, 84, 94, 0.55),
    oval(MIDDLE + 42, GROUND - 14, 46, 2.6, "#2a2b2e"),
    rect(MIDDLE - 74, GROUND - 12, 10, 6, 2, "#2a2b2e") + rect(MIDDLE - 60, GROUND - 12, 10, 6, 2, "#c9863f"),
  ].join("");
};

/** A vacuum urn under a brewer head. */
export const urn: Shape = (picture) => [
  shadow(MIDDLE, 120),
  rect(MIDDLE - 56, 48, 112, 46, 8, body),
  rect(MIDDLE - 42, 60, 84, 16, 4, "#1c2830") + [-24, 0, 24].map((by) => dot(MIDDLE + by, 68, 3.4, "#e7c99c")).join(""),
  mark(picture, MIDDLE, 88, "#3a3b3f"),
  rect(MIDDLE - 50, 92, 100, 150, 4, "#2a2b2e", faint(0.28)),
  taper(MIDDLE, 92, 106, 58, 40, 4)(blackRound),
  rect(MIDDLE - 40, 116, 80, 112, 9, steelRound),
  rect(MIDDLE - 32, 106, 64, 14, 6, black),
  rect(MIDDLE - 8, 204, 16, 14, 3, blackRound) + rect(MIDDLE - 4, 216, 8, 8, 2, "#26272a") + rect(MIDDLE - 3, 194, 6, 12, 3, "#26272a"),
  rect(MIDDLE - 30, 132, 5, 62, 2.5, glass, ' stroke="#8fa0a4" stroke-width=".7"'),
  rect(MIDDLE - 60, GROUND - 24, 120, 22, 6, body),
  oval(MIDDLE, GROUND - 24, 44, 3, "#3c3e42"),
].join("");
