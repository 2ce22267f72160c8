import type { Scenario } from '../scenarios/scenario.ts';

/**
 * The scenario with phones and e-mails that no other run has: the last four figures of a phone and the name of a mailbox change,
 * everywhere alike. Discounts are given once a customer, and whoever has the same phone is the same customer. `kept`: the company's.
 */
export function withOwnContacts(scenario: Scenario, serial: number, kept: readonly string[]): Scenario {
  const ours = new Set(kept.map(lastDigits));
  const figures = String(serial % 10_000).padStart(4, '0');
  const rewrite = (text: string): string =>
    text
      .replace(phone, (written) => (ours.has(lastDigits(written)) ? written : withLastDigits(written, figures)))
      .replace(email, (written) => (kept.includes(written) ? written : written.replace('@', `.${figures}@`)));
  const { customer, turns, finally: end } = scenario;
  return { ...scenario, ...(rewritten({ customer, turns, finally: end }, rewrite) as typeof scenario) };
}

const phone = /(?<![\p{L}\d])\+?\d(?:[ ()-]{0,2}\d){9,13}(?!\d)/gu;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;

function lastDigits(written: string): string {
  return written.replace(/\D/gu, '').slice(-10);
}

function withLastDigits(written: string, figures: string): string {
  let left = figures.length;
  return [...written]
    .reverse()
    .map((sign) => (/\d/u.test(sign) && left > 0 ? (figures[--left] ?? sign) : sign))
    .reverse()
    .join('');
}

function rewritten(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === 'string') return rewrite(value);
  if (Array.isArray(value)) return value.map((one) => rewritten(one, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rewritten(one, rewrite)]));
}
