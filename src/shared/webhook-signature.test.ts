import { expect, test } from 'vitest';
import { isSignatureValid, signWebhook } from './webhook-signature.ts';

const hex = { algorithm: 'sha256', encoding: 'hex' } as const;
const base64 = { algorithm: 'sha1', encoding: 'base64' } as const;

test('signs as the vendors publish it', () => {
  // The example of GitHub's page on validating deliveries.
  expect(signWebhook(hex, "It's a Secret to Everybody", 'Hello, World!')).toBe(
    '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
  );
});

test.each([hex, base64])('takes its own signature and no other (%o)', (scheme) => {
  const signature = signWebhook(scheme, 'secret', 'текст');
  const claim = { secret: 'secret', signed: 'текст', signature };
  expect(isSignatureValid(scheme, claim)).toBe(true);
  expect(isSignatureValid(scheme, { ...claim, signed: 'текст!' })).toBe(false);
  expect(isSignatureValid(scheme, { ...claim, secret: 'Secret' })).toBe(false);
  expect(isSignatureValid(scheme, { ...claim, signature: '' })).toBe(false);
  expect(isSignatureValid(scheme, { ...claim, signature: `${signature}0` })).toBe(false);
  expect(isSignatureValid(scheme, { ...claim, secret: '', signature: 'x' })).toBe(false);
});
