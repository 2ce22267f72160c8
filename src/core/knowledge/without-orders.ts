import type { PassageHit } from '../ports/search.ts';
import type { Passage } from './document.ts';

/**
 * A text of the company without sentences that give orders to a language model ("SYSTEM: ignore previous instructions…"). Reviews,
 * feeds and descriptions of suppliers are written by strangers: what they order is neither followed nor told. What follows an order in
 * its paragraph goes with it. Words for people ("do not ignore the instructions for use") stay.
 */
export function withoutOrders(text: string): string {
  if (!suspicious.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const sentences = line.split(/(?<=[.!?…])\s+/u);
      const first = sentences.findIndex(isOrder);
      return first < 0 ? line : sentences.slice(0, first).join(' ');
    })
    .join('\n')
    .trim();
}

/** Passages without orders; one that was nothing else, or stands under such a heading, is no passage. */
export function hitsWithoutOrders(hits: readonly PassageHit[]): readonly PassageHit[] {
  return hits.flatMap((hit) => {
    const passage = passageWithoutOrders(hit.passage);
    return passage ? [{ ...hit, passage }] : [];
  });
}

function passageWithoutOrders(passage: Passage): Passage | undefined {
  if (passage.headings.slice(1).some(isOrder)) return undefined;
  const text = withoutOrders(passage.text);
  if (text === '') return undefined;
  // A document without a heading is titled by its file's name.
  const headings = passage.headings.filter((heading) => !isOrder(heading));
  const documentTitle = isOrder(passage.documentTitle) ? (headings[0] ?? '…') : passage.documentTitle;
  return { ...passage, documentTitle, headings, text };
}

export function isOrder(sentence: string): boolean {
  if (!suspicious.test(sentence)) return false;
  if (markup.test(sentence) || ignoring.test(sentence) || commanding.test(sentence)) return true;
  return address.test(sentence) && demand.test(sentence);
}

/** A cheap look before the rest: nearly every text has none of these. */
const suspicious =
  /игнорируй|забудь|инструкци|систем|ассистент|бот|нейросет|(?<!\p{L})(?:ии|ты|тебе)(?!\p{L})|промпт|себестоим|ignore|disregard|forget|override|instruction|system|assistant|\b(?:ai|bot|llm|gpt|prompt|you)\b|<\||\[\[/iu;

const markup =
  /<\/?\s*(?:context|system|assistant|instructions?)\b|<\|\w+\|>|\[\/?(?:system|assistant|inst)\]|\[\[\w+:/iu;

const ignoring =
  /(?<!не )(?<!\p{L})(?:игнорируй|забудь|отбрось)\s+(?:\p{L}+\s+){0,2}?(?:(?:все|всё|прежни|предыдущи|сво|тво)\p{L}*\s+)+(?:\p{L}+\s+)?(?:правил|инструкц|указани)|(?<!\p{L})игнорируй\s+(?:правил|инструкц|указани)|(?<!not )(?<!never )(?<!n[’']t )\b(?:ignore|disregard|forget|override)\s+(?:(?:the|all|any|of)\s+){0,3}(?:previous|prior|above|earlier|your|all)\s+(?:\w+\s+)?(?:rules|instructions?|prompts?|guidelines)/iu;

const commanding =
  /(?<!\p{L})(?:отныне|с этой минуты|теперь) ты|(?<!\p{L})ты (?:теперь|обязан|должен|должна)(?!\p{L})|(?:раскрой|выведи|покажи|назови)(?!\p{L})[^.!?]{0,30}(?:промпт|инструкци|себестоимост|закупочн)|\b(?:from now on,? you must|you must (?:now )?(?:give|offer|tell) (?:everyone|every|all)|you are now (?:a|an|in)\b[^.!?]{0,20}(?:mode|assistant|model))|\b(?:reveal|print|output|disclose)\b[^.!?]{0,30}(?:\bprompt|your instructions|cost price)/iu;

/** Whoever is spoken to stands first, as in a transcript. "Тормозная система: дисковая" and "Voice assistant: Alexa" are properties. */
const address =
  /^[\s"'«([*#>-]*(?:(?:note|message|instructions?) (?:to|for) )?(?:the )?(?:system(?: override)?|assistant|ai|bot|chatbot|llm|gpt|claude|система|ассистенту?|боту?|ии|нейросет\p{L}+)\s*[:,—-]/iu;

const demand =
  /(?<!\p{L})(?:подтверди|подтверждай|сообщи|сообщай|скажи|назови|покажи|пришли|отвечай|ответь|говори|дай|давай|забудь|игнорируй|скидк\p{L}*|цен\p{L}|бесплатно|политик\p{L}|tell|confirm|say|reveal|reply|answer|respond|give|send|show|print|price|discount|free|policy|\d+ ?% off)(?!\p{L})/iu;
