// Prisma's schema engine, run in WebAssembly so that authoring and checking a
// migration needs no downloaded binary.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const require = createRequire(import.meta.url);
let ready: Promise<void> | undefined;

// Node has it; its types name it only beside those of a browser.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: Record<string, unknown>,
    ): Promise<{ instance: { exports: Record<string, unknown> } }>;
  };
};

// The package exports no path to its .wasm: the file is found beside its entry point.
function instantiate(): Promise<void> {
  ready ??= (async () => {
    const entry = require.resolve('@prisma/schema-engine-wasm');
    const file = path.join(path.dirname(entry), 'schema_engine_bg.wasm');
    const { instance } = await WebAssembly.instantiate(await readFile(file), {
      './schema_engine_bg.js': bindings,
    });
    bindings.__wbg_set_wasm(instance.exports);
    const start = instance.exports.__wbindgen_start;
    if (typeof start === 'function') start();
  })();
  return ready;
}

/** The SQL that turns the database at `url` into what `schema` (text of schema.prisma) says; '' when they agree. */
export async function diffFromDatabase(url: string, schema: string): Promise<string> {
  await instantiate();
  const pool = new pg.Pool({ connectionString: url });
  const factory = bindMigrationAwareSqlAdapterFactory(catalogFactory(pool));
  const files = [{ path: 'schema.prisma', content: schema }];
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    factory,
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '.' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  } finally {
    engine.free();
    await pool.end();
  }
}

// Types of pg_catalog: "char", and an array of them.
const CHAR = 18;
const CHAR_ARRAY = 1002;

/**
 * PostgreSQL's catalogue is full of its one-byte "char", which the adapter calls text and the
 * engine wants as a character. It is marked as its array on the way out of the driver, whose
 * type the adapter knows, and unmarked behind the adapter; the catalogue has no such arrays.
 */
function catalogFactory(pool: pg.Pool): PrismaPg {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = CHAR_ARRAY;
    return result;
  }) as typeof pool.query;
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const rows = await queryRaw(sql);
      const unmark = (type: ColumnType) =>
        type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type;
      return { ...rows, columnTypes: rows.columnTypes.map(unmark) };
    };
    return adapter;
  };
  return factory;
}
