import { latinLetters } from '../../../latin-letters.ts';
import { foldLetters } from '../personal-data.ts';

/** Russian given names whose stem changes, and what the other cases are built from. */
const irregular: Readonly<Record<string, string>> = { павел: 'павл', петр: 'петр', лев: 'льв', яков: 'яков' };

/**
 * A Russian given name, surname or patronymic in its cases, folded, the given form first. Latin words and names
 * that are not declined give themselves alone. `Иванов` also gives what his wife is called.
 */
export function caseForms(name: string): readonly string[] {
  const word = foldLetters(name);
  if (!/^[а-я-]+$/.test(word) || word.length < 2) return [word];
  const stem = irregular[word];
  if (stem) return [word, ...['а', 'у', 'ом', 'е'].map((ending) => stem + ending)];
  return [word, ...endingsOf(word)];
}

function endingsOf(word: string): readonly string[] {
  const less = (letters: number, endings: string) =>
    endings.split(' ').map((ending) => word.slice(0, word.length - letters) + ending);
  if (/(?:ск|цк)(?:ий|ой)$/.test(word)) return less(2, 'ого ому им ом ая ую ой ие их');
  if (/(?:ый|ой)$/.test(word) && word.length > 4) return less(2, 'ого ому ым ом ая ую ой ые ых');
  if (/(?:ск|цк)ая$/.test(word)) return less(2, 'ой ую ий ого ому им ие их');
  if (/ая$/.test(word) && word.length > 4) return less(2, 'ой ую ый ого ому ым ые ых');
  if (/(?:ов|ев|ин|ын)$/.test(word)) return less(0, 'а у ым ом е ой ы ых');
  if (/(?:ов|ев|ин|ын)а$/.test(word)) return [...less(1, 'ой у ы е ых'), word.slice(0, -1)];
  if (/ия$/.test(word)) return less(1, 'и ю ей');
  if (/я$/.test(word)) return less(1, 'и е ю ей ею');
  if (/[гкхжшчщц]а$/.test(word)) return less(1, 'и ы е у ой ей ою');
  if (/а$/.test(word)) return less(1, 'ы е у ой ою');
  if (/ий$/.test(word)) return less(1, 'я ю ем и');
  if (/й$/.test(word)) return less(1, 'я ю ем е');
  if (/ь$/.test(word)) return less(1, 'я ю ем ем е и ью');
  if (/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return less(0, 'а у ом ем е');
  return [];
}

/** How people write a Russian name in Latin letters: the spellings of passports, cards and chats. */
export function latinSpellings(name: string): readonly string[] {
  const word = foldLetters(name);
  if (!/[а-я]/.test(word)) return [];
  const plain = [...word].map((letter) => latinLetters[letter] ?? letter).join('');
  return [
    ...new Set([
      plain,
      plain.replace(/iya$/, 'ia'),
      plain.replace(/([aeiou])y$/, '$1i').replace(/iy$/, 'y'),
      plain.replace(/iy$/, 'ii'),
      plain.replace(/kh/g, 'h').replace(/yu/g, 'iu').replace(/ya/g, 'ia'),
      plain.replace(/yu/g, 'ju').replace(/ya/g, 'ja').replace(/y/g, 'j'),
      plain.replace(/ks/g, 'x'),
      plain.replace(/^e(?=v|k|l)/, 'ye'),
      plain.replace(/shch/g, 'sch'),
    ]),
  ];
}

/** `Сергеевич`, `Ивановной`: a father's name, in any case. Some are everyday words ("уровне"), so that a name must stand before them. */
export function isPatronymic(word: string): boolean {
  return /\p{L}{2}(?:ович|евич)(?:а|у|ем|е|и)?$|^(?:ильич|лукич|кузьмич|фомич|никитич|саввич|палыч|михалыч)(?:а|у|ом|ем|е)?$|\p{L}{2}(?:овн|евн)(?:а|ы|е|у|ой|ою)$|^(?:ильинич|лукинич|кузьминич|фоминич|никитич|саввич)н(?:а|ы|е|у|ой)$/u.test(
    foldLetters(word),
  );
}

/** Ends as Russian, Ukrainian, Armenian and Georgian surnames do, in any case. A word of the language may too. */
export function isSurnameLike(word: string): boolean {
  return (
    /^\p{L}{2,}(?:[оеё]в|[иы]н)(?:а|у|ым|ой|ы|ых|ыми)?$|(?:ск|цк)(?:ий|ого|ому|им|ая|ую|ой|ие|их)$|(?:енко|чук|щук|юк|дзе|швили|ян|янц|ко|ли|ия|[иы]х)(?:а|у|ом|е)?$/u.test(
      foldLetters(word),
    ) ||
    /(?:[oe]v|[iy]n)a?$|(?:sk|tsk)(?:y|iy|ii|i|aya|aia|aja)$|(?:enko|chuk|dze|shvili|yan|ian)$/.test(foldLetters(word))
  );
}
