/** "I run a small hotel. Need…", "у нас пекарня, нужен…": who speaks is told, and is no wish for goods. */
import { clausesOf } from '../../../../core/sales/leads/clauses.ts';
import { wordsOf } from './words.ts';

const introducing =
  /^(?:(?:hi|hello|hey|so|well)[,!]? )?(?:(?:i|we) (?:run|own|manage|keep|work (?:in|at|for))|(?:we|i)(?:'re| are|'m| am) (?:a|an|the)) |^(?:(?:здравствуйте|привет|добрый день)[,!]? )?(?:(?:я |мы )?(?:держу|держим|владею|владеем|управляю|управляем|работаю в|работаем в)|(?:я |мы )(?:владел\p{L}+|хозя\p{L}+|управляющ\p{L}+|директор)) /iu;

/** The words of such clauses, as they are written. */
export function wordsOfIntroduction(text: string): readonly string[] {
  return clausesOf(text)
    .filter(({ words, isQuestion }) => !isQuestion && introducing.test(`${words} `))
    .flatMap(({ words }) => wordsOf(words));
}
