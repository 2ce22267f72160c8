import type { Tracker } from '../core/ports/tracker.ts';
import { githubProjectsPlug } from './github-projects/index.ts';
import { trelloPlug } from './trello/index.ts';

/** One line per plug; everything else about it stands in its folder. */
const plugs: readonly Plug[] = [plug(trelloPlug), plug(githubProjectsPlug)];

/** The settings that any tracker reads, for documentation and for finding misspelt ones. */
export const trackerVariables: readonly string[] = plugs.flatMap((one) => one.variables);

export type TrackerDependencies = {
  readonly fetch?: typeof fetch;
  /** Milliseconds per call to a far side; default 10,000. */
  readonly timeoutMs?: number;
  /** Ends every call, e.g. when the process stops. */
  readonly signal?: AbortSignal;
};

/** The trackers that are set up, each with its settings inside. */
export type TrackerSettings = readonly {
  readonly name: string;
  readonly create: (dependencies: TrackerDependencies) => Promise<Tracker>;
}[];

/** Reads the variables of every plug from an object of strings, and all mistakes at once. None set: no tracker, no mistake. */
export function parseTrackerSettings(environment: Readonly<Record<string, string | undefined>>): {
  readonly settings: TrackerSettings;
  readonly mistakes: string[];
} {
  const results = plugs.map((one) => one.configure(environment));
  return {
    settings: results.flatMap((result) => result.tracker ?? []),
    mistakes: results.flatMap((result) => result.mistakes),
  };
}

export function createTrackers(
  settings: TrackerSettings,
  dependencies: TrackerDependencies = {},
): Promise<readonly Tracker[]> {
  return Promise.all(settings.map((tracker) => tracker.create(dependencies)));
}

type Plug = {
  readonly variables: readonly string[];
  configure(environment: Readonly<Record<string, string | undefined>>): {
    readonly tracker: TrackerSettings[number] | undefined;
    readonly mistakes: readonly string[];
  };
};

/** Hides the type of a plug's settings, which only the plug needs to know. */
function plug<Settings>(definition: {
  readonly name: string;
  readonly variables: readonly string[];
  /** Undefined settings when the plug is not set up, or not rightly. */
  readSettings(environment: Readonly<Record<string, string | undefined>>): {
    readonly settings: Settings | undefined;
    readonly mistakes: readonly string[];
  };
  /** Loads the vendor's library, which a shop without this tracker need not wait for at its start. */
  load(): Promise<(settings: Settings, dependencies: TrackerDependencies) => Tracker>;
}): Plug {
  const { name, variables } = definition;
  return {
    variables,
    configure(environment) {
      const { settings, mistakes } = definition.readSettings(environment);
      if (settings === undefined) return { tracker: undefined, mistakes };
      const create = async (dependencies: TrackerDependencies) => (await definition.load())(settings, dependencies);
      return { tracker: { name, create }, mistakes };
    },
  };
}
