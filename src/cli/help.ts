import { version } from '../version.ts';
import { commands } from './flags.ts';

/** `trichluc --help`: the commands, and where to read on. */
export const help = (): string => {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  const examples = Object.values(commands).flatMap(({ examples }) => examples.slice(0, 1));
  return [
    `trichluc ${version}: facts with evidence from Vietnamese news and Party/State portal pages, as checked JSONL`,
    '',
    'Usage: trichluc [command] [options] [inputs...]',
    '',
    'Commands:',
    ...list,
    '',
    'Examples:',
    ...examples.flatMap(([command, what]) => [`  ${command}`, `      ${what}`]),
    '',
    '"trichluc COMMAND --help" tells the options of a command; --version prints the version.',
    '',
  ].join('\n');
};
