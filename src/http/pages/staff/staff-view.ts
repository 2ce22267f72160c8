import type { Context } from 'hono';
import type { CompanyProfile } from '../../../core/company/company.ts';
import { inLanguage } from '../../../core/language.ts';
import type { Services } from '../../services.ts';
import { accentStyle } from '../accent.ts';
import { languagesOfBrowser } from '../languages-of-browser.ts';
import { type StaffWords, staffWordsIn } from './staff-words.ts';

export const staffLanguages = ['ru', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

/** What every page of staff is drawn from. */
export type StaffView = {
  readonly language: StaffLanguage;
  readonly words: StaffWords;
  readonly company: string;
  readonly profile: CompanyProfile;
  readonly accentStyle: string;
  /** Path and query of this page, for the language switch. */
  readonly here: { readonly path: string; readonly next: string | undefined };
  /** An address that keeps a language which was chosen by hand. */
  address(path: string, query?: Readonly<Record<string, string | undefined>>): string;
};

/** In the language chosen on the page (`lang`), else the browser's, else the company's first. */
export async function openStaffView(
  context: Context,
  services: Pick<Services, 'materials' | 'widget'>,
  given: { readonly lang?: string | undefined; readonly next?: string | undefined } = {},
): Promise<StaffView> {
  const { profile } = (await services.materials.current()).materials;
  const chosen = known(given.lang ?? context.req.query('lang'));
  const language = chosen ?? ofBrowser(context) ?? known(profile.languages[0]) ?? 'en';
  return {
    language,
    words: staffWordsIn(language),
    company: inLanguage(profile.name, language),
    profile,
    accentStyle: accentStyle(services.widget.accent ?? profile.accent),
    here: { path: context.req.path, next: safeNext(given.next ?? context.req.query('next')) },
    address: (path, query = {}) => withQuery(path, { lang: chosen, ...query }),
  };
}

/** In the company's time zone, which is where its staff thinks. */
export function when(moment: Date, { language, profile }: StaffView): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: profile.timezone,
  }).format(moment);
}

/** Where to go after signing in: a page of the dashboard, never another site's. */
function safeNext(next: string | undefined): string | undefined {
  return next !== undefined && /^\/dashboard(?:[/?](?:[\w\-/?=&%]|\.(?!\.))*)?$/.test(next) ? next : undefined;
}

function known(tag: string | undefined): StaffLanguage | undefined {
  return staffLanguages.find((language) => language === tag?.trim().slice(0, 2).toLowerCase());
}

function ofBrowser(context: Context): StaffLanguage | undefined {
  return languagesOfBrowser(context)
    .map(known)
    .find((language) => language !== undefined);
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const [place = path, had = ''] = path.split('?');
  const all = new URLSearchParams(had);
  for (const [name, value] of Object.entries(query)) if (value) all.set(name, value);
  return all.size > 0 ? `${place}?${all}` : place;
}
