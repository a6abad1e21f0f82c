import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testRedis } from '../support/redis.js';
import { settingsFor } from '../support/world.js';

vi.setConfig({ testTimeout: 60_000 });

const ROOT = path.join(import.meta.dirname, '../..');
let house: string;

/** The house's own code in a folder apart, where its conversations may be broken. */
beforeAll(async () => {
  house = await mkdtemp(path.join(tmpdir(), 'conversations-'));
  for (const part of ['src', 'flows', 'scripts', 'package.json', 'tsconfig.json']) {
    await cp(path.join(ROOT, part), path.join(house, part), { recursive: true });
  }
  await symlink(path.join(ROOT, 'node_modules'), path.join(house, 'node_modules'));
});
afterAll(() => rm(house, { recursive: true, force: true }));

type Run = { code: number; out: string };

async function run(file: string, env: Record<string, string> = {}): Promise<Run> {
  const options = { cwd: house, env: { PATH: process.env.PATH, ...env } };
  return promisify(execFile)(process.execPath, ['--import', 'tsx', file], options).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      out: error.stdout + error.stderr,
    }),
  );
}

/** Does something with one file changed; the change must change something. */
async function broken<T>(file: string, [was, is]: [RegExp, string], then: () => Promise<T>) {
  const full = path.join(house, file);
  const sound = await readFile(full, 'utf8');
  const changed = sound.replace(was, is);
  expect(changed).not.toBe(sound);
  await writeFile(full, changed);
  try {
    return await then();
  } finally {
    await writeFile(full, sound);
  }
}

const check = () => run('scripts/check-words.ts');

describe('npm run check refuses', () => {
  it('nothing of the conversations as they are', async () => {
    expect(await check()).toEqual({ code: 0, out: '' });
  });

  it.each<[string, string, [RegExp, string], RegExp]>([
    [
      'a step that nobody reaches',
      'flows/refus/flow.ts',
      [/nodes: \{/, "nodes: { oublie: { kind: 'end', ending: 'oublie' },"],
      /flows\/refus\/flow.ts, « oublie » : rien n'y mène/,
    ],
    [
      'a choice that leads nowhere',
      'flows/rendez-vous/choosing.ts',
      [/accept_slot: 'reserver'/, "accept_slot: 'nulle-part'"],
      /flows\/rendez-vous\/flow.ts, « choisir » : accept_slot mène à « nulle-part »/,
    ],
    [
      'a wait without a time-out',
      'flows/veille-sociale/flow.ts',
      [/waitHours: 48/, 'waitHours: Number.POSITIVE_INFINITY'],
      /flows\/veille-sociale\/flow.ts, « demander » attend sans fin/,
    ],
    [
      'a loop without a bound: silence that asks again, for ever',
      'flows/premier-contact-amont/flow.ts',
      [/silence: 'sans-reponse'/, "silence: 'ouvrir'"],
      /flows\/premier-contact-amont\/flow.ts, « ouvrir » tourne en rond sans borne/,
    ],
    [
      'a missing translation',
      'flows/refus/words.ts',
      [/( tr: \{\s+)refus:/, '$1oubli:'],
      /flows\/refus\/words.ts, tr, « refus » manque/,
    ],
    [
      'a forbidden word at its discretion level',
      'flows/une-personne/words.ts',
      [/j'ai votre message/, "j'ai votre message sur le loyer"],
      /flows\/une-personne\/words.ts, fr, « bien-recu » : « loyer » ne s'écrit pas au niveau de discrétion 0/,
    ],
    [
      'a text over its segments',
      'flows/mauvais-numero/words.ts',
      [/Bonne journée, /, 'Nous vous souhaitons une bonne journée, et encore merci. '],
      /flows\/mauvais-numero\/words.ts, fr, « merci » : 2 SMS en GSM-7, \d+ unités, pour 1 permis/,
    ],
    [
      'a letter that makes a text dear',
      'flows/une-personne/words.ts',
      [/j'ai votre message/, 'j’ai votre message'],
      /« bien-recu » : 2 SMS en UCS-2, .* lettres hors GSM-7 : ’/,
    ],
    [
      'a reply asked by a sender that takes none',
      'flows/premier-contact-aval/words.ts',
      [/(oneWay:\s+['"][^'"]*)Appelez-moi au/, '$1Répondez OUI ou appelez le'],
      /flows\/premier-contact-aval\/words.ts, fr, « [a-z-]+ » : « LogementPls » est à sens unique/,
    ],
    [
      'an opening that a one-way sender has no words for',
      'flows/apres-visite/words.ts',
      [/fr: \{\s+merci: \{\s+twoWay:\s+('[^']*'),\s+oneWay:\s+'[^']*',\s+\}/, 'fr: { merci: $1'],
      /flows\/apres-visite\/flow.ts, « merci » : « apres-visite\/merci » n'a pas de mots pour un expéditeur à sens unique/,
    ],
    [
      'a word that a text asks for and nothing hears',
      'flows/veille-sociale/words.ts',
      [/BIEN, AIDE ou RAPPEL/, 'BIEN, ZUT ou RAPPEL'],
      /fr : « veille-sociale\/ou-en-sont-les-demarches » demande « ZUT », que « demander » n'entend pas/,
    ],
    [
      'a hole that nothing fills',
      'flows/refus/words.ts',
      [/\{equipe\}/, '{ville}'],
      /flows\/refus\/words.ts, fr, « refus » : « \{ville\} » n'est pas un champ connu/,
    ],
    [
      'words that no step says',
      'flows/interprete/flow.ts',
      [/texts: \{/, "texts: { oubli: { purpose: 'answer', level: 0 },"],
      /flows\/interprete\/flow.ts : aucune étape ne dit « interprete\/oubli »/,
    ],
    [
      'a door of the program that no flow has',
      'flows/doors.ts',
      [/une-personne\/ecouter/, 'une-personne/entendre'],
      /flows\/doors.ts : « une-personne\/entendre » n'existe pas/,
    ],
    [
      'a forbidden word in what the line says, whatever the sender of texts',
      'flows/ligne/words.ts',
      [/Pour un rendez-vous, tapez 2/, 'Pour votre loyer, tapez 2'],
      /flows\/ligne\/words.ts, fr, « accueil » : « loyer » ne s'écrit pas au niveau de discrétion 0/,
    ],
    [
      'the reference of a case said to whoever holds the telephone',
      'flows/ligne/words.ts',
      [/Je n'ai pas pu vérifier/, "Je n'ai pas pu vérifier{dossier}"],
      /« identite-encore » : « 93-2026-00012 » ne s'écrit pas au niveau de discrétion 0/,
    ],
    [
      'a danger that a menu does not hear',
      'flows/ligne/heard.ts',
      [/ {2}homeless_now: [^\n]+\n/, ''],
      /flows\/ligne\/flow.ts : « homeless_now » dit au téléphone ne mène nulle part/,
    ],
    [
      'a call that turns into texts',
      'flows/ligne/heard.ts',
      [/'ligne\/rappel'/, "'une-personne/rappel'"],
      /flows\/ligne\/flow.ts, « accueil » mène d’un appel à des SMS \(une-personne\)/,
    ],
    [
      'a key that a menu asks for and does not wait for',
      'flows/ligne/menus.ts',
      [/ {2}4: 'messagerie',/, ''],
      /fr : « ligne\/accueil » demande la touche 4, que « accueil » n'attend pas/,
    ],
    [
      'a key that a menu waits for and never names',
      'flows/ligne/words.ts',
      [/Pour le déplacer, tapez 2\. Pour l'annuler, tapez 3/, "Pour l'annuler, tapez 3"],
      /fr : « ligne\/rendez-vous » ne dit pas la touche 2, que « rendez-vous » attend/,
    ],
    [
      'noise on the line that leads round in circles',
      'flows/ligne/menus.ts',
      [/welcome\('accueil-court', 'vers-une-personne'\)/, "welcome('accueil-court', 'accueil')"],
      /flows\/ligne\/flow.ts, « accueil » tourne en rond sans borne/,
    ],
    [
      'a text that the line says and nobody wrote',
      'flows/doors.ts',
      [/'ligne\/panne'/, "'ligne/pane'"],
      /flows\/doors.ts : le texte « ligne\/pane » n'existe pas/,
    ],
    [
      'a field of the line in a text that is sent',
      'flows/refus/words.ts',
      [/\{equipe\}/, '{attente}'],
      /flows\/refus\/words.ts, fr, « refus » : le champ \{attente\} ne se dit qu'au téléphone/,
    ],
  ])('%s', async (_name, file, change, says) => {
    const { code, out } = await broken(file, change, check);
    expect(out).toMatch(says);
    expect(code).toBe(1);
  });
});

describe('the program', () => {
  const settings = settingsFor({
    databaseUrl: 'postgresql://nobody@127.0.0.1:9/none',
    redis: testRedis(),
    emulatorUrl: 'http://127.0.0.1:9',
    publicUrl: 'http://127.0.0.1:9',
  });

  it.each<[string, string, string, [RegExp, string]]>([
    [
      'src/main.ts',
      'premier-contact-amont',
      'ouvrir',
      [/Je vous propose un RDV/, 'Pour votre dette'],
    ],
    ['src/main.ts', 'ligne', 'panne', [/notre ligne a un problème/, 'notre ligne a une dette']],
  ])(
    '%s does not start on a forbidden word in a level-0 text: file, key and word of %s are named',
    async (program, flow, key, change) => {
      const start = () => run(program, { ...settings, PORT: '0' });
      const { code, out } = await broken(`flows/${flow}/words.ts`, change, start);
      expect(code).toBe(1);
      expect(out).toContain('Aller-vers ne peut pas démarrer');
      expect(out).toContain(`flows/${flow}/words.ts, fr, « ${key} »`);
      expect(out).toContain("« dette » ne s'écrit pas au niveau de discrétion 0");
    },
  );
});
