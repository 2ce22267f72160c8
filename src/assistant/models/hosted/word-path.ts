import { AsyncLocalStorage } from 'node:async_hooks';
import type { LanguageModelV4, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { Pace } from './pace.ts';

type Part = LanguageModelV4StreamPart;

/** How the words of one answer get from where it is read to where its parts are, past the provider's package. */
export type WordPath = {
  /** The pace hears when more is wanted: the package, that waits for its next event, does not ask again. */
  open(pace: Pick<Pace, 'ask' | 'given'>): void;
  /** Words of this place went to the package as an event. */
  sent(place: string, text: string): void;
  /** Gives words on; false where the package has to be given them: it has not begun a text, or has not given on all that it was sent. */
  say(place: string, text: string): boolean;
};

const paths = new AsyncLocalStorage<WordPath>();

/** Of the call that asks. */
export function wordPath(): WordPath | undefined {
  return paths.getStore();
}

/**
 * The same model, its words coming a shorter way. A provider's package passes each event through four web streams, a parser and a schema; of
 * the words that follow each other it needs to see the first only, to begin a text. All else, and the order, is as the package has it.
 */
export function withShortWordPath(model: LanguageModelV4): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: model.provider,
    modelId: model.modelId,
    get supportedUrls() {
      return model.supportedUrls;
    },
    doGenerate: (options) => model.doGenerate(options),
    async doStream(options) {
      const { path, join } = createWordPath();
      const result = await paths.run(path, async () => model.doStream(options));
      return { ...result, stream: join(result.stream) };
    },
  };
}

function createWordPath() {
  let pace: Pick<Pace, 'ask' | 'given'> | undefined;
  let give = (_: Part) => {};
  let place: string | undefined;
  let id: string | undefined;
  /** Characters. */
  let sent = 0;
  let seen = 0;
  const path: WordPath = {
    open(given) {
      pace = given;
    },
    sent(at, text) {
      place = at;
      sent += text.length;
    },
    say(at, delta) {
      if (id === undefined || at !== place || seen !== sent) return false;
      pace?.given();
      give({ type: 'text-delta', id, delta });
      return true;
    },
  };
  const see = (part: Part): void => {
    if (part.type === 'text-delta') {
      id = part.id;
      seen += part.delta.length;
    } else if (part.type === 'text-end' && part.id === id) id = undefined;
  };
  const join = (stream: ReadableStream<Part>): ReadableStream<Part> => {
    const reader = stream.getReader();
    let isWanted = true;
    let isReading = false;
    let isAsked = false;
    let failure: { readonly error: unknown } | undefined;
    return new ReadableStream<Part>(
      {
        start(controller) {
          give = (part) => {
            isAsked = false;
            if (isWanted) controller.enqueue(part);
          };
        },
        pull(controller) {
          if (failure) return controller.error(failure.error);
          isAsked = true;
          pace?.ask();
          if (isReading) return;
          isReading = true;
          reader.read().then(
            ({ done, value }) => {
              isReading = false;
              if (!isWanted) return;
              if (done) return controller.close();
              see(value);
              give(value);
            },
            (error) => {
              failure = { error };
              // What was said before is heard first: an error would sweep it away.
              if (isAsked) controller.error(error);
            },
          );
        },
        cancel(reason) {
          isWanted = false;
          return reader.cancel(reason);
        },
      },
      { highWaterMark: 0 },
    );
  };
  return { path, join };
}
