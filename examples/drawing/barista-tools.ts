import {
  black,
  blackRound,
  body,
  bodyRound,
  dot,
  faint,
  GROUND,
  group,
  line,
  MIDDLE,
  mark,
  oval,
  path,
  rect,
  type Shape,
  shadow,
  steel,
  steelRound,
  taper,
  toneOf,
  woodRound,
} from './paint.ts';

/** A milk pitcher, spout left, handle right. */
export const pitcher: Shape = (picture) => {
  const size = 0.68 + Math.min(1000, picture.volume ?? 350) * 0.0005;
  const own = toneOf(picture.colour);
  const stripe =
    picture.colour === 'медный' ? rect(20, -100, 6, 70, 3, '#3f7f74') + rect(20, -64, 6, 34, 3, '#d3543f') : '';
  return [
    shadow(MIDDLE, 120 * size),
    group(
      `translate(${MIDDLE - 8} ${GROUND}) scale(${size.toFixed(2)})`,
      line`M50 -126q56 -8 52 46q-4 46 -40 56`(own.dark, 11),
      line`M51 -128q52 -6 48 44`(own.light, 2.4, faint(0.7)),
      path`M-50 -144Q-52 -100 -64 -60Q-72 -20 -62 -8Q-56 0 -44 0H44Q56 0 62 -8Q72 -20 64 -60Q52 -100 52 -144z`(
        bodyRound,
      ),
      path`M-48 -146Q-66 -154 -82 -152Q-64 -136 -52 -104z`(bodyRound),
      oval(0, -144, 52, 8, own.dark),
      oval(0, -142, 46, 5.5, '#fdfaf3'),
      stripe,
      mark(picture, 0, -30, ['серебристый', 'белый'].includes(picture.colour) ? '#55585d' : '#fff', 6),
    ),
  ].join('');
};

export const tamper: Shape = (picture) => {
  const size = (picture.volume ?? 58) / 58;
  const handle = picture.colour === 'коричневый' ? woodRound : bodyRound;
  const click = picture.colour === 'графитовый';
  return [
    shadow(MIDDLE, 112 * size),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size.toFixed(2)} 1)`,
      path`M-16 -60Q-22 -96 -34 -116Q-42 -146 0 -150Q42 -146 34 -116Q22 -96 16 -60z`(handle),
      path`M-22 -128q4 -14 20 -16`('none', ' stroke="#fff" stroke-width="4" opacity=".35"'),
      rect(-19, -62, 38, click ? 26 : 12, 3, steelRound),
      click ? rect(-24, -48, 48, 6, 2, '#b98a54') : '',
      taper(0, click ? -38 : -50, -22, 40, 104, 2)(steelRound),
      rect(-54, -24, 108, 24, 4, steelRound),
      mark(picture, 0, -120, picture.colour === 'серебристый' ? '#3a3b3f' : '#fff', 5),
    ),
  ].join('');
};

export const distributor: Shape = (picture) => {
  const size = (picture.volume ?? 58) / 58;
  return [
    shadow(MIDDLE, 128),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${size.toFixed(2)} 1)`,
      rect(-60, -58, 120, 58, 6, steelRound),
      ...Array.from({ length: 11 }, (_, index) => rect(-56 + index * 10.6, -52, 2.4, 26, 1, '#000', faint(0.16))),
      rect(-60, -22, 120, 4, 0, '#2a2b2e', faint(0.7)),
      oval(0, -58, 60, 15, steel),
      oval(0, -59, 48, 11, '#2e2f33'),
      ...[0, 1, 2].map((turn) => line`M0 -59l${[38, -30, -6][turn] ?? 0} ${[2, 6, -9][turn] ?? 0}`('#d8dadb', 3)),
      dot(0, -59, 5, '#c9a15c'),
      mark(picture, 0, -8, '#3a3b3f', 6),
    ),
  ].join('');
};

export const mat: Shape = (picture) =>
  [
    shadow(MIDDLE, 210),
    path`M${MIDDLE - 84} 186h168l34 52h-236z`(body),
    path`M${MIDDLE - 118} 238h236v12q0 3 -4 3h-228q-4 0 -4 -3z`(black),
    path`M${MIDDLE - 74} 192h148l22 36h-192z`('#000', faint(0.22)),
    line`${[0, 1, 2, 3, 4].flatMap((row) => Array.from({ length: 11 }, (_, index) => `M${MIDDLE + (index - 5) * (13 + row)} ${196 + row * 7}h3`)).join('')}`(
      '#6a6c72',
      2.2,
    ),
    rect(MIDDLE + 62, 160, 34, 34, 6, body),
    mark(picture, MIDDLE + 84, 248, '#fff', 5),
  ].join('');

export const knock: Shape = (picture) =>
  [
    shadow(MIDDLE, 130),
    taper(MIDDLE, 152, GROUND, 120, 108, 14)(bodyRound),
    oval(MIDDLE, 152, 60, 13, '#16171a'),
    oval(MIDDLE, 156, 46, 7, '#4b2d1d', faint(0.7)),
    rect(MIDDLE - 60, 143, 120, 14, 7, blackRound),
    ...[-36, -18, 0, 18, 36].map((by) => rect(MIDDLE + by - 1, 144, 2, 12, 1, '#fff', faint(0.12))),
    rect(MIDDLE - 58, 232, 116, 8, 3, woodRound),
    mark(picture, MIDDLE, 206, '#fff', 8),
  ].join('');

export const scale: Shape = (picture) => {
  const small = picture.brand === 'Portino' && picture.colour === 'серебристый';
  return [
    shadow(MIDDLE, small ? 150 : 200),
    group(
      `translate(${MIDDLE} ${GROUND}) scale(${small ? 0.74 : 1})`,
      path`M-84 -66h168q5 0 7 5l17 37h-216l17 -37q2 -5 7 -5z`(body),
      path`M-74 -61h148l9 20h-166z`('#000', faint(picture.colour === 'белый' ? 0.05 : 0.2)),
      path`M-72 -60h60l-12 18h-58z`('#fff', faint(0.16)),
      path`M-34 -38h68l3 12h-74z`('#16211f'),
      group('translate(0 -38) scale(.72)', digit(-18, 1), digit(-4, 1), dot(8, 13, 1.4, '#bfe3d6'), digit(12, 1)),
      dot(-72, -32, 5, '#000', faint(0.25)) + dot(72, -32, 5, '#000', faint(0.25)),
      path`M-108 -24h216v14q0 6 -7 6h-202q-7 0 -7 -6z`(body),
      rect(-108, -24, 216, 20, 4, '#000', faint(0.14)),
      mark(picture, 0, -11, ['белый', 'серебристый'].includes(picture.colour) ? '#3a3b3f' : '#fff', 6),
    ),
  ].join('');
};

const digit = (x: number, y: number, fill = '#bfe3d6'): string =>
  rect(x, y, 7, 2, 1, fill) +
  rect(x, y + 5.5, 7, 2, 1, fill) +
  rect(x, y + 11, 7, 2, 1, fill) +
  rect(x + 6, y, 2, 13, 1, fill);
