import type { Product } from '../catalog/product.ts';
import type { CompanyMaterials } from '../company/company.ts';
import type { Document, Passage } from '../knowledge/document.ts';
import type { LastImport } from '../knowledge/last-import.ts';
import type { ProductPlace } from '../knowledge/product-places.ts';
import { inLanguage, type LocalizedText } from '../language.ts';
import type { Finding, FindingPlace } from './finding.ts';
import type { Statement } from './statements/statement.ts';

/** What is audited: everything the company says, at one moment. */
export type AuditSubject = {
  /** The company's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Of the reader: names and amounts of findings are given in it. */
  readonly language: string;
  readonly products: readonly Product[];
  readonly materials: CompanyMaterials;
  readonly documents: readonly Document[];
  readonly passages: readonly Passage[];
  /** Sentences and table cells of the passages, read by the claim finder. */
  readonly statements: readonly Statement[];
  /** Questions of customers that nothing answered. */
  readonly questions: readonly AskedQuestion[];
  readonly lastImport: LastImport | undefined;
  /** By article, as the last import saw them. */
  readonly places: ReadonlyMap<string, ProductPlace>;
  /** Paths of pictures that products name and the folder does not hold. */
  readonly missingPictures: ReadonlySet<string>;
};

export type AskedQuestion = { readonly question: string; readonly language: string };

/** Finds one kind of gap, or a few of a family. Pure; never throws for what the materials say. */
export type AuditRule = (subject: AuditSubject) => readonly Finding[];

export function firstLanguage({ materials }: AuditSubject): string {
  return materials.profile.languages[0] ?? 'en';
}

/** As the reader is shown it. */
export function nameOf({ name }: Product, { language }: AuditSubject): string {
  return inLanguage(name, language);
}

/** As the company writes it, for comparing. */
export function ownNameOf({ name }: Product, subject: AuditSubject): string {
  return inLanguage(name, firstLanguage(subject));
}

export function placeOf(product: Product, { places }: AuditSubject): FindingPlace {
  const place = places.get(product.sku);
  return { sku: product.sku, ...(place ? { file: place.file, line: place.line } : {}) };
}

export function pathOf(product: Product, subject: AuditSubject): string {
  return product.category.map((level) => inLanguage(level, firstLanguage(subject))).join(' / ');
}

/** Whether the company wrote this file; true when no import tells, so that nothing is blamed in the dark. */
export function hasFile({ lastImport }: AuditSubject, ...names: readonly string[]): boolean {
  if (!lastImport) return true;
  return lastImport.files.some((file) => names.includes(file.replace(/\.yml$/i, '.yaml').toLowerCase()));
}

/** Languages the company itself says it speaks; empty when it left that to the default. */
export function offeredLanguages(subject: AuditSubject): readonly string[] {
  return hasFile(subject, 'company.yaml') ? subject.materials.profile.languages : [];
}

export function lacks(text: LocalizedText | undefined, language: string): boolean {
  return text !== undefined && Object.keys(text).length > 0 && !text[language]?.trim();
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export function groupBy<Item>(
  items: Iterable<Item>,
  key: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const found = groups.get(key(item));
    if (found) found.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** `2026-08-31` as the reader writes it. */
export function dayText(date: string | undefined, { language }: AuditSubject): string {
  if (date === undefined) return '';
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
