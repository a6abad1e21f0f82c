import { describe, expect, it, vi } from 'vitest';
import { inWorld } from '../journeys/story.js';
import { household, phoneOf, receiveFile } from '../support/caseload.js';
import { phoneIn } from '../support/phone.js';
import { openTeam, signIn } from '../support/team.js';
import type { World } from '../support/world.js';
import { addSupervisor, formsOf } from './forms.js';

vi.setConfig({ testTimeout: 120_000 });

const SLOTS =
  '{prenom}, {equipe}. RDV : {creneaux}, chez vous ou au square. Répondez {choix} ou AUTRE. {telephone}';
const CONFIRMED =
  "C'est noté : {quand} avec {prenom} ({equipe}), chez vous ou au square. Un imprévu ? Répondez AUTRE ou ANNULER. {telephone}";

/** Julien proposes and Nadia approves, on the pages. */
async function change(world: World, key: string, texte: string): Promise<void> {
  const julien = formsOf(world.url, await signIn(world));
  const nadia = formsOf(world.url, await signIn(world, 'clef-de-nadia'));
  const sheet = `/textes/93/rendez-vous/${key}`;
  const form = { langue: 'fr', expediteur: 'two_way', texte, pourquoi: 'Le square est connu' };
  const proposed = await julien.send(sheet, { ...form, geste: 'proposer' });
  expect([proposed.status, proposed.headers.get('location')]).toEqual([
    303,
    `${sheet}?langue=fr&fait=propose`,
  ]);
  const proposition = /name="proposition" value="([^"]+)"/.exec(await nadia.read(sheet))?.[1] ?? '';
  const decision = { langue: 'fr', proposition, geste: 'approuver' };
  expect((await nadia.send(`${sheet}/decision`, decision)).status).toBe(303);
}

describe('words approved while a household is being talked to', () => {
  it('are said in the conversations that begin afterwards, in that territory; one under way keeps its own', () =>
    inWorld({ at: '2026-11-23T08:30:00Z' }, async (world) => {
      await openTeam(world, '93', '69');
      await addSupervisor(world.query, { key: 'clef-de-nadia', territories: ['93'] });
      await receiveFile(world, [household(1)]);
      await world.settle();
      const before = phoneIn(world, phoneOf(1));
      expect(before.texts()).toHaveLength(1);

      await world.until('2026-11-23T08:40:00Z');
      await change(world, 'creneaux', SLOTS);
      await change(world, 'confirmation', CONFIRMED);
      await world.until('2026-11-23T08:50:00Z');

      const inRhone = { 'N° dossier CCAPEX': '69-2026-00003', Dépt: '69', 'Code postal': '69003' };
      await receiveFile(world, [household(2), household(3, { ...inRhone, Commune: 'Lyon' })]);
      await world.settle();
      const after = phoneIn(world, phoneOf(2));
      const elsewhere = phoneIn(world, phoneOf(3));

      for (const phone of [before, after, elsewhere]) await phone.write('oui');
      expect(before.last()).toContain('chez vous ou tout près. Répondez 1, 2, 3');
      expect(after.last()).toContain('chez vous ou au square. Répondez 1, 2, 3');
      expect(elsewhere.last()).toContain('chez vous ou tout près. Répondez 1, 2, 3');

      for (const phone of [before, after, elsewhere]) await phone.write('le 2');
      expect(before.last()).toMatch(/C'est noté : .* chez vous ou tout près/);
      expect(after.last()).toMatch(/C'est noté : .* avec Karima .* chez vous ou au square/);
      expect(elsewhere.last()).toMatch(/C'est noté : .* chez vous ou tout près/);
    }));
});
