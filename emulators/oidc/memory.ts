import type { Adapter, StoredPayload } from 'oidc-provider';

type Kept = { payload: StoredPayload; until: number };

/** Keeps what the provider remembers (sessions, codes, grants) in this process, in real time. */
export function createOidcMemory(): (kind: string) => Adapter {
  const all = new Map<string, Kept>();
  const live = (key: string): StoredPayload | undefined => {
    const kept = all.get(key);
    if (kept && kept.until > Date.now()) return kept.payload;
    all.delete(key);
    return undefined;
  };
  return (kind) => {
    const key = (id: string) => `${kind}:${id}`;
    const own = () => [...all.keys()].filter((one) => one.startsWith(`${kind}:`));
    return {
      async upsert(id, payload, expiresIn) {
        const until = expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY;
        all.set(key(id), { payload, until });
      },
      find: async (id) => live(key(id)),
      findByUid: async (uid) =>
        own()
          .map(live)
          .find((payload) => payload?.uid === uid),
      // No device ever types a code here.
      findByUserCode: async () => undefined,
      async consume(id) {
        const payload = live(key(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        all.delete(key(id));
      },
      async revokeByGrantId(grantId) {
        for (const [one, { payload }] of all) if (payload.grantId === grantId) all.delete(one);
      },
    };
  };
}
