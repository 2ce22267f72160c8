import { type DeltaForm, formOf } from './delta-form.ts';
import { type Delta, readDelta } from './read-delta.ts';
import type { WordPath } from './word-path.ts';

/** Characters after which words are let go without a sentence's end. */
const mostKept = 600;
/** Milliseconds after which they are let go too: whoever listens takes longer silence for a stall. */
const longestKept = 500;
/** A shorter stream is parsed sooner than its form is found. */
const parsedFirst = 12;
/** A stream whose events differ in more than their text is parsed event by event. */
const mostForms = 3;

/** Takes an event stream in pieces, gives it back in fewer events: words as few as they may be, or none where `path` takes them. */
export function createDeltaMerger(path?: Pick<WordPath, 'sent' | 'say'>) {
  let unread = '';
  let first: Delta | undefined;
  let kept = '';
  let hasSpoken = false;
  let letGoAt = performance.now();
  let usual: { readonly delta: Delta; readonly form: DeltaForm } | undefined;
  let forms = 0;
  let parsed = 0;

  const letGo = (): string => {
    if (!first) return '';
    const [delta, text] = [first, kept];
    first = undefined;
    kept = '';
    hasSpoken = true;
    letGoAt = performance.now();
    if (path?.say(delta.place, text)) return '';
    path?.sent(delta.place, text);
    return delta.write(text);
  };
  const learnForm = (event: string, delta: Delta): void => {
    parsed += 1;
    if (parsed < parsedFirst || forms >= mostForms) return;
    forms += 1;
    const form = formOf(event, delta);
    usual = form && { delta, form };
  };
  const keep = (delta: Delta, text: string): string => {
    const before = first && first.place !== delta.place ? letGo() : '';
    first ??= delta;
    kept += text;
    return before;
  };
  const take = (event: string): string => {
    const delta = readDelta(event);
    if (!delta) return letGo() + event;
    learnForm(event, delta);
    return keep(delta, delta.text);
  };
  /** The first word is a sign of life, and a sentence ends where the next one begins. */
  const isDue = () =>
    !hasSpoken ||
    kept.length > mostKept ||
    /\n|[.!?…]["»”)\]*_]*\s+\S/u.test(kept) ||
    performance.now() - letGoAt > longestKept;
  return {
    push(text: string): string {
      unread += text;
      let out = '';
      let from = 0;
      while (from < unread.length) {
        const found = usual?.form(unread, from);
        if (usual && found && found.text !== '') {
          out += keep(usual.delta, found.text);
          from = found.end;
          continue;
        }
        const end = endOfEvent(unread, from);
        if (end === undefined) break;
        out += take(unread.slice(from, end));
        from = end;
      }
      unread = unread.slice(from);
      return first && isDue() ? out + letGo() : out;
    },
    flush(): string {
      const out = letGo() + unread;
      unread = '';
      return out;
    },
  };
}

const blankLine = /\r?\n\r?\n/gu;

function endOfEvent(text: string, from: number): number | undefined {
  if (text.includes('\r', from)) {
    blankLine.lastIndex = from;
    return blankLine.test(text) ? blankLine.lastIndex : undefined;
  }
  const at = text.indexOf('\n\n', from);
  return at < 0 ? undefined : at + 2;
}
