// Prisma's schema engine, run in WebAssembly so that authoring and checking a
// migration needs no downloaded binary.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

const require = createRequire(import.meta.url);
let ready;

// The package exports no path to its .wasm: the file is found beside its entry point.
function instantiate() {
  ready ??= (async () => {
    const entry = require.resolve('@prisma/schema-engine-wasm');
    const file = path.join(path.dirname(entry), 'schema_engine_bg.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': bindings,
    });
    bindings.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
  })();
  return ready;
}

/** The SQL that turns the database at `url` into what `schema` (text of schema.prisma) says; '' when they agree. */
export async function diffFromDatabase(url, schema) {
  await instantiate();
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]], datasourceUrls: {} },
    () => {},
    factory,
  );
  try {
    const { stdout } = await engine.diff({
      from: {
        tag: 'schemaDatasource',
        files: [{ path: 'schema.prisma', content: schema }],
        configDir: '.',
      },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      shadowDatabaseUrl: null,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout;
  } finally {
    engine.free();
  }
}
