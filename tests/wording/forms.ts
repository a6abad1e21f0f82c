import { createHash, randomUUID } from 'node:crypto';

/** The forms of the pages as a browser sends them, for someone signed in. */
export function formsOf(url: string, cookie: string) {
  const headers = { cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' };
  return {
    send: (path: string, form: Record<string, string>) =>
      fetch(url + path, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams(form),
      }),
    async read(path: string): Promise<string> {
      const answer = await fetch(url + path, { headers });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      return answer.text();
    },
  };
}

type Query = (sql: string, params: unknown[]) => Promise<unknown>;

/** Nadia, who reads what others propose. */
export async function addSupervisor(
  query: Query,
  { key, territories }: { key: string; territories: string[] },
): Promise<void> {
  await query(
    `INSERT INTO staff (id, first_name, full_name, role, territories, access_key_hash)
     VALUES ($1, 'Nadia', 'Nadia MARTEL', 'superviseur', $2, $3)`,
    [randomUUID(), territories, createHash('sha256').update(key).digest('hex')],
  );
}
