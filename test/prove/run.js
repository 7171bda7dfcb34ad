// npm run prove -- [NAME…] [COUNT] [--tenth]
// Bundles test/prove/NAME.ts and runs what it exports as `prove`: a bar too long for the test suite, on the built command; without a
// name all of them. COUNT is in place of its `full` size; `--tenth` a tenth of that. Prints figures and fails where a bar is missed.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const args = process.argv.slice(2);
const count = args.find((arg) => /^\d+$/.test(arg));
const named = args.filter((arg) => !arg.startsWith('--') && arg !== count);
const all = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && /^export const prove\b/m.test(readFileSync(here + file, 'utf8')))
  .map((file) => file.slice(0, -3));
const unknown = named.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no proof is called ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}
if (!existsSync(`${here}../../dist/cli/main.cjs`)) {
  console.error('the command is not built; run "npm run build" first');
  process.exit(2);
}

const load = async (name) => {
  const outfile = `${here}.${name}.built.mjs`;
  try {
    const options = { bundle: true, format: 'esm', platform: 'node', target: 'node20.19', packages: 'external' };
    await build({ ...options, entryPoints: [`${here}${name}.ts`], outfile, logLevel: 'warning' });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
};

for (const name of named.length > 0 ? named : all) {
  const { prove, full } = await load(name);
  const size = count === undefined ? full : Number(count);
  const began = performance.now();
  const { figures, misses } = await prove(args.includes('--tenth') ? Math.ceil(size / 10) : size);
  console.log(`== ${name}, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  console.log(JSON.stringify(figures, null, 2));
  for (const miss of misses) console.error(`missed: ${name}: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}
