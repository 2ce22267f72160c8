/**
 * `node test/fakes/model-server/run.ts ['{"port": 8080, "tokensPerSecond": 50, "faults": {"share": 0.3, "seed": 1}}']`: the far side with its
 * brain in a process of its own. Prints one line of JSON with the url and runs until it is ended; a parent process can ask what it received.
 */
import { type AllAtOnce, withAllAtOnce } from './all-at-once.ts';
import { type BrainOptions, createBrain } from './brain/brain.ts';
import { type RandomFaults, withFaultsAtRandom } from './faults-at-random.ts';
import { startModelServer } from './server.ts';

export type RunOptions = BrainOptions & {
  readonly port?: number;
  readonly apiKey?: string;
  readonly keepsTimes?: boolean;
  readonly faults?: RandomFaults;
  readonly allAtOnce?: AllAtOnce;
};

const {
  port,
  apiKey,
  keepsTimes = false,
  faults,
  allAtOnce,
  ...brainOptions
} = JSON.parse(process.argv[2] ?? '{}') as RunOptions;
const brain = allAtOnce ? withAllAtOnce(createBrain(brainOptions), allAtOnce) : createBrain(brainOptions);
const server = await startModelServer({
  script: faults ? withFaultsAtRandom(brain, faults) : brain,
  keepsTimes,
  ...(port === undefined ? {} : { port }),
  ...(apiKey === undefined ? {} : { apiKey }),
});
console.log(JSON.stringify({ url: server.url }));
process.on('message', () => {
  process.send?.(server.received.map(({ body: _, headers: __, ...entry }) => entry));
  server.received.length = 0;
});
process.on('disconnect', () => process.exit());
