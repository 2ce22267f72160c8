import { foldLetters } from '../personal-data.ts';
import { englishGivenNames, russianGivenNames } from './given-names.ts';
import { caseForms, latinSpellings } from './name-forms.ts';

/** Given names that are words as well, or whose cases are: they are names only where more than the word tells so. */
const alsoWords = new Set(
  (
    'вера надежда любовь роман лев слава майя роза лилия мила рада марк макс света лада ника мира яна лука вика ада ' +
    'лева лия ева дана люба рая лера стелла платон клим лана ася тома сева сева ляля кеша серж рая эмма венера рома ' +
    'султан алмаз салават влас тося гриня саида вася тема илона маня ира дина дания азиз султан аглая коля паша соня адам ' +
    'will mark bill rose grace hope faith joy may june april august rob pat sue art gene jack frank grant max ray dawn iris ' +
    'lily ivy olive ruby amber crystal jade pearl penny chase drew dale glen cliff clay carol christian dean don earl guy jay jean jo kit ' +
    'lance lee lynn marina miles milan nick norm page piper price randy reed rich robin sandy violet wade jordan kelly florence charlotte ' +
    'victoria virginia austin madison chelsea sydney alexandria mason van ben ed al ali sam mo bob rob stew tad daisy blake harper harvey ' +
    'mack mercedes luna maya mei sage holly cody kay otto romeo roman rosemary ricky rusty patty maxine melody misty star stacy ' +
    'marco polo geneva india holland ireland israel chad london paris vienna sofia carmen viola alma ina in an on lola mandy ned ted tim ' +
    'sierra savannah brooke heather hazel ginger basil colin glenn curt kim so jan jen jim gail mary-jane lane ana della dolores angel bella ' +
    'stella vera margarita tiffany diamond dash rene noel natalia sabrina victor oscar romeo mike juliet sierra'
  ).split(' '),
);

/** Everyday words that a given name's case is spelled like: "марка" is a brand, "света" light, "пола" the floor's. */
const casesThatAreWords = new Set(
  'марка марки марку марке маркой света свету светом свете веры веру надежды любви славы славу романа романы розы розу лилии миле мира миру миром мире льва луки луку яны лады пола полу поле нины дамы дани данью тоня тони тем теме тому томом томе темы тему рады раду радой вику лены лену саше илью кати ките ники нику никой адом ада аду аде макс макса лере сонь соне соню ромой рому роме сев севом севу севе севы'.split(
    ' ',
  ),
);

export type GivenName = {
  /** In the nominative, folded. */
  readonly lemma: string;
  readonly isInflected: boolean;
  /** The word is also one of the language: a capital letter alone proves nothing. */
  readonly isAlsoWord: boolean;
};

let lexicon: ReadonlyMap<string, GivenName> | undefined;

/** The given name that a word is, in any case or in Latin letters. */
export function givenNameOf(word: string): GivenName | undefined {
  lexicon ??= buildLexicon();
  return lexicon.get(foldLetters(word));
}

function buildLexicon(): ReadonlyMap<string, GivenName> {
  const known = new Map<string, GivenName>();
  const add = (form: string, lemma: string, isInflected: boolean) => {
    if (form.length < 2 || known.has(form)) return;
    known.set(form, {
      lemma,
      isInflected,
      isAlsoWord: alsoWords.has(form) || casesThatAreWords.has(form) || (isInflected && alsoWords.has(lemma)),
    });
  };
  const russian = russianGivenNames.trim().split(/\s+/);
  for (const name of [...russian, ...englishGivenNames.trim().split(/\s+/)]) add(name, name, false);
  for (const name of russian) for (const form of caseForms(name)) add(form, name, true);
  for (const name of russian)
    for (const spelling of latinSpellings(name)) if (spelling.length > 3) add(spelling, spelling, false);
  return known;
}
