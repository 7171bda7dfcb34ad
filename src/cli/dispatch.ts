import * as extractCommand from './extract-command.ts';
import { commands } from './flags.ts';
import type { Given, Name, Run } from './given.ts';
import { help } from './help.ts';
import { meantCommand } from './meant-command.ts';
import { parse } from './parse.ts';
import { Stop } from './stop.ts';

// The default command is made ready with this file; of the others, only the one that is asked for.
const load: Record<Name, () => Promise<Run>> = {
  extract: async () => extractCommand.run,
  schema: async () => (await import('./schema-command.ts')).run,
  check: async () => (await import('./check-command.ts')).run,
  score: async () => (await import('./score-command.ts')).run,
};

/** Finds the command, reads its options, runs it: the exit code. */
export const dispatch = async (process: NodeJS.Process): Promise<number> => {
  const args = process.argv.slice(2);
  const named = (args[0] === 'help' ? args[1] : args[0]) ?? '';
  const isCommand = Object.hasOwn(commands, named);
  const asked = ['--help', '-h', 'help'].includes(args[0] ?? '');
  if (asked && !isCommand) {
    process.stdout.write(help());
    return 0;
  }
  const name = isCommand ? (named as Name) : 'extract';
  let given: Given | null = null;
  try {
    const meant = isCommand ? null : meantCommand(named);
    if (meant) throw new Stop(2, `there is neither a command nor a file called ${named}; did you mean ${meant}?`);
    given = parse(name, asked ? ['--help'] : isCommand ? args.slice(1) : args, (text) => process.stdout.write(text));
    if (!given) return 0;
    return await (await load[name]())(given, process);
  } catch (fault) {
    const isStop = fault instanceof Stop;
    const said = isStop ? fault.message : `a fault of trichluc, please report it: ${(fault as Error).stack ?? fault}`;
    const exit = isStop ? fault.exit : 1;
    const asJson = given?.options.log === 'json';
    process.stderr.write(
      asJson ? `${JSON.stringify({ event: 'error', exit, message: said })}\n` : `trichluc: ${said}\n`,
    );
    return exit;
  }
};
