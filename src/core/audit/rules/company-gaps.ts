import type { Finding } from '../finding.ts';
import { type AuditSubject, hasFile } from '../subject.ts';

/** What every customer may ask of any company, and what the law wants said. */
export function companyGaps(subject: AuditSubject): readonly Finding[] {
  const { profile, delivery } = subject.materials;
  const { contacts, legal } = profile;
  const gap = (file: string, key: string, phrases: readonly string[]): Finding => ({
    kind: 'company-incomplete',
    place: { file, holds: `${key.split('.')[0]}:` },
    example: { id: key as 'hours', values: { key } },
    about: { phrases },
  });
  if (!hasFile(subject, 'company.yaml'))
    return [
      {
        kind: 'company-incomplete',
        place: { file: 'company.yaml' },
        example: { id: 'company-file', values: {} },
        about: { phrases: ['телефон', 'адрес', 'часы работы', 'phone', 'opening hours'] },
      },
    ];
  return [
    ...(contacts.phone ? [] : [gap('company.yaml', 'contacts.phone', ['телефон', 'позвонить', 'phone'])]),
    ...(contacts.email ? [] : [gap('company.yaml', 'contacts.email', ['почта', 'email'])]),
    ...(contacts.address || delivery.pickup.length > 0
      ? []
      : [gap('company.yaml', 'contacts.address', ['адрес', 'address'])]),
    ...(profile.hours ? [] : [gap('company.yaml', 'hours', ['часы работы', 'работаете', 'opening hours', 'open'])]),
    ...(legal.name ? [] : [gap('company.yaml', 'legal.name', ['реквизиты', 'юрлицо', 'company details'])]),
    ...(legal.privacyPolicy ? [] : [gap('company.yaml', 'legal.privacyPolicy', ['персональные данные', 'privacy'])]),
    ...(delivery.payment.length === 0 && (delivery.zones.length > 0 || delivery.pickup.length > 0)
      ? [gap('delivery.yaml', 'payment', ['оплата', 'оплатить', 'картой', 'payment', 'pay'])]
      : []),
  ];
}
