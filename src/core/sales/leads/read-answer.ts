import { contentStems } from '../../claims/words/stem.ts';
import type { LocalizedText } from '../../language.ts';
import { clausesOf } from './clauses.ts';
import { needAskedBy, needsIn } from './find-needs.ts';

export type ReadAnswer =
  | { readonly kind: 'known'; readonly words: string }
  /** "Не знаю", "потом": an answer, and it is not asked again. */
  | { readonly kind: 'unknown'; readonly words: string }
  /** No more questions. */
  | { readonly kind: 'refusal' };

/** The customer does not wish to be questioned: "why do you need that?", "давайте без анкет". */
export function refusesQuestions(text: string): boolean {
  return refusing.test(text);
}

const refusing =
  /why (?:do|would|should) (?:you|i) (?:need|want|have|tell|care)(?: \p{L}+){0,2} (?:that|this|know|tell)|just (?:answer|tell me)(?: me)?(?: please)?[.!]*$|без (?:допрос|анкет|расспрос|лишних вопрос)\p{L}*|зачем (?:вам|тебе) (?:это|знать|сколько|мо[йяие]|наш\p{L}*|такие)|хватит (?:\p{L}+ )?(?:вопрос|спрашивать|расспрос)|не (?:хочу|буду|собираюсь|обязан\p{L}*) (?:\p{L}+ )?(?:отвечать|говорить|рассказывать)|не ваше дело|зачем вы спрашива|(?:no more|stop|too many|enough) (?:asking|questions)|(?:none|not any) of your business|(?:rather not|won't|don't want to) (?:say|tell|answer)/iu;
const unsure =
  /^(?:(?:я|мы|пока|ещ[её]|точно|сам[аи]?|if|i|we|really|honestly|ну|да|но) ?)*(?:не (?:знаю|знаем|уверен\p{L}*|решил\p{L}*|думал\p{L}*|определил\p{L}*|могу сказать|важно|принципиально)|без разницы|вс[её] равно|любо[йе]|как получится|потом|позже|неважно|сложно сказать|затрудня\p{L}+|понятия не имею|don'?t (?:really )?(?:know|mind|care)|not sure|no idea|no preference|any|whatever|later|hard to say|skip|haven'?t decided|doesn'?t matter)/iu;
/** Another matter than the answer: an order, a call, a person, thanks, a look at the goods. */
const otherwise =
  /(?:дава\p{L}*|бер[уё]м?|возьм\p{L}+|закажу|оформ\p{L}+|покаж\p{L}+|сравни\p{L}*|перезвон\p{L}*|позвон\p{L}*|позов\p{L}+|оператор\p{L}*|спасибо|до свидания|привет|здравствуйте|отмен\p{L}+|достав\p{L}+|скидк\p{L}+|подешевле|подума\p{L}+|дорого\p{L}*|посмотр\p{L}+|think|expensive|just looking|ещ[её] вариант\p{L}*|подробн\p{L}+|i'?ll take|order|show|compare|call me|operator|human|thank|thanks|bye|hello|hi|cancel|deliver\p{L}*|discount|cheaper|details|more options)(?!\p{L})/iu;

/** The message as the answer to a question; undefined when it is about something else. */
export function answerTo(
  { id, ask }: { readonly id: string; readonly ask: LocalizedText },
  text: string,
): ReadAnswer | undefined {
  const words = text.trim().replace(/\s+/gu, ' ').slice(0, 200);
  if (refusing.test(words)) return { kind: 'refusal' };
  if (unsure.test(words)) return { kind: 'unknown', words };
  const clauses = clausesOf(text);
  const need = needAskedBy(id, ask);
  const exact = need && clauses.find((clause) => needsIn(clause).includes(need));
  if (exact) return { kind: 'known', words: exact.words };
  const plain = clauses.find(
    (clause) => !clause.isQuestion && !otherwise.test(clause.words) && fits(clause.read, need, ask),
  );
  return plain && { kind: 'known', words: plain.words };
}

function fits(read: string, need: ReturnType<typeof needAskedBy>, ask: LocalizedText): boolean {
  const isBrief = read.split(' ').length <= 8;
  const hasNumber = read.includes('#');
  if (need === 'budget' || need === 'people' || need === 'volume') return hasNumber && isBrief;
  if (need === 'timing' || need === 'decision') return isBrief;
  if (Object.values(ask).some((text) => /^(?:сколько|how many|how much)(?!\p{L})/iu.test(text))) return hasNumber;
  const stems = contentStems(read);
  return isBrief || Object.values(ask).some((text) => [...contentStems(text)].some((stem) => stems.has(stem)));
}
