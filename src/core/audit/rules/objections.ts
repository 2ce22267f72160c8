import { foldWord } from '../../claims/words/stem.ts';
import type { Finding } from '../finding.ts';
import { type AuditSubject, hasFile } from '../subject.ts';

/** What customers of every trade object; a company that wrote objections down should have met these. */
const universal: readonly {
  readonly id: 'expensive' | 'think' | 'cheaper';
  readonly said: RegExp;
  readonly phrases: readonly string[];
}[] = [
  {
    id: 'expensive',
    said: /дорог|не по карману|бюджет|expensive|pricey|costly|budget|too much/u,
    phrases: ['дорого', 'дороговато', 'too expensive'],
  },
  {
    id: 'think',
    said: /подума|посовет|не (?:сейчас|решил)|позже|think|decide|discuss|later/u,
    phrases: ['подумаю', 'подумать', 'think about it'],
  },
  {
    id: 'cheaper',
    said: /дешевле|конкурент|маркетплейс|cheaper|elsewhere|competitor|price match/u,
    phrases: ['дешевле', 'cheaper elsewhere'],
  },
];

/** Objections nobody wrote an answer to, and answers that promise what the rules do not allow. */
export function objections(subject: AuditSubject): readonly Finding[] {
  const file = 'sales/objections.yaml';
  if (!hasFile(subject, file)) return [];
  const { materials } = subject;
  const refused = (subject.lastImport?.refused ?? []).filter((note) => /objections\.ya?ml$/u.test(note.file));
  const isRead = refused.every(({ code }) => code === 'VALUE_INVALID');
  const said = foldWord(materials.objections.flatMap(({ when }) => when).join(' · '));
  const missing = isRead ? universal.filter((each) => !each.said.test(said)) : [];
  return [
    ...missing.map(
      ({ id, phrases }): Finding => ({
        kind: 'objection-unanswered',
        place: { file },
        example: { id: 'objection-missing', values: { said: phrases[0] ?? '', saidEnglish: phrases.at(-1) ?? '', id } },
        about: { phrases },
      }),
    ),
    ...materials.objections
      .filter(({ offer }) => offer.discount === true && materials.pricing.authority.maxPercent === 0)
      .map(
        ({ id, when }): Finding => ({
          kind: 'objection-unanswered',
          severity: 'low',
          place: { file, holds: `id: ${id}` },
          example: { id: 'objection-no-authority', values: { id, said: when[0] ?? '' } },
          about: { phrases: when },
        }),
      ),
  ];
}
