import { nameInLanguage } from '../../core/catalog/usual-names.ts';
import { factsOfPassage, factsOfProduct } from '../../core/claims/facts-of.ts';
import { inLanguage } from '../../core/language.ts';
import { objectionNamed } from '../../core/sales/objections/hear-objections.ts';
import type { KnownObjection } from '../../core/sales/objections/known-objections.ts';
import { nextSteps, raiseByModel, takeSteps } from '../../core/sales/objections/meet-objection.ts';
import { objectionPlans } from '../../core/sales/objections/objection-plan.ts';
import { isSellingOver } from '../../core/sales/objections/selling-over.ts';
import { searchPassages } from '../../core/search/search-passages.ts';
import type { ParsedToolInput } from './definitions.ts';
import { findCheaper } from './find-cheaper.ts';
import { viewOfPassageHit } from './search-knowledge.ts';
import type { ToolScope } from './tool-scope.ts';
import { viewOfProduct } from './view-of-product.ts';
import type { HandleObjectionResult } from './views.ts';

/** Core decides which steps come next; this gathers what they need. Asked twice in a turn, it answers the same. */
export async function handleObjection(
  input: ParsedToolInput<'handle_objection'>,
  scope: ToolScope,
): Promise<HandleObjectionResult> {
  const { effects, materials, language } = scope;
  const objection = objectionNamed(input.about, scope.message.text, materials.objections);
  const known = effects.objectionsMet.get(objection.id);
  if (known) return known;
  if (!effects.objectionsHeard.has(objection.id)) {
    effects.objectionsHeard.add(objection.id);
    const objections = raiseByModel(effects.selling.objections, scope.conversation.selling.objections, objection);
    effects.selling = { ...effects.selling, objections };
  }
  const sku = input.sku ?? effects.draft.items[0]?.sku;
  const product = sku === undefined ? undefined : (await scope.products.find([sku])).get(sku);
  const topics = objection.say ? [] : await argumentsFor(objection, scope);
  const cheaper = product && objection.offer.cheaper ? await findCheaper(product, scope) : undefined;
  const steps = nextSteps(objection, effects.selling.objections, {
    argue: objection.say !== undefined || topics.length > 0 || product !== undefined,
    offer:
      objection.offer.discount && materials.pricing.authority.maxPercent > 0 && !effects.concession && Boolean(product),
    alternative: true,
  });
  effects.selling = { ...effects.selling, objections: takeSteps(effects.selling.objections, objection, steps) };
  scope.ledger.add([product, cheaper?.product].flatMap((each) => (each ? factsOfProduct(each) : [])));
  const result: HandleObjectionResult = {
    id: objection.id,
    kind: objection.kind,
    steps,
    isSellingOver: isSellingOver(effects.selling),
    ...(objection.say && steps.includes('acknowledge') ? { say: inLanguage(objection.say, language) } : {}),
    ...(product ? { product: viewOfProduct(product, language) } : {}),
    ...(topics.length > 0 && steps.includes('argue') ? { arguments: topics } : {}),
    ...(cheaper && steps.includes('alternative')
      ? {
          cheaper: {
            product: viewOfProduct(cheaper.product, language),
            lacks: cheaper.lacks.map(({ name }) => nameInLanguage(name, language)),
          },
        }
      : {}),
  };
  effects.objectionsMet.set(objection.id, result);
  return result;
}

const passagesOfTopic = 6;

async function argumentsFor(
  { kind }: KnownObjection,
  scope: ToolScope,
): Promise<NonNullable<HandleObjectionResult['arguments']>> {
  const topics = objectionPlans[kind].topics[scope.language.startsWith('ru') ? 'ru' : 'en'];
  const found = await Promise.all(
    topics.map(async (topic) => {
      const query = { text: topic, language: scope.language, limit: passagesOfTopic };
      return { topic, hits: await searchPassages(scope.search, query, scope.read.documents.findPassages) };
    }),
  );
  for (const { passage } of found.flatMap(({ hits }) => hits)) {
    scope.passages.set(passage.id, passage);
    scope.ledger.add(factsOfPassage(passage));
  }
  return found.flatMap(({ topic, hits }) => (hits.length > 0 ? [{ topic, passages: hits.map(viewOfPassageHit) }] : []));
}
