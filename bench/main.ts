/**
 * Measures what the design promises, against a floor measured in the same run on the same
 * machine: `npm run bench -- inbound`, `-- due`, `-- understand`, `-- voice`, `-- tours [FOLDER]`.
 * Ends with 1 below the gate.
 */
const BENCHES: Readonly<Record<string, () => Promise<{ run(): Promise<boolean> }>>> = {
  inbound: () => import('./inbound/run.js'),
  due: () => import('./due.js'),
  understand: () => import('./understand.js'),
  voice: () => import('./voice/run.js'),
  tours: () => import('./tours.js'),
};

const name = process.argv[2] ?? '';
const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (load) {
  const bench = await load();
  process.exitCode = (await bench.run()) ? 0 : 1;
} else {
  console.error(`Usage: npm run bench -- ${Object.keys(BENCHES).join(' | ')}`);
  process.exitCode = 2;
}
