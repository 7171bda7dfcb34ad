/** argv → exit code. */
export const main = async (_process: NodeJS.Process): Promise<number> => 2;
