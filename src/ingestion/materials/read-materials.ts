import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { CompanyMaterials } from '../../core/company/company.ts';
import { type CompanyHints, defaultMaterials, defaultPipeline } from '../../core/company/default-materials.ts';
import type { FileNote, SourceFile } from '../../core/ports/ingestion.ts';
import type { AttributeEntry } from '../catalog/term-book.ts';
import { limits, megabytes } from '../limits.ts';
import { note } from '../refusals.ts';
import { decodeText } from '../text/decode.ts';
import { readCompany } from './read-company.ts';
import { readDelivery } from './read-delivery.ts';
import { readFeeds } from './read-feeds.ts';
import { readPricing } from './read-pricing.ts';
import { readObjections, readOffers, readPipeline, readQualification, readScoring } from './read-sales.ts';
import { readAttributes, readCategories } from './read-terms.ts';
import { YamlFile } from './yaml-file.ts';

/** Where each part of the materials stands. `.yml` is read as well. */
const places = {
  company: 'company.yaml',
  pricing: 'pricing.yaml',
  delivery: 'delivery.yaml',
  qualification: 'sales/qualification.yaml',
  scoring: 'sales/scoring.yaml',
  objections: 'sales/objections.yaml',
  offers: 'sales/offers.yaml',
  pipeline: 'sales/pipeline.yaml',
  categories: 'catalog/categories.yaml',
  attributes: 'catalog/attributes.yaml',
  feeds: 'catalog/feeds.yaml',
} as const;

export type MaterialsFile = {
  readonly uri: string;
  readonly kind: string;
  readonly taken: number;
  readonly refused: readonly FileNote[];
  readonly warnings: readonly FileNote[];
};

export type ReadMaterials = {
  readonly materials: CompanyMaterials;
  /** Attribute terms with the translations of their values; only the import needs those. */
  readonly attributeEntries: readonly AttributeEntry[];
  readonly files: readonly MaterialsFile[];
};

export function isMaterialsFile(uri: string): boolean {
  const plain = uri.replace(/\.yml$/i, '.yaml').toLowerCase();
  return plain === 'sales/script.md' || Object.values(places).some((place) => place === plain);
}

/** All the yaml files and the script, over the defaults. Whatever is wrong is told by file and line. */
export async function readMaterials(files: readonly SourceFile[], hints: CompanyHints): Promise<ReadMaterials> {
  const defaults = defaultMaterials(hints);
  const found = (place: string) => files.find((file) => file.uri.replace(/\.yml$/i, '.yaml').toLowerCase() === place);
  const opened: YamlFile[] = [];
  const open = async (place: keyof typeof places) => {
    const file = await YamlFile.open(found(places[place]));
    if (file.uri !== '') opened.push(file);
    // Parsing one holds the event loop long enough.
    await setImmediate();
    return file;
  };
  const profile = readCompany(await open('company'), defaults.profile);
  const context = { languages: profile.languages, currency: profile.currency };
  const attributeEntries = readAttributes(await open('attributes'), context);
  const script = await readScript(found('sales/script.md'));
  const materials: CompanyMaterials = {
    profile,
    pricing: readPricing(await open('pricing'), context, defaults.pricing),
    delivery: readDelivery(await open('delivery'), context),
    pipeline: readPipeline(await open('pipeline'), context, defaultPipeline(profile.languages[0] ?? 'en')),
    objections: readObjections(await open('objections'), context, defaults.objections),
    qualification: readQualification(await open('qualification'), context),
    scoring: readScoring(await open('scoring'), defaults.scoring),
    offers: readOffers(await open('offers'), context),
    script: script.text,
    categories: readCategories(await open('categories'), context),
    attributes: attributeEntries.map(({ values: _, ...term }) => term),
  };
  // Whoever fetches the feeds reads the file for himself; here its mistakes are told.
  readFeeds(await open('feeds'));
  const told = opened.map(({ uri, taken, refused, warnings }) => ({ uri, kind: 'yaml', taken, refused, warnings }));
  return { materials, attributeEntries, files: script.file ? [...told, script.file] : told };
}

async function readScript(
  file: SourceFile | undefined,
): Promise<{ readonly text: string; readonly file: MaterialsFile | undefined }> {
  if (!file) return { text: '', file: undefined };
  const isTooLarge = file.size > limits.yamlFileBytes;
  const refused = isTooLarge ? [note(0, 'FILE_TOO_LARGE', megabytes(limits.yamlFileBytes))] : [];
  const text = isTooLarge ? '' : decodeText(await readFile(file.path)).trim();
  return { text, file: { uri: file.uri, kind: 'markdown', taken: isTooLarge ? 0 : 1, refused, warnings: [] } };
}
