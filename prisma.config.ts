import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Needed by `prisma migrate deploy` alone, where its engine can be downloaded.
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
