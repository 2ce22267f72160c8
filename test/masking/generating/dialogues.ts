import { createRandom, type Random } from '../../../src/examining/random.ts';
import { type Person, people } from './people.ts';
import { asks, names, ordinary, phrases } from './phrases.ts';
import { addressOf, cardOf, contactOf, documentOf, emailOf, phoneOf, type Value } from './values.ts';

/** A value as it stands in a text. */
export type Planted = Value & {
  readonly isRare: boolean;
  /** Names: something besides the name tells that it is one. */
  readonly hasCue: boolean;
};

export type Turn = {
  readonly text: string;
  readonly planted: readonly Planted[];
  /** What the assistant says to it, before the next one. */
  readonly reply: string;
  /** The model puts down what it was told with a tool. */
  readonly isTaken: boolean;
};

export type Dialogue = {
  readonly id: number;
  readonly language: 'ru' | 'en';
  /** What is known of the customer before they write. */
  readonly customer: { readonly name: string; readonly phone: string; readonly email: string } | undefined;
  readonly page: { readonly url: string; readonly title: string } | undefined;
  /** Values told otherwise than by a message. */
  readonly known: readonly Planted[];
  readonly turns: readonly Turn[];
};

type Kind = Exclude<Value['kind'], 'name'>;

export function makeDialogues(count: number, seed: string): readonly Dialogue[] {
  return Array.from({ length: count }, (_, id) => makeDialogue(id, createRandom(`${seed} ${id}`)));
}

function makeDialogue(id: number, random: Random): Dialogue {
  const language = random.chance(0.6) ? 'ru' : 'en';
  // One in five has a name that the product's lists do not hold.
  const isRare = random.chance(0.2);
  const person = random.pick(people.filter((one) => one.language === language && one.isRare === isRare));
  const known = random.chance(0.25) ? knownBefore(person, language, random) : undefined;
  const page = random.chance(0.3) ? pageOf(person, language, random) : undefined;
  const kinds = random.shuffled<Kind>(['phone', 'email', 'address', 'card', 'document', 'contact']).slice(0, 3);
  const turns: Turn[] = [turnOf(random.pick(ordinary[language]), [], language, 'name', random)];
  turns.push(...nameTurns(person, language, kinds[0] ?? 'phone', random));
  for (const [at, kind] of kinds.entries()) turns.push(...valueTurns(kind, language, kinds[at + 1], random));
  if (random.chance(0.5)) turns.push(againTurn(person, language, random));
  turns.push(turnOf(random.pick(ordinary[language]), [], language, undefined, random));
  return {
    id,
    language,
    customer: known?.customer,
    page: page?.page,
    known: [...(known?.planted ?? []), ...(page?.planted ?? [])],
    turns,
  };
}

function turnOf(
  text: string,
  planted: readonly Planted[],
  language: 'ru' | 'en',
  next: Kind | 'name' | undefined,
  random: Random,
): Turn {
  const asked =
    next === 'name' || next === 'address' ? next : next === 'phone' || next === 'email' ? 'contact' : 'none';
  return {
    text,
    planted,
    reply: random.pick(asks[language][random.chance(0.7) ? asked : 'none']),
    isTaken: planted.length > 0 && random.chance(0.5),
  };
}

function nameTurns(person: Person, language: 'ru' | 'en', next: Kind, random: Random): readonly Turn[] {
  const phrase = random.pick(names[language]);
  const { text, written } = fillName(phrase.text, person, random);
  // A name alone is told by the question before it, which was asked in seven of ten.
  const planted = { ...nameValue(written, person), hasCue: phrase.cue };
  if (random.chance(0.1)) {
    const [first, last] =
      language === 'ru' ? ['меня зовут', person.nominative[0]] : ['my name is', person.nominative[0]];
    return [
      turnOf(first, [], language, 'name', random),
      turnOf(last, [{ ...nameValue(last, person), hasCue: true }], language, next, random),
    ];
  }
  return [turnOf(withOrdinary(text, language, random), [planted], language, next, random)];
}

function valueTurns(kind: Kind, language: 'ru' | 'en', next: Kind | undefined, random: Random): readonly Turn[] {
  const value = valueToPlant(kind, language, random);
  const planted: Planted = { ...value, isRare: false, hasCue: true };
  if (kind === 'phone' && language === 'ru' && random.chance(0.15)) {
    const digits = `8999${`000${random.below(9000) + 1000}`}`;
    const [start, rest] = [
      `${digits.slice(0, 1)} ${digits.slice(1, 4)}`,
      `${digits.slice(4, 7)}-${digits.slice(7, 9)}-${digits.slice(9)}`,
    ];
    return [
      turnOf(start, [], language, 'phone', random),
      turnOf(
        rest,
        [{ kind, written: rest, secrets: [digits.slice(4)], isRare: false, hasCue: true }],
        language,
        next,
        random,
      ),
    ];
  }
  const before = 'before' in value ? value.before : '';
  const text = random.pick(phrases[language][kind]).replace('{}', () => `${before}${value.written}`);
  return [turnOf(withOrdinary(text, language, random), [planted], language, next, random)];
}

function valueToPlant(kind: Kind, language: 'ru' | 'en', random: Random) {
  if (kind === 'phone') return phoneOf(random, language);
  if (kind === 'email') return emailOf(random, language);
  if (kind === 'address') return addressOf(random, language);
  if (kind === 'card') return cardOf(random);
  return kind === 'document' ? documentOf(random, language) : contactOf(random);
}

/** The person once more, later, in another case or in small letters: known by then. */
function againTurn(person: Person, language: 'ru' | 'en', random: Random): Turn {
  const texts = {
    ru: ['Курьер пусть спросит {acc}', 'всё на {acc}, как договорились', 'чек тоже {dat}', '{small}, вы меня помните?'],
    en: ['the courier should ask for {full}', 'put the receipt in the name of {full} too', '{small}, remember me?'],
  } as const;
  const { text, written } = fillName(random.pick(texts[language]), person, random);
  return turnOf(text, [{ ...nameValue(written, person), hasCue: true }], language, undefined, random);
}

function withOrdinary(text: string, language: 'ru' | 'en', random: Random): string {
  if (!random.chance(0.35)) return text;
  const other = random.pick(ordinary[language]);
  return random.chance(0.5) ? `${text}. ${other}` : `${other.replace(/[.?!]*$/u, '.')} ${text}`;
}

function knownBefore(person: Person, language: 'ru' | 'en', random: Random) {
  const phone = `+7999000${random.below(9000) + 1000}`;
  const email = emailOf(random, language).secrets[0] ?? 'box';
  const name = person.nominative.join(' ');
  return {
    customer: { name, phone, email: `${email.toLowerCase()}@example.com` },
    planted: [
      { ...nameValue(name, person), hasCue: true },
      { kind: 'phone' as const, written: phone, secrets: [phone.slice(-7)], isRare: false, hasCue: true },
      { kind: 'email' as const, written: `${email}@example.com`, secrets: [email], isRare: false, hasCue: true },
    ],
  };
}

function pageOf(person: Person, language: 'ru' | 'en', random: Random) {
  const { kind, secrets } = emailOf(random, language);
  const [box = ''] = secrets;
  const name = person.nominative.join(' ');
  const title = language === 'ru' ? `Корзина: ${name}` : `Basket of ${name}`;
  return {
    page: { url: `https://zerno.example.com/cart?email=${encodeURIComponent(`${box}@example.com`)}&step=2`, title },
    planted: [
      { kind, written: `${box}@example.com`, secrets, isRare: false, hasCue: true },
      { ...nameValue(name, person), hasCue: false },
    ],
  };
}

function nameValue(written: string, { isRare }: Person): Omit<Planted, 'hasCue'> {
  const words = written.split(/[\s.]+/u).filter((word) => word.length > 2);
  return { kind: 'name', written, secrets: words, isRare };
}

function fillName(text: string, person: Person, random: Random): { readonly text: string; readonly written: string } {
  const { nominative, patronymic } = person;
  const [given, surname] = nominative;
  const isWhole = random.chance(0.7);
  const told = (name: readonly [string, string]) => (isWhole ? name.join(' ') : name[0]);
  const forms: Readonly<Record<string, string>> = {
    full: told(nominative),
    given,
    surname,
    small: told(nominative).toLowerCase(),
    LARGE: told(nominative).toUpperCase(),
    gen: told(person.genitive),
    dat: told(person.dative),
    acc: told(person.accusative),
    ins: told(person.instrumental),
    reversed: `${surname} ${given}`,
    whole: `${surname} ${given} ${patronymic}`,
    initials: `${surname} ${given[0]}. ${patronymic?.[0]}.`,
    latin: latin(told(nominative)),
  };
  const slot = /\{(\w+)\}/u.exec(text)?.[1] ?? 'full';
  const written = forms[slot] ?? given;
  return { text: text.replace(/\{\w+\}/u, () => written), written };
}

const latinLetters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** As in a Russian passport. */
function latin(name: string): string {
  return name
    .split(' ')
    .map((word) => [...word.toLowerCase()].map((letter) => latinLetters[letter] ?? letter).join(''))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
