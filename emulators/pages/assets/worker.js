import { createCallView } from './call-view.js';
import { callOf, createAttention, screenOf } from './calls.js';
import { byId, el, postJson, pretty } from './dom.js';

let workers = [];
let chosen = localStorage.getItem('worker') ?? '';
let view;
const attention = createAttention();

/** Brings a worker's telephone to life; `names` gives the name of a call's owner. */
export function startWorker({ nameOf, changed }) {
  view = createCallView(byId('worker-call'), {
    nameOf,
    onClose(sid) {
      attention.putAway(sid);
      void drawWorker();
      byId('worker-choice').focus();
    },
  });
  byId('worker-choice').addEventListener('change', ({ target }) => {
    chosen = target.value;
    localStorage.setItem('worker', chosen);
    void drawWorker();
  });
  byId('worker-auto').addEventListener('change', ({ target }) =>
    changed(() =>
      postJson(`/_emulator/personas/${encodeURIComponent(chosen)}`, {
        mode: target.checked ? 'auto' : 'silent',
      }),
    ),
  );
  byId('workers-auto').addEventListener('change', ({ target }) =>
    changed(() => postJson('/_emulator/personas', { workersAnswer: target.checked })),
  );
}

/** The team's telephones, and whether they are answered by themselves; undefined: as it is. */
export function setWorkers(known, workersAnswer) {
  workers = known;
  byId('worker').hidden = workers.length === 0;
  byId('workers-auto-label').hidden = workers.length === 0;
  if (workersAnswer !== undefined) byId('workers-auto').checked = workersAnswer;
  const choice = byId('worker-choice');
  const mark = JSON.stringify(workers.map(({ number, label }) => [number, label]));
  if (choice.dataset.mark === mark) return;
  choice.dataset.mark = mark;
  choice.replaceChildren(
    ...workers.map(({ number, label }) => el('option', { value: number, textContent: label })),
  );
}

/** Whose telephone is shown: the one that rings, unless the one shown is busy. */
function choose() {
  if (!workers.some(({ number }) => number === chosen)) chosen = workers[0]?.number ?? '';
  if (callOf(chosen)?.isLive) return;
  const ringing = workers.find(({ number }) => callOf(number)?.isLive);
  // Its owner is about to use it.
  if (ringing && !byId('worker').contains(document.activeElement)) chosen = ringing.number;
}

/** Draws the telephone as it stands. */
export async function drawWorker() {
  choose();
  const worker = workers.find(({ number }) => number === chosen);
  if (!worker) return;
  byId('worker-choice').value = chosen;
  byId('worker-number').textContent = pretty(worker.number);
  byId('worker-auto').checked = worker.isAuto;
  const call = attention.pick(worker.number);
  const screen = call && (await screenOf(call.sid));
  if (worker.number !== chosen) return;
  view.show(screen);
  byId('worker-idle').hidden = Boolean(screen);
}

/** Whether a call is the one shown. */
export const isOnWorker = (sid) => view.sid() === sid;
