import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CliConfig, type Loaded, loadCliConfig } from '../config.js';

/** Settings of the demo under way in this clone (`npm start`), or null. */
function demoSettings(root: string): Record<string, string> | null {
  try {
    const record: unknown = JSON.parse(
      readFileSync(path.join(root, '.state', 'demo.json'), 'utf8'),
    );
    const { env, pid } = record as { env?: Record<string, string>; pid?: number };
    if (env?.DATABASE_URL === undefined || pid === undefined) return null;
    // A demo that was killed left its record: its database and its clock are not to be believed.
    process.kill(pid, 0);
    return env;
  } catch {
    return null;
  }
}

/** The database named on the command line, else by the environment, else that of the demo beside. */
export function findSettings(root: string, databaseUrl: string | undefined): Loaded<CliConfig> {
  if (databaseUrl !== undefined) return loadCliConfig(undefined, { DATABASE_URL: databaseUrl });
  const given = loadCliConfig();
  if (given.ok) return given;
  const isMissing = given.problems.every((problem) => problem.startsWith('DATABASE_URL manque'));
  const demo = isMissing ? demoSettings(root) : null;
  return demo === null ? given : loadCliConfig(demo);
}
