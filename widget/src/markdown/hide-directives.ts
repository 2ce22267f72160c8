const whole = /[ \t]*\[\[[a-z]+:[^\]\n]*\]\][ \t]*\n?/gi;
/** A mark whose end has not come yet: `[`, `[[`, `[[product:LV-2`, `[[product:LV-20]`. */
const begun = /[ \t]*\[(?:\[(?:[a-z]*|[a-z]+:[^\]\n]*\]?))?$/i;

/**
 * What a reply that is being written shows: its marks for cards, choices and sources (`[[product:SKU]]`) are for the
 * program, and the whole message brings what they stand for.
 */
export function hideDirectives(streamed: string): string {
  return streamed.replace(whole, '').replace(begun, '').trimEnd();
}
