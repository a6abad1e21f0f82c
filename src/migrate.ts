import { migrate } from './adapters/postgres/migrate.js';
import { explain } from './compose-process.js';
import { loadCliConfig } from './config.js';

/** Brings the database to this version (`npm run migrate`), before the service starts. */
const loaded = loadCliConfig();
if (!loaded.ok) explain(loaded.problems);

const applied = await migrate({ url: loaded.config.databaseUrl });
process.stdout.write(
  applied.length === 0 ? 'Base à jour.\n' : `Migrations appliquées : ${applied.join(', ')}\n`,
);
