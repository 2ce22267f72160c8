export type CommandInput = {
  readonly flags: {
    readonly company?: string | undefined;
    readonly data?: string | undefined;
    readonly port?: string | undefined;
    readonly json?: boolean | undefined;
    readonly confirm?: boolean | undefined;
    readonly language?: string | undefined;
    readonly model?: string | undefined;
    readonly runs?: string | undefined;
    readonly only?: string | undefined;
    readonly tag?: string | undefined;
    readonly seed?: string | undefined;
    readonly count?: string | undefined;
    readonly 'no-generated'?: boolean | undefined;
    readonly name?: string | undefined;
    readonly scope?: readonly string[] | undefined;
    readonly limit?: string | undefined;
    readonly expires?: string | undefined;
    readonly 'show-prompt'?: boolean | undefined;
  };
  readonly positionals: readonly string[];
};

/** Returns the exit code. */
export type Command = (input: CommandInput) => Promise<number>;

export function definedFlags({ company, data, port }: CommandInput['flags']) {
  return {
    ...(company === undefined ? {} : { company }),
    ...(data === undefined ? {} : { data }),
    ...(port === undefined ? {} : { port }),
  };
}
