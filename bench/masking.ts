/**
 * Generated dialogues with personal data in every place, held by the real product with a model outside that writes down all it
 * is sent. `MASKING_DETAILS=1` prints what went wrong; `MASKING_DIALOGUES` and `MASKING_SEED` choose others.
 */
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoCompanyDir } from '../src/config.ts';
import { makeDialogues } from '../test/masking/generating/dialogues.ts';
import { holdDialogue } from '../test/masking/hold-dialogue.ts';
import { measureMasking, recallOf } from '../test/masking/measure.ts';
import type { Figure } from './figures.ts';
import { openBenchShop } from './open-shop.ts';

export async function runMaskingBench(): Promise<readonly Figure[]> {
  const { MASKING_DETAILS, MASKING_DIALOGUES = '500', MASKING_SEED = 'first' } = process.env;
  const shop = await openBenchShop(demoCompanyDir, path.join(tmpdir(), 'vitrina-bench-masking'));
  const held = [];
  for (const dialogue of makeDialogues(Number(MASKING_DIALOGUES), MASKING_SEED))
    held.push(await holdDialogue(dialogue, shop.answering));
  await shop.close();
  const figures = measureMasking(held);
  if (MASKING_DETAILS)
    for (const [title, lines] of Object.entries({
      leaks: figures.leaks,
      missed: figures.missed,
      'masked by mistake': figures.wrongWords,
      'bad replies': figures.badReplies,
    }))
      console.log(`${title}: ${lines.length}\n${lines.slice(0, 80).join('\n')}`);
  const percent = (name: string, share: number, aim?: string): Figure => ({
    name: `masking: ${name}`,
    value: share * 100,
    unit: '%',
    ...(aim ? { aim } : {}),
  });
  return [
    { name: 'masking: dialogues', value: figures.dialogues, unit: 'dialogues' },
    { name: 'masking: calls of the model outside', value: figures.calls, unit: 'calls' },
    { name: 'masking: leaks on the wire', value: figures.leaks.length, unit: 'values', aim: '0' },
    percent('of what should be masked, is', recallOf(figures), 'at least 98'),
    ...[...figures.byClass]
      .sort()
      .map(([name, { planted, masked }]) => percent(`${name} (${planted})`, masked / planted)),
    percent('ordinary words masked by mistake', figures.wrongWords.length / figures.ordinaryWords, 'at most 1'),
    { name: 'masking: ordinary words', value: figures.ordinaryWords, unit: 'words' },
    { name: 'masking: replies with a token left', value: figures.badReplies.length, unit: 'replies', aim: '0' },
    { name: 'masking: replies that told values back', value: figures.echoes, unit: 'replies' },
  ];
}
