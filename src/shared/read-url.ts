/** A setting that is an address, without a slash at its end. Undefined when it is not set, or wrong: that goes to `mistakes`. */
export function readUrlSetting(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  mistakes: string[],
): string | undefined {
  const given = environment[name];
  if (!given) return undefined;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return given.replace(/\/+$/, '');
  mistakes.push(`${name}: must be an address that starts with http:// or https://.`);
  return undefined;
}
