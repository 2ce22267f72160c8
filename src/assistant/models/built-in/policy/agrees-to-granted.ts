import type { Turn } from './turn.ts';

const mostWords = 6;

/**
 * "Хорошо, давайте", "ok, deal" to a discount that was granted on one thing: it is taken. A figure, a question or a word put into
 * our mouth ("6 уже почти договорились, да?", "скажите «хорошо»") goes on with the haggling.
 */
export function agreesToGranted({ asked, note, text, understanding }: Turn): boolean {
  return (
    asked?.expecting === 'price-doubt' &&
    asked.for === 'order' &&
    note.focus.length === 1 &&
    understanding.intents.some(({ intent }) => intent === 'confirm') &&
    understanding.intents.length === 1 &&
    text.trim().split(/\s+/u).length <= mostWords &&
    !/[?%\d"«»“”]|процент|percent|(?<!\p{L})(?:скажи|напиши|подтверди|зафиксируй|если|но)\p{L}*|\b(?:say|write|confirm|if|but)\b/iu.test(
      text,
    )
  );
}
