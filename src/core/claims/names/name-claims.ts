import { parseUnit } from '../../catalog/units.ts';
import type { ClaimOf } from '../claim.ts';
import type { NameSpan } from '../find/find-claims.ts';
import type { Token } from '../find/tokenize.ts';
import { isCommonWord } from './common-names.ts';

/**
 * Words of a sentence that look like names and are none of the known `spans`: models, Latin capitals in Russian
 * text, capitals that no sentence start explains. Neighbours make one claim.
 */
export function findNameClaims(tokens: readonly Token[], spans: readonly NameSpan[]): readonly ClaimOf<'name'>[] {
  const cyrillic = tokens.filter((token) => token.kind === 'word' && /[а-яё]{2}/iu.test(token.text)).length;
  const latin = tokens.filter((token) => token.kind === 'word' && /^[a-z]{2,}$/u.test(token.text)).length;
  const isRussian = cyrillic > latin;
  const isName = tokens.map((_token, at) => !isCovered(spans, at) && looksLikeName({ tokens, spans }, at, isRussian));
  const claims: ClaimOf<'name'>[] = [];
  let run: Token[] = [];
  const close = (): void => {
    const first = run[0];
    const last = run.at(-1);
    if (first && last) {
      const words = run.map((token) => token.text);
      claims.push({
        type: 'name',
        name: words.join(' '),
        words,
        text: words.join(' '),
        start: first.start,
        end: last.end,
      });
    }
    run = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (isName[at]) run.push(token);
    else if (!(token.text === '-' && run.length > 0 && isName[at + 1])) close();
  }
  close();
  return claims;
}

type Named = { readonly tokens: readonly Token[]; readonly spans: readonly NameSpan[] };

function looksLikeName(named: Named, at: number, isRussian: boolean): boolean {
  const { tokens } = named;
  const token = tokens[at];
  if (!token || (token.kind !== 'word' && token.kind !== 'model') || token.folded === 'ordinal') return false;
  const isAfterNumber = tokens[at - 1]?.kind === 'number';
  // "320 г/м2" is a measure, however much its spelling is that of a model.
  if (token.kind === 'model') return !(isAfterNumber && parseUnit(token.text));
  if (!/^\p{Lu}/u.test(token.text) || isCommonWord(token.text)) return false;
  if (token.text.length === 1) return isBesideModel(named, at);
  if (isAfterNumber && parseUnit(token.text)) return false;
  const isLatin = /^[A-Za-z]/u.test(token.text);
  if (isRussian && isLatin) return true;
  if (/\p{Ll}\p{Lu}/u.test(token.text)) return true;
  if (!opensSentence(tokens, at)) return true;
  return isBesideModel(named, at);
}

/** A capital is explained by what stands before it: nothing, a stop, a colon, a dash, a bullet, a bracket, a cell. */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return true;
  if (/^[.!?:;•—\-*|(#>"«“/+]$/u.test(before.text)) return !(/^["«“]$/u.test(before.text) && at > 1);
  return false;
}

/** The name that follows must be unknown itself: "Купить Primo S40" is a verb and a product. */
function isBesideModel({ tokens, spans }: Named, at: number): boolean {
  if (isCovered(spans, at + 1)) return false;
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    (next.kind === 'model' || (next.kind === 'word' && /^[A-Z][a-z]/u.test(next.text) && !isCommonWord(next.text)))
  );
}

function isCovered(spans: readonly NameSpan[], at: number): boolean {
  return spans.some((span) => at >= span.first && at <= span.last);
}
