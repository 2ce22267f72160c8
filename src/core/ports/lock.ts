/** Lets one piece of work after another through, in whichever process they are asked for. */
export interface Lock {
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}
