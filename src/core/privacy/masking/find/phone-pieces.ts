const piece = /^\+?[\d\s().-]{1,20}$/u;

/** Runs of messages, each nothing but a piece of a number, that are a phone together. Pieces are trimmed. */
export function phonePieces(messages: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [];
  let run: string[] = [];
  const end = () => {
    const digits = run.join('').replace(/\D/gu, '');
    if (run.length > 1 && /^(?:[78]\d{10}|9\d{9}|1?[2-9]\d{9})$/u.test(digits)) found.push(run);
    run = [];
  };
  for (const message of messages) {
    const text = message.trim();
    if (!piece.test(text) || !/\d/u.test(text)) end();
    else run.push(text);
  }
  end();
  return found;
}
