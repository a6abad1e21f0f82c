import type { Request, Response } from 'express';
import type { DoorAct, VisitDoors } from '../../app/visits/visit-link.js';
import { readSlotName } from '../../domain/visits/slots.js';
import type { Route } from '../guard.js';
import { send } from '../layout.js';
import { formReader } from '../read-form.js';
import { secretHash } from '../session.js';
import { rdvOverPage, rdvPage } from './rdv-page.js';

const readForm = formReader({ limit: '2kb', parameterLimit: 3 });
const TOKEN = /^[\w-]{32}$/;

/** A household's own door: no sign-in, no script, and a token that says nothing of it. */
export function rdvRoutes({ rdv }: { readonly rdv: VisitDoors }): Route[] {
  return [
    {
      method: 'get',
      path: '/rdv/:jeton',
      access: 'public',
      handle: (request, response) => show({ request, response }, rdv, null),
    },
    {
      method: 'post',
      path: '/rdv/:jeton',
      access: 'public',
      async handle(request, response) {
        const field = await readForm(request, response);
        const hash = hashOf(request);
        const wanted = readSlotName(field('moment'));
        const done =
          field('annuler') === 'oui'
            ? await rdv.cancel(hash)
            : wanted
              ? await rdv.book(hash, wanted)
              : null;
        await show({ request, response }, rdv, typeof done === 'string' ? done : null);
      },
    },
  ];
}

async function show(
  { request, response }: { request: Request; response: Response },
  rdv: VisitDoors,
  done: DoorAct | null,
): Promise<void> {
  response.set('Cache-Control', 'no-store');
  const door = await rdv.open(hashOf(request));
  if (door.kind === 'over') return send(response.status(404), rdvOverPage(door));
  send(response.status(done === 'taken' ? 409 : 200), rdvPage(door, done));
}

/** What is no token has a hash too: nobody has it. */
function hashOf(request: Request): string {
  const token = request.params.jeton;
  return typeof token === 'string' && TOKEN.test(token) ? secretHash(token) : '';
}
