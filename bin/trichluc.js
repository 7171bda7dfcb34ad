#!/usr/bin/env node
// CommonJS: Node's loader of ES modules takes a tenth of the start.
const { main } = require('../dist/cli/main.cjs');

// Kept where nothing is left to wait for and main has not come to an end.
process.exitCode = 1;
main(process).then((code) => {
  process.exitCode = code;
});
