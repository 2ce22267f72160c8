import type { LocalizedText } from '../../language.ts';
import { inLanguage } from '../../language.ts';
import type { Finding, FindingPlace } from '../finding.ts';
import { type AuditSubject, lacks, nameOf, offeredLanguages, placeOf } from '../subject.ts';

/** What is said in one of the company's languages and not in another that it offers. */
export function missingLanguages(subject: AuditSubject): readonly Finding[] {
  return offeredLanguages(subject).flatMap((language) => [
    ...names(subject, language),
    ...pages(subject, language),
    ...settings(subject, language),
  ]);
}

function names(subject: AuditSubject, language: string): readonly Finding[] {
  const { products } = subject;
  const found = products.filter(({ name }) => lacks(name, language));
  const [first] = found;
  if (first && found.length >= 5 && found.length >= products.length * 0.8) {
    const values = { language, count: found.length, total: products.length, name: nameOf(first, subject) };
    return [
      {
        kind: 'language-missing',
        place: { file: placeOf(first, subject).file },
        example: { id: 'names-language', values },
      },
    ];
  }
  return found.map((product) => ({
    kind: 'language-missing',
    place: placeOf(product, subject),
    example: { id: 'name-language', values: { language, name: nameOf(product, subject), sku: product.sku } },
    about: { skus: [product.sku] },
  }));
}

/** `faq.md` is answered by `faq.en.md`, `en/faq.md` or `faq_en.md`. A company that translates no page at all is told so once. */
function pages({ documents }: AuditSubject, language: string): readonly Finding[] {
  const twins = new Map<string, Set<string>>();
  for (const document of documents) {
    const stem = stemOf(document.uri);
    twins.set(stem, (twins.get(stem) ?? new Set()).add(document.language.slice(0, 2)));
  }
  const found = documents.filter(
    ({ uri, language: own }) => own.slice(0, 2) !== language && !twins.get(stemOf(uri))?.has(language),
  );
  const [first] = found;
  if (!first) return [];
  if (found.length >= 3 && !documents.some((document) => document.language.slice(0, 2) === language)) {
    const values = { language, count: found.length, title: first.title };
    return [{ kind: 'language-missing', place: { file: 'knowledge/' }, example: { id: 'pages-language', values } }];
  }
  return found.map(({ uri, title }) => ({
    kind: 'language-missing',
    place: { file: uri },
    example: { id: 'page-language', values: { language, title } },
    about: { phrases: [title] },
  }));
}

function stemOf(uri: string): string {
  return uri
    .toLowerCase()
    .replace(/[._-](?:ru|en|rus|eng)(?=\.[a-z]+$)/u, '')
    .replace(/\/(?:ru|en)\//u, '/')
    .replace(/\.[a-z]+$/u, '');
}

/** Texts of the yaml files that customers read. */
function settings(subject: AuditSubject, language: string): readonly Finding[] {
  const { profile, delivery, pipeline, objections, pricing, qualification } = subject.materials;
  const texts: readonly (readonly [file: string, holds: string, text: LocalizedText | undefined])[] = [
    ...pipeline.stages.flatMap(
      ({ id, name, tell }) =>
        [
          ['sales/pipeline.yaml', `id: ${id}`, name],
          ['sales/pipeline.yaml', `id: ${id}`, lacks(name, language) ? undefined : tell],
        ] as const,
    ),
    ...delivery.zones.map(
      ({ id, name, method }) => ['delivery.yaml', `id: ${id}`, lacks(name, language) ? name : method] as const,
    ),
    ...delivery.pickup.map(
      ({ id, name, address }) => ['delivery.yaml', `id: ${id}`, lacks(name, language) ? name : address] as const,
    ),
    ...delivery.payment.map(({ id, name }) => ['delivery.yaml', `id: ${id}`, name] as const),
    ...objections.map(({ id, say }) => ['sales/objections.yaml', `id: ${id}`, say] as const),
    ...pricing.discounts.map(({ id, name }) => ['pricing.yaml', `id: ${id}`, name] as const),
    ...qualification.leads.flatMap(({ questions }) =>
      questions.map(({ id, ask }) => ['sales/qualification.yaml', `id: ${id}`, ask] as const),
    ),
    ['company.yaml', 'tone', profile.assistant.tone],
  ];
  return texts.flatMap(([file, holds, text]): readonly Finding[] => {
    if (!text || !lacks(text, language)) return [];
    const place: FindingPlace = { file, holds };
    const shown = inLanguage(text, subject.language);
    const id = holds.replace('id: ', '');
    return [
      { kind: 'language-missing', place, example: { id: 'setting-language', values: { language, id, text: shown } } },
    ];
  });
}
