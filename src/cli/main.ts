import { version } from '../version.ts';
import { loadProgram } from './load-program.ts';

/** argv → exit code. `--version` answers before anything else is loaded; each command loads what it uses. */
export const main = async (process: NodeJS.Process): Promise<number> => {
  if (process.argv[2] === '--version' || process.argv[2] === '-V') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const { program, keepCode } = loadProgram();
  const exit = await program.dispatch(process);
  if (exit === 0 && program.hasReadHere) keepCode();
  return exit;
};
