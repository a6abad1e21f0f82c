/** Says in plain French why the program does not start, on the error output, and ends it. */
export function explainAndExit(problems: readonly string[]): never {
  process.stderr.write(`Aller-vers ne peut pas démarrer :\n`);
  for (const problem of problems) process.stderr.write(`  - ${problem}\n`);
  process.exit(1);
}
