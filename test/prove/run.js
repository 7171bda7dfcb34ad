// npm run prove -- NAME [COUNT]
// Bundles test/prove/NAME.ts and runs what it exports as `prove`: a bar too long for the test suite, on the built command.
// Prints its figures and fails where the bar is missed.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name = '', count] = process.argv.slice(2);
const all = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('-server.ts'))
  .map((file) => file.slice(0, -3));
if (!all.includes(name)) {
  console.error(`no proof is called "${name}"; there are ${all.join(', ')}`);
  process.exit(2);
}
if (!existsSync(`${here}../../dist/cli/main.js`)) {
  console.error('the command is not built; run "npm run build" first');
  process.exit(2);
}
const outfile = `${here}.${name}.built.mjs`;
try {
  const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20.19', packages: 'external' };
  await build({ ...options, entryPoints: [`${here}${name}.ts`], outfile, logLevel: 'warning' });
  const { prove } = await import(pathToFileURL(outfile).href);
  const { figures, misses } = await prove(count === undefined ? undefined : Number(count));
  console.log(JSON.stringify(figures, null, 2));
  for (const miss of misses) console.error(`missed: ${miss}`);
  process.exitCode = misses.length > 0 ? 1 : 0;
} finally {
  rmSync(outfile, { force: true });
}
