import { answerApiTurn, closeApiTurn, unheardBefore } from '../../assistant/api-turns/answer-api-turn.ts';
import { wordsOf } from '../../assistant/api-turns/history-chain.ts';
import type { OpenedTurn } from '../../assistant/api-turns/open-api-turn.ts';
import type { Answer } from '../../assistant/conversations/answer-message.ts';
import { withoutDirectives } from '../../assistant/reply-directives.ts';
import type { Services } from '../services.ts';
import { besideWords, passedOn, wholeText } from './words-of-answer.ts';

export type AnsweredChat = { readonly answer: Answer; readonly content: string };

/**
 * Takes the turn and gives the whole answer as Markdown, in pieces to `write` as they are ready: what came meanwhile (an operator's
 * words, news of an order), the reply sentence by sentence, and under it what a chat of ours would draw around it.
 */
export async function answerChat(
  opened: OpenedTurn,
  services: Pick<Services, 'answering' | 'publicUrl'>,
  write: (piece: string) => void = () => {},
): Promise<AnsweredChat> {
  const { answering, publicUrl } = services;
  let content = '';
  const give = (piece: string) => {
    if (piece === '') return;
    content += piece;
    write(piece);
  };
  const part = (text: string) => give(content === '' || text === '' ? text : `\n\n${text}`);
  for (const message of await unheardBefore(opened, answering)) part(wholeText(message, publicUrl));

  let streamed = '';
  let blanks = '';
  const answer = await answerApiTurn(opened, answering, (text) => {
    const prose = withoutDirectives(text);
    const words = prose.trimEnd();
    if (words === '') blanks += prose;
    else {
      if (streamed === '') part(words.trimStart());
      else give(`${blanks}${words}`);
      // Blanks at the end are given only when something follows: the same answer told again has none.
      blanks = prose.slice(words.length);
      streamed += words;
    }
  });
  const [first, ...others] = answer.replies;
  const isWhole = first !== undefined && wordsOf(first.text) === wordsOf(streamed);
  if (first) part(isWhole && streamed !== '' ? besideWords(first, publicUrl) : wholeText(first, publicUrl));
  for (const message of others) part(wholeText(message, publicUrl));
  if (content === '') give(passedOn(answer.message.language));
  await closeApiTurn(opened, { answer, given: content }, answering);
  return { answer, content };
}
