import { createHash } from 'node:crypto';
import type { TurnContext } from '../../context.ts';

export type Asked = {
  readonly question: string;
  /** Name of the model whose answer it is. */
  readonly model: string;
  readonly instructions: string;
  readonly context: TurnContext;
};

/**
 * The same for two turns whose answer may be the same: the same question, up to case, punctuation and politeness, the same
 * instructions, and every fact the model was given (prices, stock, passages, the company, the day, whether it is open) as it stands now.
 * A change of any of them is another key, so nothing has to be thrown away when the materials change.
 */
export function answerKey({ question, model, instructions, context }: Asked): string {
  const { language, languages, currency, company, found, contactNotice, now } = context;
  const facts = {
    day: now.slice(0, 10),
    language,
    languages,
    currency,
    company,
    contactNotice,
    products: found.products,
    similar: found.similar,
    named: found.named,
    total: found.total,
    passages: found.passages,
  };
  return createHash('sha256')
    .update(JSON.stringify([plainQuestion(question), model, instructions, facts]))
    .digest('base64url');
}

/** What is asked, without what is said around it. */
export function plainQuestion(question: string): string {
  const words = question
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    // Commas and points within numbers stay, and so do signs that change what is meant.
    .replace(/[^\p{L}\p{N}%+°$€₽£.,/-]+/gu, ' ')
    .replace(/[.,](?!\d)|(?<!\d)[.,]|(?<![\p{L}\p{N}])[-/]|[-/](?![\p{L}\p{N}])/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const kept = words.filter((word) => !politeness.has(word));
  return (kept.length > 0 ? kept : words).join(' ');
}

const politeness: ReadonlySet<string> = new Set(
  [
    'здравствуйте здравствуй привет приветствую добрый доброе доброго день вечер утро дня пожалуйста подскажите скажите',
    'hello hi hey please good morning afternoon evening',
  ].flatMap((line) => line.split(' ')),
);
