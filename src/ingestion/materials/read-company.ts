import { z } from 'zod';
import type { CompanyProfile } from '../../core/company/company.ts';
import type { Language } from '../../core/language.ts';
import { currencyOf } from '../catalog/currency.ts';
import { textSchema, wordSchema } from './value-schemas.ts';
import type { YamlFile } from './yaml-file.ts';

const keys = ['name', 'languages', 'currency', 'timezone', 'hours', 'contacts', 'legal', 'assistant', 'accent'];

const languageSchema = wordSchema
  .transform((tag) => (tag.toLowerCase().split(/[-_]/)[0] ?? tag).replace(/^rus.*$/, 'ru').replace(/^eng.*$/, 'en'))
  .refine((tag) => /^[a-z]{2,3}$/.test(tag), 'a language such as ru or en is expected');

const currencySchema = wordSchema.transform((text, context) => {
  const currency = currencyOf(text)?.[0];
  if (currency) return currency;
  context.addIssue({ code: 'custom', message: 'an ISO currency such as RUB or USD is expected' });
  return z.NEVER;
});

const timezoneSchema = wordSchema.refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, 'a time zone such as Europe/Moscow is expected');

const linkSchema = wordSchema.refine(
  (text) => /^(https?:\/\/|\/)/i.test(text),
  'an address that starts with https:// is expected',
);
const emailSchema = wordSchema.refine(
  (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  'an e-mail address is expected',
);
const phoneSchema = wordSchema.refine((text) => text.replace(/\D/g, '').length >= 3, 'a phone number is expected');
const siteSchema = wordSchema.transform((text) => (/^https?:\/\//i.test(text) ? text : `https://${text}`));

/** `company.yaml`, each value alone, over the defaults. */
export function readCompany(file: YamlFile, defaults: CompanyProfile): CompanyProfile {
  file.expectKeys(keys);
  for (const [section, known] of sections) file.expectSectionKeys(section, known);
  const languages = readLanguages(file, defaults.languages);
  const text = textSchema({ languages });
  const hours = file.take(['hours'], wordSchema);
  const contacts = {
    phone: file.take(['contacts', 'phone'], phoneSchema),
    email: file.take(['contacts', 'email'], emailSchema),
    address: file.take(['contacts', 'address'], text),
    site: file.take(['contacts', 'site'], siteSchema),
  };
  const legal = {
    name: inFirst(file.take(['legal', 'name'], text)),
    address: inFirst(file.take(['legal', 'address'], text)),
    privacyPolicy: file.take(['legal', 'privacyPolicy'], linkSchema),
  };
  const tone = file.take(['assistant', 'tone'], text);
  return {
    name: file.take(['name'], text) ?? defaults.name,
    languages,
    currency: file.take(['currency'], currencySchema) ?? defaults.currency,
    timezone: file.take(['timezone'], timezoneSchema) ?? defaults.timezone,
    hours: hours ?? defaults.hours,
    contacts: present(contacts),
    legal: present(legal),
    assistant: { name: file.take(['assistant', 'name'], text) ?? defaults.assistant.name, ...(tone && { tone }) },
    accent:
      file.take(
        ['accent'],
        wordSchema.refine((text) => /^#[\da-f]{6}$/i.test(text), 'a colour such as #7a4b2a is expected'),
      ) ?? defaults.accent,
  };
}

const sections = [
  ['contacts', ['phone', 'email', 'address', 'site']],
  ['legal', ['name', 'address', 'privacyPolicy']],
  ['assistant', ['name', 'tone']],
] as const;

function readLanguages(file: YamlFile, defaults: readonly Language[]): readonly Language[] {
  const given = file.take(['languages'], z.union([z.array(languageSchema), languageSchema.transform((one) => [one])]));
  return given && given.length > 0 ? [...new Set(given)] : defaults;
}

/** Legal names are one text; of several languages the company's first is the binding one. */
function inFirst(text: Readonly<Record<string, string>> | undefined): string | undefined {
  return text && Object.values(text)[0];
}

type Present<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

function present<Shape extends object>(shape: Shape): Present<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Present<Shape>;
}
