import { Command, CommanderError, Option } from 'commander';
import { type CommandSpec, commands, type Flag } from './flags.ts';
import type { Given, Name } from './given.ts';
import { Stop } from './stop.ts';

const toOption = (flag: Flag): Option => {
  const option = new Option(flag.flags, flag.default ? `${flag.help} (default: ${flag.default})` : flag.help);
  if (flag.choices) option.choices([...flag.choices]);
  if (flag.many) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
  if (flag.group) option.helpGroup(flag.group);
  return option;
};

/** Operands and options of a command; null where help was asked for and printed. A wrong command line stops with 2. */
export const parse = (name: Name, args: readonly string[], print: (text: string) => void): Given | null => {
  const spec: CommandSpec = commands[name];
  const command = new Command(`trichluc ${name}`)
    .description(spec.about)
    .arguments(spec.operands)
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {} })
    .configureHelp({ helpWidth: 110 })
    .addHelpText(
      'after',
      `\nExamples:\n${spec.examples.map(([line, what]) => `  ${line}\n      ${what}`).join('\n')}\n`,
    );
  for (const flag of spec.flags) command.addOption(toOption(flag));
  try {
    command.parse([...args], { from: 'user' });
  } catch (fault) {
    if (!(fault instanceof CommanderError)) throw fault;
    if (fault.exitCode === 0) return null;
    const said = fault.message
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
      .replace(/\.$/, '');
    throw new Stop(2, `${said}. "trichluc ${name} --help" tells what there is`);
  }
  return { operands: command.args, options: command.opts() };
};
