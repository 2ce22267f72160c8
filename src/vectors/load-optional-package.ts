import { ConfigurationError } from '../core/errors.ts';

/**
 * Loads a package that only some installations have: by name at run time, so that nothing is loaded, and nothing
 * missed, where its setting is not used. Throws ConfigurationError that says what to install.
 */
export async function loadOptionalPackage<Package>(
  name: string,
  { version, setting }: { readonly version: string; readonly setting: string },
): Promise<Package> {
  try {
    return (await import(name)) as Package;
  } catch (error) {
    const isMissing = (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND';
    const what = isMissing
      ? 'is not installed'
      : `cannot be loaded (${error instanceof Error ? error.message : error})`;
    throw new ConfigurationError(
      'MISSING_SETTING',
      `${setting} needs the package ${name}, which ${what}. Run \`npm install --no-save ${name}@${version}\` in Vitrina's folder, or choose another setting.`,
      { package: name },
    );
  }
}
