import { createInterface } from 'node:readline/promises';
import { answerMessage } from '../assistant/conversations/answer-message.ts';
import { startConversation } from '../assistant/conversations/start-conversation.ts';
import { loadEnvironmentFile, readConfig } from '../config.ts';
import { formatMoney } from '../core/catalog/money.ts';
import type { Message } from '../core/conversation/message.ts';
import { createVitrina } from '../main.ts';
import { createLogger } from '../shared/logger.ts';
import { type Command, definedFlags } from './command.ts';
import { createProgress } from './progress.ts';

/** A conversation in the terminal, with real requests in the same database; `--show-prompt` prints what a model gets before its answer. Ends at an empty line, Ctrl-D or Ctrl-C. */
export const chatCommand: Command = async ({ flags }) => {
  const environment = { ...loadEnvironmentFile(), ...(flags.model === undefined ? {} : { MODELS: flags.model }) };
  const config = readConfig(environment, definedFlags(flags));
  const vitrina = await createVitrina(
    config,
    createLogger('warn'),
    flags['show-prompt'] ? { showPrompt: (text) => console.log(`\n${text}`) } : {},
  );
  try {
    const progress = createProgress('Importing the company folder');
    await vitrina.importFolder(undefined, progress.update).finally(progress.stop);
    await vitrina.startWork();
    const { answering } = vitrina.services;
    const { conversation, greeting } = await startConversation(
      { channel: 'terminal', locale: process.env.LANG?.split('.')[0] },
      answering,
    );
    print(greeting);
    const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
    let isClosed = false;
    terminal.once('close', () => {
      isClosed = true;
    });
    terminal.prompt();
    for await (const line of terminal) {
      const text = line.trim();
      if (text === '') break;
      const { replies } = await answerMessage(
        { conversationId: conversation.id, text, clientMessageId: undefined },
        answering,
      );
      for (const reply of replies) print(reply);
      // Lines piped in are still read after the pipe has ended.
      if (!isClosed) terminal.prompt();
    }
    terminal.close();
  } finally {
    await vitrina.close();
  }
  return 0;
};

function print(message: Message): void {
  console.log(`\n${message.text}`);
  for (const card of message.products) {
    console.log(`  · ${card.name}  ${formatMoney(card.price, message.language)}  [${card.sku}]`);
  }
  for (const source of message.sources) console.log(`  ↳ ${source.title} (${source.uri})`);
  if (message.choices.length > 0) console.log(`  ${message.choices.map((choice) => `[${choice}]`).join(' ')}`);
}
