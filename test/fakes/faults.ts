/** Ways in which a far side fails; `cut-after-effect` does the work and loses the answer. */
export type FaultKind =
  | 'rate-limit'
  | 'server-error'
  | 'unauthorized'
  | 'stall'
  | 'cut-before-effect'
  | 'cut-after-effect';

export type Faults = {
  /** The next `times` calls fail; with `where`, only calls it matches count (`POST /1/cards`, or a GraphQL text). */
  failNext(times: number, kind: FaultKind, where?: RegExp): void;
  /** The fault of this call, if it has one. */
  take(call: string): FaultKind | undefined;
};

export function createFaults(): Faults {
  const waiting: { kind: FaultKind; where: RegExp | undefined }[] = [];
  return {
    failNext(times, kind, where) {
      for (let index = 0; index < times; index += 1) waiting.push({ kind, where });
    },
    take(call) {
      const index = waiting.findIndex((fault) => !fault.where || fault.where.test(call));
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.kind;
    },
  };
}
