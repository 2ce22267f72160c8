import type { PageContext } from '../../core/conversation/conversation.ts';
import type { Message } from '../../core/conversation/message.ts';
import { inLanguage } from '../../core/language.ts';
import { type FactResolver, isSaid } from '../grading/resolve-fact.ts';
import { isFound, plainText } from '../scenarios/fact.ts';
import type { Expectation, Reaction, Scenario } from '../scenarios/scenario.ts';
import type { ExaminedShop } from '../shop.ts';
import { fillPlaceholders, type Known } from './fill-placeholders.ts';
import { createReactingCustomer } from './react.ts';
import type { TakenTurn, Talk } from './transcript.ts';
import type { Surface } from './vary-surface.ts';

export type Talking = {
  readonly shop: ExaminedShop;
  readonly resolver: FactResolver;
  readonly products: Known['products'];
  readonly surface: Surface;
};

const stranger = { name: { ru: 'Борис Чужой', en: 'Boris Stranger' }, phone: '+79990007788' };

/** Plays a scenario against the product; judges nothing but what steers the talk (until when the customer reacts). */
export async function holdTalk(scenario: Scenario, talking: Talking): Promise<Talk> {
  const { shop } = talking;
  const { conversationId, greeting } = await shop.start({
    locale: scenario.language,
    page: pageOf(scenario.page),
    visitorId: scenario.customer.visitorId,
  });
  const conversation = await shop.read.conversations.find(conversationId);
  const place = scenario.customer.place ?? 'Москва';
  const { anothersOrder, ownOrder } = scenario.before;
  const another =
    anothersOrder &&
    (await shop.placeOrder({
      items: anothersOrder,
      contact: { name: inLanguage(stranger.name, scenario.language), phone: stranger.phone },
      place,
      language: scenario.language,
    }));
  if (ownOrder) {
    const { name = 'Anna', phone = '+79990001122' } = scenario.customer;
    await shop.placeOrder({
      items: ownOrder,
      contact: { name, phone },
      place,
      language: scenario.language,
      conversationId,
    });
  }
  const turns: TakenTurn[] = [];
  let last: Message = greeting;

  const fill = async (text: string) => {
    const request = (await shop.read.requests.listOfConversation(conversationId)).toSorted(byNumber).at(-1);
    return fillPlaceholders(text, { ...scenario, products: talking.products, request, another });
  };
  const record = async (
    given: Pick<TakenTurn, 'turn' | 'by' | 'said' | 'replies' | 'request'>,
    expect: Expectation | undefined,
  ): Promise<TakenTurn> => {
    const state = await shop.read.conversations.find(conversationId);
    const hasHandoff = (await shop.read.handoffs.findOpen(conversationId)) !== undefined;
    const taken: TakenTurn = { ...given, draft: state?.draft ?? { items: [], contact: {} }, hasHandoff, expect };
    turns.push(taken);
    last = given.replies.at(-1) ?? last;
    return taken;
  };
  const say = async (turn: number, said: string, expect: Expectation | undefined) => {
    const { replies, request } = await shop.say(conversationId, said);
    return record({ turn, by: 'customer', said, replies, request }, expect);
  };
  const ended = (why?: { readonly turn: number; readonly why: string }): Talk => ({
    conversationId,
    customerId: conversation?.customerId ?? '',
    greeting,
    turns,
    another,
    brokenOff: why,
  });

  /** Undefined when the reaction came to its end, else why not. */
  const react = async (turn: number, reaction: Reaction, expect: Expectation | undefined) => {
    const customer = createReactingCustomer(reaction, scenario.customer, scenario.language);
    for (let line = 0; line < reaction.atMost; line += 1) {
      const answer = customer.answer(last);
      if (answer === undefined)
        return `the customer did not understand what is asked: "${plainText(last.text).trim()}"`;
      const taken = await say(turn, await fill(answer), undefined);
      if (await isReached(reaction.until, taken, conversationId, talking)) {
        turns[turns.length - 1] = { ...taken, expect };
        return undefined;
      }
    }
    return `after ${reaction.atMost} answers there is no ${typeof reaction.until === 'string' ? reaction.until : 'such reply'}`;
  };

  for (const [index, step] of scenario.turns.entries()) {
    const turn = index + 1;
    if ('say' in step)
      await say(turn, talking.surface(await fill(pick(step.say, talking.surface)), step.exact), step.expect);
    else if ('choose' in step) {
      const choice = findChoice(last.choices, step.choose);
      if (choice === undefined)
        return ended({ turn, why: `no quick choice ${step.choose}; there are: ${last.choices.join(' | ') || 'none'}` });
      await say(turn, choice, step.expect);
    } else if ('react' in step) {
      const why = await react(turn, step.react, step.expect);
      if (why !== undefined) return ended({ turn, why });
    } else {
      const request = (await shop.read.requests.listOfConversation(conversationId)).toSorted(byNumber).at(-1);
      if (!request) return ended({ turn, why: 'there is no request that staff could move' });
      const seq = turns.flatMap(({ replies }) => replies).at(-1)?.seq ?? greeting.seq;
      await shop.move(request.id, step.staff.stage);
      const told = await shop.read.messages.listAfter(conversationId, seq, 20);
      const replies = told.filter(({ author }) => author !== 'customer');
      await record({ turn, by: 'staff', said: `→ ${step.staff.stage}`, replies, request: undefined }, step.expect);
    }
  }
  return ended();
}

async function isReached(
  until: Reaction['until'],
  taken: TakenTurn,
  conversationId: string,
  { shop, resolver }: Talking,
): Promise<boolean> {
  if (typeof until !== 'string')
    return until.says.every((fact) => isSaid(fact, taken.replies.map(({ text }) => text).join('\n'), resolver));
  if (until === 'handoff') return taken.hasHandoff;
  // A lead is learned when what happens next is agreed.
  if (until === 'lead')
    return (await shop.read.conversations.find(conversationId))?.selling.lead?.nextStep !== undefined;
  if (until === 'changed') return taken.request !== undefined;
  const requests = await shop.read.requests.listOfConversation(conversationId);
  if (until === 'cancelled') {
    const lost = shop.materials.pipeline.stages.filter(({ outcome }) => outcome === 'lost').map(({ id }) => id);
    return requests.some(({ stageId }) => lost.includes(stageId));
  }
  return taken.request?.kind === until || requests.some(({ kind }) => kind === until);
}

function pageOf(page: Scenario['page']): PageContext | undefined {
  if (!page) return undefined;
  return {
    ...(page.url === undefined ? {} : { url: page.url }),
    ...(page.title === undefined ? {} : { title: page.title }),
  };
}

function byNumber(left: { readonly number: string }, right: { readonly number: string }): number {
  return Number(left.number) - Number(right.number);
}

function pick(say: string | readonly string[], surface: Surface): string {
  if (typeof say === 'string') return say;
  return say[(surface.run - 1) % say.length] ?? '';
}

function findChoice(choices: readonly string[], wanted: string | number): string | undefined {
  if (typeof wanted === 'number') return choices[wanted - 1];
  return choices.find((choice) => isFound(wanted, choice));
}
