import { createRandom, type Random } from '../random.ts';

/** Says a line as another hand would type it; the first run says it as written. */
export type Surface = {
  (text: string, isExact?: boolean): string;
  readonly run: number;
};

/** Run 1: as written. Later ones: small letters, no punctuation, a greeting in front, a slip of the finger, by turns. */
export function createSurface(scenarioId: string, run: number, language: string): Surface {
  const random = createRandom(`${scenarioId}:${run}`);
  let isFirst = true;
  const vary = (text: string, isExact = false): string => {
    const wasFirst = isFirst;
    isFirst = false;
    if (run === 1 || isExact) return text;
    let said = text;
    if (random.chance(0.6)) said = lowerStart(said);
    if (random.chance(0.5))
      said = said.replace(/[.!?,]+(?=\s|$)/gu, (sign) => (sign.includes('?') && random.chance(0.5) ? '?' : ''));
    if (random.chance(0.5)) said = withSlip(said, random);
    if (wasFirst && random.chance(0.5)) said = `${random.pick(greetings[language] ?? greetings.en ?? [''])} ${said}`;
    return said;
  };
  return Object.assign(vary, { run });
}

const greetings: Readonly<Record<string, readonly string[]>> = {
  ru: ['Здравствуйте,', 'добрый день!', 'привет,'],
  en: ['Hi,', 'hello!', 'Good day,'],
};

function lowerStart(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/**
 * One slip in a long plain word: two letters swapped or one lost. Names, numbers, addresses and short words are left alone, since
 * a slip there is another question. The first letter stands: hardly anybody misses it.
 */
export function withSlip(text: string, random: Random): string {
  const words = text.split(/(\s+)/u);
  const at = words.flatMap((word, index) => (/^\p{Ll}{6,}[.,!?]*$/u.test(word) ? [index] : []));
  if (at.length === 0) return text;
  const chosen = random.pick(at);
  const word = words[chosen] ?? '';
  const place = 2 + random.below(Math.max(1, word.replace(/\P{L}/gu, '').length - 4));
  const [left = '', right = ''] = [word.charAt(place), word.charAt(place + 1)];
  words[chosen] = random.chance(0.5)
    ? word.slice(0, place) + right + left + word.slice(place + 2)
    : word.slice(0, place) + word.slice(place + 1);
  return words.join('');
}
