import type { QualificationRules } from '../rules.ts';

/** For a company that told no kinds of leads: an organisation that buys, in any trade, and what one would ask it. */
const defaultQualification: QualificationRules = {
  leads: [
    {
      kind: 'business',
      when: [
        'для компании',
        'для организации',
        'для фирмы',
        'для предприятия',
        'для бизнеса',
        'для офиса',
        'в офис',
        'для сотрудников',
        'для магазина',
        'для клиники',
        'для школы',
        'для ресторана',
        'оптом',
        'оптовая',
        'оптовые',
        'опт',
        'крупная партия',
        'большая партия',
        'юрлицо',
        'юридическое лицо',
        'на юрлицо',
        'от юрлица',
        'по безналу',
        'тендер',
        'for company',
        'for business',
        'for organisation',
        'for organization',
        'for office',
        'for employees',
        'for team',
        'for shop',
        'for store',
        'for clinic',
        'for school',
        'for restaurant',
        'wholesale',
        'bulk order',
        'in bulk',
        'company order',
        'tender',
      ],
      questions: [
        { id: 'volume', ask: { ru: 'Сколько единиц вам нужно?', en: 'How many units do you need?' } },
        { id: 'timing', ask: { ru: 'К какому сроку всё должно быть у вас?', en: 'By when do you need it?' } },
        { id: 'budget', ask: { ru: 'На какую сумму рассчитываете?', en: 'What budget do you have in mind?' } },
        { id: 'decision', ask: { ru: 'Кто принимает решение о покупке?', en: 'Who decides on the purchase?' } },
      ],
    },
  ],
};

/** The company's kinds of leads, else the general one. */
export function qualificationOf(rules: QualificationRules): QualificationRules {
  return rules.leads.length > 0 ? rules : defaultQualification;
}
