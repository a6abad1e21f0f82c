import { createCallView } from './call-view.js';
import { callLine, createAttention, screenOf } from './calls.js';
import { byId } from './dom.js';

const attention = createAttention();
let view;
/** Whose telephone is chosen, and the number of the line when somebody told it. */
let chosen = () => '';
/** The last call made here: its first words may come before it is drawn. */
let placed = '';
/** The call behind which the messages are read. */
let turnedOver = '';

/**
 * Brings the calls of the chosen telephone to life. `nameOf` gives the name of a call's owner,
 * `changed` saves a change and shows what it led to.
 */
export function startTenantCall({ nameOf, whose, line, changed }) {
  chosen = whose;
  const root = byId('tenant-call');
  view = createCallView(root, {
    nameOf,
    onClose(sid) {
      attention.putAway(sid);
      void drawTenantCall();
      byId('call-line').focus();
    },
  });
  byId('call-line').addEventListener('click', async () => {
    const isMasked = byId('hidden-number').checked;
    await changed(async () => {
      placed = await callLine(chosen(), { line: line(), isMasked });
    });
    root.querySelector('[data-do]:not([hidden])')?.focus();
  });
  byId('turn-over').addEventListener('click', () => {
    turnedOver = turnedOver === view.sid() ? '' : view.sid();
    turn();
  });
}

/** Draws the call of the chosen telephone, in front of its messages. */
export async function drawTenantCall() {
  const number = chosen();
  const call = attention.pick(number);
  const screen = call && (await screenOf(call.sid));
  if (number !== chosen()) return;
  view.show(screen);
  byId('call-line').disabled = !number || Boolean(call?.isLive);
  turn();
}

function turn() {
  const sid = view.sid();
  const shows = sid !== '' && turnedOver !== sid;
  byId('tenant-call').hidden = !shows;
  byId('texts').hidden = shows;
  byId('turn-over').hidden = sid === '';
  byId('turn-over').textContent = shows ? 'Voir les messages' : 'Voir l’appel';
}

/** Whether a call is the one shown, or about to be. */
export const isOnTenant = (sid) => sid === placed || sid === view.sid();
