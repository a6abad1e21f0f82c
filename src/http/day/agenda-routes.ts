import type { AgendaDesk } from '../../app/visits/agenda-desk.js';
import type { OutsideDesk } from '../../app/visits/outside-desk.js';
import type { Route } from '../guard.js';
import { readSecret } from '../identity/secret.js';
import { send } from '../layout.js';
import { formReader } from '../read-form.js';
import { freshToken, type Member, secretHash } from '../session.js';
import { agendaPage } from './agenda-page.js';

export type AgendaDoors = {
  readonly agenda: AgendaDesk;
  readonly outside: OutsideDesk;
  /** Without a last slash. */
  readonly publicUrl: string;
};

const readForm = formReader({ limit: '4kb', parameterLimit: 3 });

/** « Mon agenda »: a link of one's own that any agenda follows, and the feed behind it. */
export function agendaRoutes(doors: AgendaDoors): Route[] {
  const { agenda, publicUrl } = doors;
  return [
    ...outsideRoutes(doors),
    {
      method: 'get',
      path: '/compte/agenda',
      access: 'signed-in',
      async handle(_request, response, member) {
        send(response, await pageFor(doors, member, {}));
      },
    },
    {
      method: 'post',
      path: '/compte/agenda',
      access: 'signed-in',
      async handle(_request, response, member) {
        // Shown this once: what is kept is its hash.
        const secret = freshToken();
        await agenda.open(member.id, secretHash(secret));
        const link = `${publicUrl}/agenda/${secret}.ics`;
        send(response, await pageFor(doors, member, { link }));
      },
    },
    {
      method: 'post',
      path: '/compte/agenda/retirer',
      access: 'signed-in',
      async handle(_request, response, member) {
        await agenda.close(member.id);
        response.redirect(303, '/compte/agenda');
      },
    },
    {
      method: 'get',
      path: '/agenda/:secret.ics',
      // The link is the key: agendas sign in nowhere.
      access: 'public',
      async handle(request, response) {
        const secret = readSecret(request.params.secret);
        const feed = secret && (await agenda.feed(secretHash(secret)));
        response.set('Cache-Control', 'private, no-cache');
        response.set('X-Robots-Tag', 'noindex');
        if (!feed) return void response.status(404).type('text/plain').send('Agenda inconnu.');
        response.type('text/calendar; charset=utf-8').send(feed);
      },
    },
  ];
}

/** « Vos autres rendez-vous »: the address stands in the form, never in ours. */
function outsideRoutes(doors: AgendaDoors): Route[] {
  const { outside } = doors;
  return [
    {
      method: 'post',
      path: '/compte/agenda/autres',
      access: 'signed-in',
      async handle(request, response, member) {
        const form = await readForm(request, response);
        const outcome = await outside.follow(member.id, form('adresse'));
        if (outcome.kind === 'followed') return response.redirect(303, '/compte/agenda#autres');
        const page = await pageFor(doors, member, { refused: outcome.problem });
        send(response.status(422), page);
      },
    },
    {
      method: 'post',
      path: '/compte/agenda/autres/retirer',
      access: 'signed-in',
      async handle(_request, response, member) {
        await outside.leave(member.id);
        response.redirect(303, '/compte/agenda#autres');
      },
    },
  ];
}

async function pageFor(
  { agenda, outside }: AgendaDoors,
  member: Member,
  { link = null, refused = null }: { link?: string | null; refused?: string | null },
) {
  const since = await agenda.since(member.id);
  return agendaPage({ member, since, link, refused, outside: await outside.of(member.id) });
}
