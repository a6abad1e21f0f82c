import type { Prisma } from './generated/client.js';
import type { Sql } from './sql.js';

/** The client inside one interactive transaction. */
export type PrismaTx = Prisma.TransactionClient;

/** Statements that Prisma has no words for, inside the same transaction. */
export function txSql(tx: PrismaTx): Sql {
  return {
    query: <Row>(text: string, params: readonly unknown[]) =>
      tx.$queryRawUnsafe<Row[]>(text, ...params),
  };
}
