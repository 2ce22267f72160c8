import { describe, expect, it } from 'vitest';
import { hearObjections, objectionNamed } from './hear-objections.ts';
import { knownObjections } from './known-objections.ts';
import { nextSteps, raisedNames, takeHeard, takeSteps } from './meet-objection.ts';
import type { ObjectionsState } from './objections-state.ts';

const own = [
  { id: 'costly', when: ['дорого', 'too expensive', 'не по карману'], say: { ru: 'Считаем на годы.' }, offer: {} },
  { id: 'noisy', when: ['шумит', 'слишком громкая'], say: { ru: 'Шум указан в карточке.' }, offer: { discount: true } },
];
const kindsIn = (text: string) => hearObjections(text, []).objections.map(({ kind }) => kind);

describe('hearObjections', () => {
  it.each([
    ['дорого', ['expensive']],
    ['Ой, что-то дороговато для нас…', ['expensive']],
    ['цена высокая, не потянем', ['expensive']],
    ["that's too expensive for me", ['expensive']],
    ["I can't afford it", ['expensive']],
    ['на озоне дешевле', ['cheaper-elsewhere']],
    ['дорого, в другом магазине дешевле видела', ['cheaper-elsewhere', 'expensive']],
    ['I found it cheaper on Amazon', ['cheaper-elsewhere']],
    ['я подумаю', ['think']],
    ['let me sleep on it', ['think']],
    ['надо посоветоваться с мужем', ['ask-someone']],
    ['I have to run it by my boss', ['ask-someone']],
    ['не доверяю интернет-магазинам', ['distrust']],
    ['is this a scam', ['distrust']],
    ['уже обжигалась, был плохой опыт', ['bad-experience']],
    ['I have been burned before', ['bad-experience']],
    ['не сейчас', ['not-now']],
    ['maybe later', ['not-now']],
    ['просто смотрю', ['only-looking']],
    ['just browsing', ['only-looking']],
    ['зачем мне у вас покупать, проще на озоне', ['marketplace']],
    ['why should I buy from you', ['marketplace']],
    ['сделайте скидку', ['discount']],
    ['can you do better on the price', ['discount']],
    ['на озоне она 59 тыщ', ['cheaper-elsewhere']],
    ["it's 66 thousand on Amazon", ['cheaper-elsewhere']],
    ['цену озона сделаете?', ['cheaper-elsewhere']],
    ["match their price and I'll buy now", ['cheaper-elsewhere']],
    ['тогда я ухожу к конкурентам', ['cheaper-elsewhere']],
    ['а почему мне у вас покупать, а не на вб', ['marketplace']],
    ['и чего мне тогда у вас брать', ['marketplace']],
    ['прошлая дрель через год сдохла', ['bad-experience']],
    ['my last mower died after 11 months so I am wary', ['bad-experience']],
    ['not now, I get paid on the 10th', ['not-now']],
  ])('hears in "%s" %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it.each([
    'покажите самый дорогой насос',
    'это недорого',
    'это не дорого',
    'дорого ли стоит доставка',
    'which is the most expensive one?',
    "it isn't too expensive",
    'нужно что-то подороже',
    'есть платье подешевле?',
    'вы продаёте на озоне?',
    'сколько она стоит на озоне?',
    'у меня старая сломалась у вас в магазине, что делать',
    'везите на 5 этаж, 2000 за доставку не жалко',
    'не уверена, какой размер взять',
    '',
    '🙂🙂🙂',
    'a'.repeat(5_000),
  ])('hears none in "%s"', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    ['жуть громкая, ребёнок проснётся', ['noisy']],
    ['очень громкая', ['noisy']],
    ['нужна очень громкая', []],
    ['а она очень громкая?', []],
  ])('hears in "%s" what the company calls by one word: %j', (text, ids) => {
    const company = [{ id: 'noisy', when: ['громкая'], say: { ru: 'Шум указан.' }, offer: {} }];
    expect(hearObjections(text, company).objections.map(({ id }) => id)).toEqual(ids);
  });

  it('hears a longer phrase of the company and not the shorter one within it', () => {
    const company = [
      {
        id: 'pods',
        when: ['капсулы дорогие', 'дорого выходит чашка', 'pods cost'],
        say: { ru: 'Считаем.' },
        offer: {},
      },
    ];
    expect(hearObjections('капсулы дорогие', company).objections.map(({ id }) => id)).toEqual(['pods']);
    expect(hearObjections('дорого выходит чашка', company).objections.map(({ id }) => id)).toEqual(['pods']);
    expect(hearObjections('дорого', company).objections.map(({ id }) => id)).toEqual(['expensive']);
  });

  it.each(['хватит уговаривать', 'ничего не предлагайте', 'stop selling to me', 'please, no more offers'])(
    'hears in "%s" the wish to be left alone',
    (text) => {
      expect(hearObjections(text, []).isStop).toBe(true);
    },
  );
});

it("takes a company's objection for the usual one that its phrases name, and keeps its own beside", () => {
  const all = knownObjections(own);
  expect(all.slice(0, 2).map(({ id, kind }) => `${id}: ${kind}`)).toEqual(['costly: expensive', 'noisy: other']);
  expect(all.filter(({ kind }) => kind === 'expensive')).toHaveLength(1);
  expect(objectionNamed('expensive', 'ого', own).id).toBe('costly');
  expect(objectionNamed(undefined, 'она слишком громкая', own).id).toBe('noisy');
  expect(objectionNamed('no such', 'ого', own).kind).toBe('other');
  const raised = (id: string): ObjectionsState => ({ raised: [{ id, times: 1, used: [] }], refusals: 0 });
  // The company lets a discount answer the noise, so that it opens the negotiation as the price does.
  expect(raisedNames(raised('noisy'), all)).toContain('price-objection');
  expect(raisedNames(raised('think'), all)).not.toContain('price-objection');
});

describe('what is said to an objection', () => {
  const all = { argue: true, offer: true, alternative: true };
  const price = objectionNamed('expensive', '', []);
  /** The steps of each reply when the customer says the same again and again. */
  const talk = (messages: readonly string[], means = all) => {
    let state: ObjectionsState | undefined;
    return messages.map((text) => {
      state = takeHeard(state, hearObjections(text, []));
      const steps = nextSteps(price, state, means);
      state = takeSteps(state, price, steps);
      return steps;
    });
  };

  it('presses nothing twice, and nothing at all after two refusals', () => {
    const replies = talk(['дорого', 'дорого', 'дорого', 'дорого']);
    expect(replies).toEqual([['acknowledge', 'argue', 'ask'], ['offer', 'alternative'], [], []]);
  });

  it('leaves out what cannot be done', () => {
    expect(talk(['дорого', 'дорого'], { argue: false, offer: false, alternative: false })).toEqual([
      ['acknowledge', 'ask'],
      [],
    ]);
  });

  it('takes a plain no to an offer for a refusal, and only then', () => {
    const refusals = (...messages: readonly string[]) => {
      let state: ObjectionsState | undefined;
      for (const text of messages) {
        state = takeHeard(state, hearObjections(text, []));
        if (text === 'дорого') state = takeSteps(state, price, nextSteps(price, state, all));
      }
      return state?.refusals;
    };
    expect(refusals('нет')).toBe(0);
    expect(refusals('дорого', 'нет')).toBe(1);
    expect(refusals('дорого', 'а доставка?', 'нет')).toBe(0);
    expect(refusals('дорого', 'нет, спасибо', 'нет')).toBe(1);
  });

  it('says nothing more to whoever asked to be left alone', () => {
    expect(talk(['хватит уговаривать', 'дорого']).at(-1)).toEqual([]);
  });
});
