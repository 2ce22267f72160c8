import type { ParsedToolInput } from './definitions.ts';
import type { ToolScope } from './tool-scope.ts';

/** Kept with the turn; the audit of the materials shows it to the company. */
export function recordGap(input: ParsedToolInput<'record_gap'>, scope: ToolScope): { readonly recorded: true } {
  if (!scope.effects.gaps.includes(input.question)) scope.effects.gaps.push(input.question);
  return { recorded: true };
}
