import type { ClaimOf } from '../claim.ts';
import type { Reason, Scene } from './scene.ts';

/** A link must be one the data holds; a path inside the page is none of ours either. */
export function checkLink(claim: ClaimOf<'link'>, scene: Scene): Reason | undefined {
  if (scene.ledger.hasLink(claim.url)) return undefined;
  if (
    !/[:/]/u.test(claim.url) &&
    scene.ledger
      .sentences()
      .some((sentence) => !sentence.isCustomers && sentence.text.includes(claim.url.toLowerCase()))
  )
    return undefined;
  return {
    claim,
    code: 'unknown-link',
    message: `${claim.isImage ? 'the image' : 'the link'} ${claim.url} is not in the data`,
  };
}

export function checkEmail(claim: ClaimOf<'email'>, scene: Scene): Reason | undefined {
  return scene.ledger.hasEmail(claim.email)
    ? undefined
    : { claim, code: 'unknown-contact', message: `the e-mail ${claim.email} is not in the data` };
}

/** Digits alone may also be an article or a request's number. */
export function checkPhone(claim: ClaimOf<'phone'>, scene: Scene): Reason | undefined {
  const digits = claim.text.replace(/\D/gu, '');
  const isOther =
    scene.ledger.product(digits) !== undefined ||
    scene.ledger.of('request-number').some((fact) => fact.number === digits);
  return isOther || scene.ledger.hasPhone(claim.phone)
    ? undefined
    : { claim, code: 'unknown-contact', message: `the phone ${claim.text} is not in the data` };
}

export function checkSku(claim: ClaimOf<'sku'>, scene: Scene): Reason | undefined {
  const code = claim.sku.toLowerCase();
  const isKnown = scene.ledger.of('product-name').some((fact) => fact.sku.toLowerCase() === code);
  // "Код: 00-0009": a property of the product, and not what it is kept under here.
  const isProperty = () =>
    scene.ledger.of('value').some(({ values }) => values.some((value) => value.toLowerCase() === code));
  return isKnown || isProperty()
    ? undefined
    : { claim, code: 'unknown-article', message: `the article ${claim.sku} is not in the data` };
}

/** The customer's own number may be repeated to say that it is not found. */
export function checkRequestNumber(claim: ClaimOf<'request-number'>, scene: Scene): Reason | undefined {
  if (scene.ledger.of('request-number').some((fact) => fact.number === claim.number)) return undefined;
  const isCustomers = scene.ledger
    .of('quantity')
    .some((fact) => fact.source.kind === 'customer' && String(fact.number) === claim.number);
  const isNotFound =
    /не на(?:ш|йд|хо)|(?<!\p{L})нет(?!\p{L})|не ви[жд]|проверьте|not found|couldn't find|can't find|no (?:order|request)|don't see|unable to find|cannot find/u.test(
      scene.lower,
    );
  if (isCustomers && (isNotFound || scene.isQuestion)) return undefined;
  return { claim, code: 'unknown-request', message: `request ${claim.number} is not one of this customer's` };
}
