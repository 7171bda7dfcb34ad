import type { commands } from './flags.ts';

export type Name = keyof typeof commands;

/** What a command gets: the operands, and each option by its long name in camel case. */
export interface Given {
  operands: string[];
  options: Record<string, unknown>;
}

/** A command: the exit code, or a Stop thrown. */
export type Run = (given: Given, process: NodeJS.Process) => Promise<number>;
