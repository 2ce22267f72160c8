import { foldLetters } from '../personal-data.ts';
import { isPatronymic } from './name-forms.ts';
import { givenNameOf } from './name-lexicon.ts';

/**
 * A Russian name in the nominative, as a request is put down: "Ивану Петрову" -> "Иван Петров". Only where a known given
 * name stands in another case beyond doubt; any other name stays as written.
 */
export function nominativeOf(name: string): string {
  const words = name.split(' ');
  const givenAt = words.findIndex((word) => givenNameOf(word)?.isInflected === true && /[а-яё]/iu.test(word));
  const given = givenNameOf(words[givenAt] ?? '');
  if (!given?.isInflected) return name;
  const isFemale =
    /[ая]$/u.test(given.lemma) &&
    !/^(?:никита|илья|фома|лука|кузьма|савва|гаврила|дима|коля|вася|петя|ваня|миша|гриша|леша|алеша|паша|вова|володя|толя|сережа|юра|слава|рома|дима|костя|боря|гена|гоша|леня|степа|федя|тема|сема|сева|илюша|тимоша|антоша|витя|митя|кеша|гриня|андрюха|леха|толя|данила|даня|саша|женя|валя|шура)$/u.test(
      given.lemma,
    );
  return words
    .map((word, at) => {
      if (at === givenAt) return like(word, given.lemma);
      const folded = foldLetters(word);
      if (isPatronymic(word))
        return isFemale ? word.replace(/(?:ы|е|у|ой|ою)$/u, 'а') : word.replace(/(?:а|у|ем|е)$/u, '');
      if (/[^а-я-]/.test(folded)) return word;
      return isFemale ? femaleSurname(word) : maleSurname(word);
    })
    .join(' ');
}

function maleSurname(word: string): string {
  if (/(?:ск|цк)(?:ого|ому|им|ом)$/u.test(word)) return word.replace(/(?:ого|ому|им|ом)$/u, 'ий');
  if (/(?:[оеё]в|[иы]н)(?:а|у|ым|е)$/u.test(word)) return word.replace(/(?:а|у|ым|е)$/u, '');
  return word;
}

function femaleSurname(word: string): string {
  if (/(?:ск|цк)(?:ой|ую)$/u.test(word)) return word.replace(/(?:ой|ую)$/u, 'ая');
  if (/(?:[оеё]в|[иы]н)(?:ой|у)$/u.test(word)) return word.replace(/(?:ой|у)$/u, 'а');
  return word;
}

function like(written: string, lemma: string): string {
  return /^\p{Lu}/u.test(written) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}
