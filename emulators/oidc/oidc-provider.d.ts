// The few parts of the package that are used here; it brings no types of its own.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type StoredPayload = Record<string, unknown> & { grantId?: string; uid?: string };

  /** Where one kind of artifact is kept. */
  export type Adapter = {
    upsert(id: string, payload: StoredPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<StoredPayload | undefined>;
    findByUid(uid: string): Promise<StoredPayload | undefined>;
    findByUserCode(userCode: string): Promise<StoredPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  };

  export type Grant = { addOIDCScope(scope: string): void; save(): Promise<string> };

  /** What the hooks of the configuration are given, as far as they look. */
  export type Context = {
    body: string;
    type: string;
    oidc: {
      client: { clientId: string };
      session: { accountId: string };
      params: { scope?: string };
    };
  };

  export class Provider {
    constructor(issuer: string, configuration: object);
    Grant: new (about: {
      clientId: string;
      accountId: string;
    }) => Grant;
    callback(): (req: IncomingMessage, res: ServerResponse) => void;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<{ uid: string }>;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
  }
}
