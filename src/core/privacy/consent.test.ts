import { describe, expect, it } from 'vitest';
import type { ContactConsent } from './contact-consent.ts';
import { contactNotice } from './contact-notice.ts';
import { decideConsent, refusesKeeping } from './decide-consent.ts';

const now = new Date('2026-03-01T10:00:00Z');
const notice = contactNotice({ legal: { privacyPolicy: 'https://shop.example/privacy' } }, 'en');
const quiet = { text: 'ok', notice, isTold: false, isContactGiven: false, now };
const told: ContactConsent = { state: 'told', wording: notice, at: '2026-03-01T09:00:00.000Z' };

it('names the policy only where there is a link to it', () => {
  expect(notice).toContain('(https://shop.example/privacy)');
  for (const legal of [{}, { privacyPolicy: 'ask us' }]) expect(contactNotice({ legal }, 'ru')).not.toContain('](');
});

describe('consent', () => {
  it.each<[string, ContactConsent | undefined, Partial<typeof quiet>, ContactConsent['state'] | undefined]>([
    ['nothing was told or given', undefined, {}, undefined],
    ['a contact given before anything was told', undefined, { isContactGiven: true }, undefined],
    ['the notice is told', undefined, { isTold: true }, 'told'],
    ['told and given at once: it was read only afterwards', undefined, { isTold: true, isContactGiven: true }, 'told'],
    ['given after it was read', told, { isContactGiven: true }, 'given'],
    ['an objection', told, { text: "please don't keep my number", isContactGiven: true }, 'refused'],
    ['an objection to what was agreed', { ...told, state: 'given' }, { text: 'не храните мой телефон' }, 'refused'],
    ['an objection stands', { ...told, state: 'refused' }, { isContactGiven: true }, 'refused'],
  ])('%s', (_name, before, turn, state) => {
    const consent = decideConsent(before, { ...quiet, ...turn });
    expect(consent?.state).toBe(state);
    if (consent) expect(consent.wording).toBe(notice);
  });

  it.each([
    ['не сохраняйте мой номер', true],
    ['я против обработки данных', true],
    ['не даю согласия', true],
    ["don't save my phone", true],
    ['I do not consent', true],
    ['не храните рыбу в холодильнике', false],
    ['не надо звонить', false],
    ['сохраните мой номер', false],
    ["don't forget the milk", false],
  ])('%s: %s', (text, expected) => {
    expect(refusesKeeping(text)).toBe(expected);
  });
});
