import type { CompanyMaterials } from '../../company/company.ts';
import { allWordings } from '../../language.ts';
import type { Fact, FactSource } from '../fact.ts';
import { factsOfHours, placeNames } from './facts-of-hours.ts';
import { factsOfText } from './facts-of-text.ts';

const source: FactSource = { kind: 'company' };

/**
 * What the company says of itself: names, contacts, hours, payment, stages, objections.
 * Discounts and delivery terms have functions of their own: they hold under conditions.
 */
export function factsOfCompany(materials: CompanyMaterials): readonly Fact[] {
  const { profile, delivery, pipeline, objections } = materials;
  const { contacts, legal } = profile;
  const names = [
    ...allWordings(profile.name),
    ...allWordings(profile.assistant.name),
    ...allWordings(contacts.address),
    ...(legal.name ? [legal.name] : []),
    ...(legal.address ? [legal.address] : []),
    ...materials.categories.flatMap((category) => [
      ...allWordings(category.name),
      ...Object.values(category.synonyms).flat(),
    ]),
    ...materials.attributes.flatMap((attribute) => [
      ...allWordings(attribute.name),
      ...allWordings(attribute.unit),
      ...Object.values(attribute.synonyms).flat(),
    ]),
    ...delivery.payment.flatMap((method) => allWordings(method.name)),
    ...pipeline.stages.flatMap((stage) => [...allWordings(stage.name), stage.column]),
    ...delivery.zones.flatMap((zone) => [...zone.places, ...allWordings(zone.name), ...allWordings(zone.method)]),
    ...delivery.pickup.flatMap((point) => [point.place, ...allWordings(point.name), ...allWordings(point.address)]),
  ];
  const places = [
    ...delivery.zones.flatMap((zone) => [...zone.places, ...allWordings(zone.name)]),
    ...delivery.pickup.map((point) => point.place),
  ];
  const texts = [
    ...allWordings(contacts.address),
    ...delivery.payment.flatMap((method) => allWordings(method.name)),
    ...delivery.pickup.flatMap((point) => allWordings(point.address)),
    ...pipeline.stages.flatMap((stage) => allWordings(stage.tell)),
    ...objections.flatMap((objection) => allWordings(objection.say)),
    ...materials.qualification.leads.flatMap((lead) => lead.questions.flatMap((question) => allWordings(question.ask))),
    ...materials.offers.crossSell.flatMap((offer) => allWordings(offer.reason)),
    ...materials.offers.upSell.flatMap((offer) => allWordings(offer.reason)),
  ];
  return [
    ...[...new Set(names)].map((name) => ({ type: 'name' as const, name, source })),
    ...[...new Set(places)].map((name) => ({ type: 'name' as const, name, isPlace: true, source })),
    ...texts.flatMap((text) => factsOfText(text, { source, currency: profile.currency })),
    ...(contacts.phone ? [{ type: 'phone' as const, phone: contacts.phone, source }] : []),
    ...(contacts.email ? [{ type: 'email' as const, email: contacts.email, source }] : []),
    ...[contacts.site, legal.privacyPolicy].flatMap((url) => (url ? [{ type: 'link' as const, url, source }] : [])),
    ...factsOfHours(profile.hours, source),
    ...delivery.pickup.flatMap((point) =>
      factsOfHours(point.hours, { kind: 'delivery', id: point.id }, placeNames(point.name, point.address)),
    ),
  ];
}
