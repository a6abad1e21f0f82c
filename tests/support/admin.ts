import pg from 'pg';

/** Runs a job on a short connection to the maintenance database. */
export async function withAdmin<T>(
  url: string,
  job: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await job(client);
  } finally {
    await client.end();
  }
}
