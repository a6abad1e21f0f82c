// Tells the emulators' pages whose telephone is whose, and where the product's own pages are.
import { connectPostgres } from '../../src/adapters/postgres/connect.js';
import type { AccessKeys } from './welcome.js';

/** What « Appeler la ligne » dials, as the demo's HOTLINE_NUMBER says. */
const LINE = '+33199004000';

interface Introduction {
  databaseUrl: string;
  emulators: string;
  web: string;
  keys: AccessKeys;
}

/** Called once the emulators answer; a household is named as its file names it, a worker as the team does. */
export async function introduce(who: Introduction): Promise<void> {
  await post(`${who.emulators}/_emulator/phonebook`, await phonebook(who.databaseUrl));
  await post(`${who.emulators}/_emulator/links`, links(who));
}

async function phonebook(databaseUrl: string) {
  const { prisma, close } = connectPostgres({ url: databaseUrl, size: 1 });
  try {
    const phones = await prisma.casePhone.findMany({
      include: { case: true },
      orderBy: [{ case: { reference: 'asc' } }, { position: 'asc' }],
    });
    const workers = await prisma.staff.findMany({
      where: { active: true, phone: { not: null } },
      orderBy: { fullName: 'asc' },
    });
    return [
      ...phones.map(({ e164, case: file }) => ({
        number: e164,
        label: [file.civility, file.firstName, file.lastName].filter(Boolean).join(' '),
        territory: file.territory,
      })),
      ...workers.map(({ phone, fullName }) => ({
        number: phone ?? '',
        label: fullName,
        kind: 'worker',
      })),
      { number: LINE, label: 'La ligne', kind: 'line' },
    ];
  } finally {
    await close();
  }
}

/** One click signs in: the demonstration's keys are of no use elsewhere. */
function links({ web, keys }: Introduction) {
  const signIn = (label: string, note: string, cle: string) => ({
    label,
    note,
    method: 'POST',
    url: `${web}/connexion`,
    fields: { cle },
  });
  return [
    {
      label: 'Se connecter',
      note: 'choisir qui l’on est, chez le fournisseur d’identité',
      url: `${web}/connexion/aller`,
    },
    ...(keys.superviseur
      ? [signIn('Pilotage', 'entonnoir et taux de contact, en superviseur', keys.superviseur)]
      : []),
    ...(keys.operateur
      ? [signIn('Dossiers', 'cartes, appels et dossiers, en opérateur', keys.operateur)]
      : []),
  ];
}

async function post(url: string, content: unknown): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(content),
  });
  if (!answer.ok) throw new Error(`${url} : ${answer.status}`);
}
