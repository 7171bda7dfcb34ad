// All of the command but `--version`, bundled as one script: what load-program.ts loads, for the command and for its threads.
export { hasReadHere } from '../work/finish-all.ts';
export { finishBatch } from '../work/finish-batch.ts';
export { dispatch } from './dispatch.ts';
