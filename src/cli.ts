import { parseArgs } from 'node:util';
import type { Command } from './commands/command.ts';
import { printFailure, UsageError } from './commands/print-failure.ts';

const usage = `Vitrina: an AI sales assistant that a company hosts itself.

  vitrina start [--company DIR] [--data DIR] [--port N]   serves the shop page, the widget and the API
  vitrina import DIR [--data DIR] [--confirm] [--json]    imports or re-imports a company folder; --confirm: also a change
                                                          that looks like an accident and was held
  vitrina audit [DIR] [--language ru|en] [--json]         the gaps in a company's materials: a folder's, or what is imported
  vitrina exam [--company DIR] [--model M] [--runs K]     examines the assistant on the company's data: the scenarios of exams/
               [--tag T] [--only ID] [--count N]          and generated ones; exit 1 under the threshold; see docs/exam.md
               [--seed S] [--no-generated] [--json]
  vitrina chat [--company DIR] [--data DIR] [--model M]   talks to the assistant in this terminal; --show-prompt prints what
               [--show-prompt]                            a model gets
  vitrina staff reset-password EMAIL [--data DIR]         prints a new one-time password for /dashboard
  vitrina keys create --name NAME --scope SCOPE…          lets a program in: chat, catalog:read, requests:write,
               [--limit N] [--expires DATE] [--json]      requests:read; prints the key this once; see docs/integrations.md
  vitrina keys list | keys revoke ID [--json]             the keys there are; ends one at once
  vitrina doctor [--company DIR] [--data DIR] [--json]    checks settings, services, disk and versions

Settings come from the environment and .env (see .env.example); flags win.`;

const commands = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  exam: async () => (await import('./commands/exam.ts')).examCommand,
  chat: async () => (await import('./commands/chat.ts')).chatCommand,
  staff: async () => (await import('./commands/staff.ts')).staffCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
} satisfies Record<string, () => Promise<Command>>;

/** How many arguments besides flags a command takes: one more is a slip (a second folder, a name with a space). */
const positionalsOf: Readonly<Record<keyof typeof commands, number>> = {
  start: 0,
  import: 1,
  audit: 1,
  exam: 1,
  chat: 0,
  staff: 2,
  keys: 2,
  doctor: 0,
};

try {
  const { values, positionals } = readArguments(process.argv.slice(2));
  const [name = 'help', ...rest] = positionals;
  if (values.help || name === 'help') console.log(usage);
  else if (isCommand(name)) {
    const most = positionalsOf[name];
    if (rest.length > most)
      throw new UsageError(
        `"vitrina ${name}" takes ${most === 0 ? 'no' : `only ${most}`} such argument, not "${rest[most]}".`,
      );
    const command = await commands[name]();
    process.exitCode = await command({ flags: values, positionals: rest });
  } else throw new UsageError(`There is no command "${name}".`);
} catch (error) {
  printFailure(error, usage);
  process.exitCode = 1;
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        company: { type: 'string' },
        data: { type: 'string' },
        port: { type: 'string' },
        json: { type: 'boolean' },
        confirm: { type: 'boolean' },
        language: { type: 'string' },
        model: { type: 'string' },
        runs: { type: 'string' },
        only: { type: 'string' },
        tag: { type: 'string' },
        seed: { type: 'string' },
        count: { type: 'string' },
        'no-generated': { type: 'boolean' },
        name: { type: 'string' },
        scope: { type: 'string', multiple: true },
        limit: { type: 'string' },
        expires: { type: 'string' },
        'show-prompt': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
