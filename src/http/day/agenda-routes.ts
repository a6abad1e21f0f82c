import type { AgendaDesk } from '../../app/visits/agenda-desk.js';
import type { Route } from '../guard.js';
import { readSecret } from '../identity/secret.js';
import { send } from '../layout.js';
import { freshToken, secretHash } from '../session.js';
import { agendaPage } from './agenda-page.js';

export type AgendaDoors = {
  readonly agenda: AgendaDesk;
  /** Without a last slash. */
  readonly publicUrl: string;
};

/** « Mon agenda »: a link of one's own that any agenda follows, and the feed behind it. */
export function agendaRoutes({ agenda, publicUrl }: AgendaDoors): Route[] {
  return [
    {
      method: 'get',
      path: '/compte/agenda',
      access: 'signed-in',
      async handle(_request, response, member) {
        const since = await agenda.since(member.id);
        send(response, agendaPage({ member, since, link: null }));
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
        send(response, agendaPage({ member, since: await agenda.since(member.id), link }));
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
