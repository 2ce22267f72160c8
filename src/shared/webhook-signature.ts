import { createHmac, timingSafeEqual } from 'node:crypto';

export type SignatureScheme = {
  readonly algorithm: 'sha1' | 'sha256';
  readonly encoding: 'base64' | 'hex';
};

export function signWebhook(scheme: SignatureScheme, secret: string, signed: string): string {
  return createHmac(scheme.algorithm, secret).update(signed, 'utf8').digest(scheme.encoding);
}

/** Compares in constant time. An empty secret or signature is never valid. */
export function isSignatureValid(
  scheme: SignatureScheme,
  claim: { readonly secret: string; readonly signed: string; readonly signature: string },
): boolean {
  if (claim.secret === '' || claim.signature === '') return false;
  const expected = Buffer.from(signWebhook(scheme, claim.secret, claim.signed), 'utf8');
  const given = Buffer.from(claim.signature, 'utf8');
  return expected.length === given.length && timingSafeEqual(expected, given);
}
