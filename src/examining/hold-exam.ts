import type { Product } from '../core/catalog/product.ts';
import { localDay } from '../core/company/local-time.ts';
import type { ScenarioResult } from './exam-result.ts';
import { generateExam } from './generating/generate-exam.ts';
import { figuresOfCompany } from './grading/company-figures.ts';
import type { Failure } from './grading/failure.ts';
import { gradeTalk } from './grading/grade-talk.ts';
import type { FactResolver } from './grading/resolve-fact.ts';
import { UnknownFact } from './grading/unknown-fact.ts';
import type { Scenario } from './scenarios/scenario.ts';
import type { ExaminedShop } from './shop.ts';
import { holdTalk } from './talking/hold-talk.ts';
import { withOwnContacts } from './talking/own-contacts.ts';
import type { Talk } from './talking/transcript.ts';
import { createSurface } from './talking/vary-surface.ts';

export type HoldExam = {
  readonly runs: number;
  /** How many conversations at once. */
  readonly atOnce?: number;
  readonly onProgress?: (done: number, total: number) => void;
};

type Held = {
  readonly scenario: Scenario;
  /** With contacts of its own. */
  readonly played: Scenario;
  readonly run: number;
  readonly talk: Talk | undefined;
  readonly broken: Failure[];
  readonly milliseconds: number;
};

/** Every scenario, `runs` times: first all talks, then, once the cards stand, the judgement of each. */
export async function holdExam(
  scenarios: readonly Scenario[],
  shop: ExaminedShop,
  { runs, atOnce = 4, onProgress = () => {} }: HoldExam,
): Promise<readonly ScenarioResult[]> {
  const products = await allProducts(shop);
  const figures = await figuresOfCompany(products.values(), shop.materials, shop.read);
  const today = localDay(shop.now(), shop.materials.profile.timezone);
  const resolverOf = (language: string): FactResolver => ({ products, materials: shop.materials, language, today });

  const waiting = scenarios.flatMap((scenario, index) =>
    Array.from({ length: runs }, (_, at) => ({ scenario, run: at + 1, serial: index * runs + at })),
  );
  const { phone, email } = shop.materials.profile.contacts;
  const kept = [phone, email].filter((one) => one !== undefined);
  const held: Held[] = [];
  const total = waiting.length;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      held.push(await hold(next));
      onProgress(held.length, total);
    }
  };
  const hold = async ({ scenario, run, serial }: (typeof waiting)[number]): Promise<Held> => {
    const played = withOwnContacts(scenario, serial, kept);
    const startedAt = performance.now();
    const surface = createSurface(scenario.id, run, scenario.language);
    try {
      const talk = await holdTalk(played, { shop, products, surface, resolver: resolverOf(scenario.language) });
      return { scenario, played, run, talk, broken: [], milliseconds: performance.now() - startedAt };
    } catch (error) {
      return {
        scenario,
        played,
        run,
        talk: undefined,
        broken: [brokenBy(error)],
        milliseconds: performance.now() - startedAt,
      };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await shop.untilCardsStand();
  const verdicts = await shop.read.verdicts.list(100_000);

  const results = scenarios.map(async (scenario): Promise<ScenarioResult> => {
    const own = held.filter((one) => one.scenario === scenario).sort((left, right) => left.run - right.run);
    const judged = own.map(async ({ played, run, talk, broken, milliseconds }) => {
      const failures = talk
        ? await gradeTalk(talk, played, { shop, figures, verdicts, resolver: resolverOf(scenario.language) }).catch(
            (error: unknown) => [brokenBy(error)],
          )
        : broken;
      return { run, isPassed: failures.length === 0, failures, talk, milliseconds };
    });
    return { scenario, runs: await Promise.all(judged) };
  });
  return Promise.all(results);
}

/** The exam that the shop's own data gives. */
export async function generatedFor(
  shop: ExaminedShop,
  options: { readonly seed: string; readonly count: number },
): Promise<readonly Scenario[]> {
  const products = [...(await allProducts(shop)).values()];
  return generateExam({ ...options, products, materials: shop.materials, now: shop.now() });
}

async function allProducts({ read }: ExaminedShop): Promise<ReadonlyMap<string, Product>> {
  const products = new Map<string, Product>();
  for (let after: string | undefined; ; ) {
    const page = await read.products.listPage(after, 1_000);
    for (const product of page) products.set(product.sku, product);
    after = page.at(-1)?.sku;
    if (page.length < 1_000) return products;
  }
}

function brokenBy(error: unknown): Failure {
  const words = error instanceof Error ? error.message : String(error);
  return error instanceof UnknownFact
    ? {
        turn: undefined,
        check: 'scenario',
        expected: 'facts of the company’s data',
        found: `mend the scenario: ${words}`,
      }
    : { turn: undefined, check: 'broken', expected: 'a talk to its end', found: words };
}
