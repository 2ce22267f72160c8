import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../contracts/import-report.ts';
import { createLogger } from '../../shared/logger.ts';
import { createImportRunner, type ImportRequest } from './import-runner.ts';

const report = { refused: [], warnings: [] } as unknown as ImportReport;

/** A runner whose imports begin and end when the test says so. */
function open(retryMs = 5) {
  const begun: { request: ImportRequest; end: () => void; fail: (error: Error) => void }[] = [];
  let afterwards = 0;
  let waiting: (() => void) | undefined;
  const runner = createImportRunner({
    logger: createLogger('silent'),
    retryMs,
    afterImport: async () => {
      afterwards += 1;
    },
    importFolder: (request) =>
      new Promise((resolve, reject) => {
        begun.push({ request, end: () => resolve(report), fail: reject });
        waiting?.();
      }),
  });
  const untilBegun = async (count: number) => {
    while (begun.length < count)
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  return { runner, begun, untilBegun, settle, afterwards: () => afterwards };
}

describe('imports', () => {
  it('go one after the other', async () => {
    const { runner, begun, untilBegun, settle } = open();
    const both = [runner.run({ folder: 'a' }), runner.run({ folder: 'b' })];
    await untilBegun(1);
    await settle();
    expect(begun.map(({ request }) => request.folder)).toEqual(['a']);
    begun[0]?.end();
    await untilBegun(2);
    begun[1]?.end();
    expect(await Promise.all(both)).toEqual([report, report]);
    expect(runner.isRunning()).toBe(false);
  });

  it('many changes during one lead to exactly one more', async () => {
    const { runner, begun, untilBegun, settle, afterwards } = open();
    runner.owe();
    await untilBegun(1);
    for (let turn = 0; turn < 5; turn += 1) runner.owe();
    begun[0]?.end();
    await untilBegun(2);
    begun[1]?.end();
    await settle();
    expect([begun.length, afterwards()]).toEqual([2, 2]);
  });

  it('one that fails is tried again, and the caller of another is told of its own failure only', async () => {
    const { runner, begun, untilBegun } = open();
    runner.owe();
    await untilBegun(1);
    begun[0]?.fail(new Error('the database is away'));
    await untilBegun(2);
    begun[1]?.end();
    const asked = runner.run({ folder: 'nowhere' });
    await untilBegun(3);
    begun[2]?.fail(new Error('no such folder'));
    await expect(asked).rejects.toThrow('no such folder');
  });

  it('one under way ends at its next row when the server stops, and none begins after', async () => {
    const { runner, begun, untilBegun, settle } = open();
    const running = runner.run();
    await untilBegun(1);
    const stopped = runner.stop();
    let thrown: unknown;
    try {
      begun[0]?.request.onProgress?.({ phase: 'products', done: 1, total: 2 });
    } catch (error) {
      thrown = error;
    }
    begun[0]?.fail(thrown as Error);
    await expect(running).rejects.toThrow('stopping');
    await stopped;
    runner.owe();
    await expect(runner.run()).rejects.toThrow('stopping');
    await settle();
    expect(begun).toHaveLength(1);
  });
});
