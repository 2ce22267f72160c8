import {
  black, blackRound, body, bodyRound, dot, faint, glass, GROUND, group, line, mark, MIDDLE, oval, path, rect, type Shape, shadow, steel, steelRound, taper, toneOf, woodRound,
} from "./paint.ts";

const ring = (x: number, y: number, outer: number, flat: number, width: number, stroke: string): string => oval(x, y, outer, outer * flat, "none", ` stroke="${stroke}" stroke-width="${width}"`);

/** A milk pitcher, spout left, handle right. */
export const pitcher: Shape = (picture) => {
  const size = 0.68 + Math.min(1000, picture.volume ?? 350) * 0.0005;
  const own = toneOf(picture.colour);
  const stripe = picture.colour === "медный" ? rect(20, -100, 6, 70, 3, "#3f7f74") + rect(20, -64, 6, 34, 3, "#d3543f") : "";
  return [
    shadow(MIDDLE, 120 * size),
    group(
      `translate(${MIDDLE - 8} ${GROUND}) scale(${size.toFixed(2)})`,
      line("M", 50, -126, "q", 56, -8, 52, 46, "q", -4, 46, -40, 56)(own.dark, 11),
      line("M", 51, -128, "q", 52, -6, 48, 44)(own.light, 2.4, faint(0.7)),
      path("M", -50, -144, "Q", -52, -100, -64, -60, "Q", -72, -20, -62, -8, "Q", -56, 0, -44, 0, "H", 44, "Q", 56, 0, 62, -8, "Q", 72, -20, 64, -60, "Q", 52, -100, 52, -144, "z")(bodyRound),
      path("M", -48, -146, "Q", -66, -154, -82, -152, "Q", -64, -136, -52, -104, "z")(bodyRound),
      oval(0, -144, 52, 8, own.dark),
      oval(0, -142, 46, 5.5, "#fdfaf3"),
      stripe,
      mark(picture, 0, -30, ["серебристый", "белый"].includes(picture.colour) ? "#55585d" : "#fff", 6),
    ),
  ].join("");
};

export const tamper: Shape = (picture) => {
  const size = (picture.volume ?? 58) / 58;
  const handle = picture.colour === "коричневый" ? woodRound : bodyRound;
  const click = picture.colour === "графитовый";
  return [
    shadow(MIDDLE, 112 * size),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size.toFixed(2)} 1)`,
      path("M", -16, -60, "Q", -22, -96, -34, -116, "Q", -42, -146, 0, -150, "Q", 42, -146, 34, -116, "Q", 22, -96, 16, -60, "z")(handle),
      path("M", -22, -128, "q", 4, -14, 20, -16)("none", ' stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".35"'),
      rect(-19, -62, 38, click ? 26 : 12, 3, steelRound),
      click ? rect(-24, -48, 48, 6, 2, "#b98a54") : "",
      taper(0, click ? -38 : -50, -22, 40, 104, 2)(steelRound),
      rect(-54, -24, 108, 24, 4, steelRound),
      mark(picture, 0, -120, picture.colour === "серебристый" ? "#3a3b3f" : "#fff", 5),
    ),
  ].join("");
};

export const distributor: Shape = (picture) => {
  const size = (picture.volume ?? 58) / 58;
  return [
    shadow(MIDDLE, 128),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size.toFixed(2)} 1)`,
      rect(-60, -58, 120, 58, 6, steelRound),
      ...Array.from({ length: 11 }, (_, index) => rect(-56 + index * 10.6, -52, 2.4, 26, 1, "#000", faint(0.16))),
      rect(-60, -22, 120, 4, 0, "#2a2b2e", faint(0.7)),
      oval(0, -58, 60, 15, steel),
      oval(0, -59, 48, 11, "#2e2f33"),
      ...[0, 1, 2].map((turn) => line("M", 0, -59, "l", [38, -30, -6][turn] ?? 0, [2, 6, -9][turn] ?? 0)("#d8dadb", 3)),
      dot(0, -59, 5, "#c9a15c"),
      mark(picture, 0, -8, "#3a3b3f", 6),
    ),
  ].join("");
};

export const mat: Shape = (picture) => [
  shadow(MIDDLE, 210),
  path("M", MIDDLE - 84, 186, "h", 168, "l", 34, 52, "h", -236, "z")(body),
  path("M", MIDDLE - 118, 238, "h", 236, "v", 12, "q", 0, 3, -4, 3, "h", -228, "q", -4, 0, -4, -3, "z")(black),
  oval(MIDDLE - 34, 213, 40, 13, "#1c1d20") + ring(MIDDLE - 34, 213, 40, 0.33, 1.4, "#6a6c72"),
  oval(MIDDLE + 54, 213, 28, 9, "#1c1d20") + ring(MIDDLE + 54, 213, 28, 0.33, 1.4, "#6a6c72"),
  mark(picture, MIDDLE + 84, 248, "#fff", 5),
].join("");

export const knock: Shape = (picture) => [
  shadow(MIDDLE, 130),
  taper(MIDDLE, 152, GROUND, 120, 108, 14)(bodyRound),
  oval(MIDDLE, 152, 60, 13, "#16171a"),
  oval(MIDDLE, 156, 46, 7, "#4b2d1d", faint(0.7)),
  rect(MIDDLE - 60, 143, 120, 14, 7, blackRound),
  ...[-36, -18, 0, 18, 36].map((by) => rect(MIDDLE + by - 1, 144, 2, 12, 1, "#fff", faint(0.12))),
  rect(MIDDLE - 58, 232, 116, 8, 3, woodRound),
  mark(picture, MIDDLE, 206, "#fff", 8),
].join("");

const digit = (x: number, y: number, fill = "#bfe3d6"): string => rect(x, y, 7, 2, 1, fill) + rect(x, y + 5.5, 7, 2, 1, fill) + rect(x, y + 11, 7, 2, 1, fill) + rect(x + 6, y, 2, 13, 1, fill);

export const scale: Shape = (picture) => {
  const small = picture.brand === "Portino" && picture.colour === "серебристый";
  return [
    shadow(MIDDLE, small ? 150 : 200),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${small ? 0.74 : 1})`,
      path("M", -84, -66, "h", 168, "q", 5, 0, 7, 5, "l", 17, 37, "h", -216, "l", 17, -37, "q", 2, -5, 7, -5, "z")(body),
      path("M", -74, -61, "h", 148, "l", 9, 20, "h", -166, "z")("#000", faint(picture.colour === "белый" ? 0.05 : 0.2)),
      path("M", -72, -60, "h", 60, "l", -12, 18, "h", -58, "z")("#fff", faint(0.16)),
      path("M", -34, -38, "h", 68, "l", 3, 12, "h", -74, "z")("#16211f"),
      group("translate(0 -38) scale(.72)", digit(-18, 1), digit(-4, 1), dot(8, 13, 1.4, "#bfe3d6"), digit(12, 1)),
      dot(-72, -32, 5, "#000", faint(0.25)) + dot(72, -32, 5, "#000", faint(0.25)),
      path("M", -108, -24, "h", 216, "v", 14, "q", 0, 6, -7, 6, "h", -202, "q", -7, 0, -7, -6, "z")(body),
      rect(-108, -24, 216, 20, 4, "#000", faint(0.14)),
      mark(picture, 0, -11, ["белый", "серебристый"].includes(picture.colour) ? "#3a3b3f" : "#fff", 6),
    ),
  ].join("");
};

const cartridge = (x: number, fill: string): string =>
  [
    taper(x, 168, GROUND, 58, 50, 8)("#f6f4ef"),
    taper(x, 168, GROUND, 58, 50, 8)("url(#mr)", faint(0.3)),
    ...[184, 194, 204].map((y) => rect(x - 25, y, 50, 3, 1.5, "#8c949a", faint(0.28))),
    rect(x - 26, 214, 52, 20, 0, fill),
    rect(x - 32, 152, 64, 19, 5, fill),
    ...[-22, -11, 0, 11, 22].map((by) => rect(x + by - 1, 154, 2, 14, 1, "#000", faint(0.12))),
    rect(x - 11, 130, 22, 24, 4, "#eceae5"),
    rect(x - 11, 138, 22, 3, 1, "#8c949a", faint(0.5)),
  ].join("");

/** Tank cartridges, one or four. */
export const filter: Shape = (picture) => {
  const count = picture.count ?? 1;
  const fill = picture.colour === "синий" ? body : ({ Purelia: "#86a9b8" }[picture.brand ?? ""] ?? body);
  const places = count > 1 ? [-102, -34, 34, 102] : [0];
  return shadow(MIDDLE, count > 1 ? 260 : 66) + places.map((by) => cartridge(MIDDLE + by, fill)).join("") + mark(picture, MIDDLE + (places[0] ?? 0), 227, "#fff", 6.5);
};

/** A mains softener: head, tank and hoses. */
export const mains: Shape = (picture) => [
  shadow(MIDDLE, 110),
  line("M", MIDDLE - 30, 70, "h", -50, "q", -14, 0, -14, 16, "v", 70)("#9aa0a5", 8),
  line("M", MIDDLE + 30, 70, "h", 50, "q", 14, 0, 14, 16, "v", 70)("#9aa0a5", 8),
  rect(MIDDLE - 48, 96, 96, 156, 18, steelRound),
  rect(MIDDLE - 48, 150, 96, 58, 0, "#86a9b8"),
  path("M", MIDDLE, 156, "q", 17, 20, 0, 34, "q", -17, -14, 0, -34, "z")("#fff", faint(0.9)),
  mark(picture, MIDDLE, 203, "#fff", 7.5),
  rect(MIDDLE - 40, 54, 80, 48, 10, blackRound),
  dot(MIDDLE, 78, 12, "#f4f2ec") + line("M", MIDDLE, 78, "l", 6, -6)("#b63c34", 1.8),
].join("");

export const strips: Shape = (picture) => [
  shadow(MIDDLE, 130),
  ...[0, 1, 2, 3].map((index) => group(`rotate(${-18 + index * 12} ${MIDDLE} ${GROUND})`, rect(MIDDLE - 7, 84, 14, 130, 2, "#fffdf8", ' stroke="#d5cdbf" stroke-width=".8"'), ...["#7fae86", "#b9b36a", "#d99a5b", "#c9705f"].slice(0, 4 - (index % 2)).map((fill, row) => rect(MIDDLE - 5, 90 + row * 13, 10, 10, 1, fill)))),
  rect(MIDDLE - 58, 168, 116, 84, 6, "#f6f4ef"),
  rect(MIDDLE - 58, 188, 116, 42, 0, "#86a9b8"),
  path("M", MIDDLE, 192, "q", 12, 14, 0, 24, "q", -12, -10, 0, -24, "z")("#fff"),
  mark(picture, MIDDLE, 226, "#fff", 6),
].join("");

export const pouch: Shape = (picture) => [
  shadow(MIDDLE, 110),
  line("M", MIDDLE, 146, "q", -6, -40, 26, -52, "t", 40, 14)("#9fb4bd", 3),
  path("M", MIDDLE - 46, 150, "q", 46, -12, 92, 0, "q", 18, 52, 10, 92, "q", -2, 10, -14, 10, "h", -84, "q", -12, 0, -14, -10, "q", -8, -40, 10, -92, "z")("#f7f5f0", ' stroke="#d2cbbf" stroke-width="1"'),
  ...Array.from({ length: 15 }, (_, index) => dot(MIDDLE - 34 + (index % 5) * 17, 178 + Math.floor(index / 5) * 22, 4, "#c79a5e", faint(0.4))),
  rect(MIDDLE - 47, 146, 94, 10, 3, "#86a9b8"),
  mark(picture, MIDDLE, 244, "#55585d", 6.5),
].join("");

export const brush: Shape = (picture) => [
  shadow(MIDDLE, 200),
  group(
    `rotate(-14 ${MIDDLE} 220)`,
    rect(MIDDLE - 30, 212, 148, 22, 11, bodyRound),
    rect(MIDDLE + 96, 219, 12, 8, 4, "#f4eee4"),
    rect(MIDDLE - 46, 200, 24, 44, 8, "#cb6d42"),
    rect(MIDDLE - 104, 210, 62, 24, 6, blackRound),
    ...Array.from({ length: 9 }, (_, index) => rect(MIDDLE - 102 + index * 6, 232, 3.4, 26, 1.6, index % 2 ? "#4a4c52" : "#2f3035")),
    mark(picture, MIDDLE + 40, 226, "#fff", 6),
  ),
].join("");

/** A milk container for a machine. */
export const jug: Shape = (picture) => [
  shadow(MIDDLE, 110),
  line("M", MIDDLE - 20, 108, "q", -8, -34, -52, -28, "v", 20)("#3a3b3f", 7),
  line("M", MIDDLE + 48, 140, "q", 42, -2, 38, 40, "q", -2, 32, -40, 36)("#3a3b3f", 10),
  taper(MIDDLE, 122, GROUND, 108, 94, 14)(glass, ' stroke="#a2b2b6" stroke-width=".9"'),
  taper(MIDDLE, 166, GROUND - 4, 99, 89, 12)("#fdfaf3", faint(0.95)),
  oval(MIDDLE, 166, 50, 5, "#fff"),
  ...[180, 198, 216].map((y) => rect(MIDDLE + 22, y, 14, 1.8, 0.9, "#9fb3b8")),
  rect(MIDDLE - 58, 102, 116, 24, 9, bodyRound),
  dot(MIDDLE + 26, 114, 7, steel, ' stroke="#777c81" stroke-width=".8"'),
  mark(picture, MIDDLE - 14, 117, ["белый", "серебристый"].includes(picture.colour) ? "#3a3b3f" : "#fff", 6),
].join("");

export const hose: Shape = (picture) => [
  shadow(MIDDLE, 180),
  ...[0, 9, 18].map((by) => ring(MIDDLE - 6, 224 - by, 74, 0.3, 9, by === 18 ? "#fbf9f4" : "#e2ddd3")),
  ring(MIDDLE - 6, 204, 74, 0.3, 2, "#fff"),
  line("M", MIDDLE + 66, 204, "q", 34, -14, 28, -60)("#e9e5dc", 9),
  rect(MIDDLE + 87, 112, 14, 36, 4, steelRound),
  rect(MIDDLE + 90, 98, 8, 16, 3, blackRound),
  mark(picture, MIDDLE - 6, 226, "#8a8275", 6),
].join("");

/** A portafilter lying with its handle to the right. */
export const portafilter: Shape = (picture) => [
  shadow(MIDDLE, 240),
  group(
    `rotate(-7 ${MIDDLE} 220)`,
    rect(MIDDLE - 12, 198, 40, 14, 3, steelRound),
    path("M", MIDDLE + 24, 196, "q", 20, -8, 46, -4, "l", 54, 4, "q", 12, 8, 0, 20, "l", -56, 4, "q", -26, 2, -44, -8, "z")(picture.colour === "коричневый" ? woodRound : bodyRound),
    line("M", MIDDLE + 62, 197, "l", 54, 3)("#fff", 2.4, faint(0.3)),
    mark(picture, MIDDLE + 84, 210, "#fff", 6),
  ),
  rect(MIDDLE - 122, 190, 14, 16, 3, steelRound),
  rect(MIDDLE - 114, 184, 112, 34, 5, steelRound),
  taper(MIDDLE - 58, 216, GROUND, 84, 74, 6)(steelRound),
  oval(MIDDLE - 58, 184, 56, 13, "#d9dcde"),
  oval(MIDDLE - 58, 185, 45, 9.5, "#8a8f94"),
  oval(MIDDLE - 58, 187, 41, 7, "#55595e"),
].join("");

export const basket: Shape = (picture) => [
  shadow(MIDDLE, 130),
  taper(MIDDLE, 178, GROUND, 122, 104, 12)(steelRound),
  rect(MIDDLE - 70, 170, 140, 9, 4, steelRound),
  oval(MIDDLE, 171, 70, 18, "#e3e5e6"),
  oval(MIDDLE, 173, 60, 14, "#8d9297"),
  ...Array.from({ length: 15 }, (_, index) => dot(MIDDLE - 36 + (index % 5) * 18, 169 + Math.floor(index / 5) * 5, 1.3, "#33363a")),
  rect(MIDDLE - 52, 232, 104, 2, 1, "#000", faint(0.16)),
  mark(picture, MIDDLE, 214, "#3a3b3f", 7),
].join("");

/** A gasket and, for moka pots, its sieve. */
export const gasket: Shape = (picture) => [
  shadow(MIDDLE, 220),
  ...(picture.brand === "Tavrino"
    ? [oval(MIDDLE + 56, 222, 58, 22, steel), oval(MIDDLE + 56, 220, 58, 22, "#dfe1e2"), ...Array.from({ length: 21 }, (_, index) => dot(MIDDLE + 26 + (index % 7) * 10, 211 + Math.floor(index / 7) * 9, 1.6, "#6c7176"))]
    : [ring(MIDDLE + 54, 226, 50, 0.38, 12, "#1d1e21"), ring(MIDDLE + 54, 222, 50, 0.38, 10, "#4a4c52")]),
  ring(MIDDLE - 56, 226, 58, 0.38, 15, toneOf(picture.colour).dark),
  ring(MIDDLE - 56, 221, 58, 0.38, 14, toneOf(picture.colour).base),
  ring(MIDDLE - 56, 218, 58, 0.38, 2, toneOf(picture.colour).light),
].join("");

export const glassJug: Shape = (picture) => [
  shadow(MIDDLE, 150),
  line("M", MIDDLE + 62, 128, "h", 24, "q", 22, 2, 18, 46, "q", -4, 40, -36, 54)("#2c2d31", 13),
  path("M", MIDDLE - 50, 112, "h", 100, "q", 2, 18, 20, 44, "q", 22, 42, 8, 84, "q", -4, 12, -18, 12, "h", -120, "q", -14, 0, -18, -12, "q", -14, -42, 8, -84, "q", 18, -26, 20, -44, "z")(glass, ' stroke="#a2b2b6" stroke-width="1"'),
  ...[176, 194, 212, 230].map((y) => rect(MIDDLE - 12, y, 16, 2, 1, "#8fa3a8", faint(0.7))),
  rect(MIDDLE - 58, 164, 5, 58, 2.5, "#fff", faint(0.7)),
  rect(MIDDLE - 60, 120, 120, 8, 3, blackRound),
  path("M", MIDDLE - 56, 112, "q", 8, -22, 56, -22, "q", 48, 0, 56, 22, "z")(blackRound),
  mark(picture, MIDDLE, 107, "#fff", 6),
].join("");

export const burr: Shape = (picture) => [
  shadow(MIDDLE, 230),
  ...[MIDDLE - 60, MIDDLE + 60].map((x) =>
    [
      oval(x, 228, 56, 22, "#7b8086"),
      oval(x, 220, 56, 22, steel),
      ...Array.from({ length: 14 }, (_, index) => line("M", x + 26 * Math.cos(index * 0.449), 220 + 10 * Math.sin(index * 0.449), "L", x + 52 * Math.cos(index * 0.449 + 0.22), 220 + 20 * Math.sin(index * 0.449 + 0.22))("#6c7176", 1.6)),
      oval(x, 220, 22, 8.5, "#efe7da"),
      oval(x, 221, 22, 8.5, "none", ' stroke="#6c7176" stroke-width="1.6"'),
    ].join(""),
  ),
  mark(picture, MIDDLE - 60, 248, "#fff", 5.5),
].join("");
