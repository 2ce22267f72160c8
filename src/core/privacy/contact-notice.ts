import type { CompanyProfile } from '../company/company.ts';
import type { Language } from '../language.ts';

/** What a contact is kept for, in one sentence, with the way to object and the company's policy where it has one. */
export function contactNotice({ legal }: Pick<CompanyProfile, 'legal'>, language: Language): string {
  const isRussian = language.startsWith('ru');
  const policy = legal.privacyPolicy && /^https?:\/\/\S+$/u.test(legal.privacyPolicy) ? legal.privacyPolicy : undefined;
  const link = policy ? ` ([${isRussian ? 'политика данных' : 'privacy policy'}](${policy}))` : '';
  return isRussian
    ? `Контакт сохраним для связи по вашим заказам, если вы не против${link}.`
    : `We'll keep it to reach you about your orders, unless you'd rather we didn't${link}.`;
}
