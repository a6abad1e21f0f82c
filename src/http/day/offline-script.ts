import { assetPath } from '../asset-path.js';
import { DAY_WORKER_PATH, SHEET_CACHE } from './offline-worker.js';

/**
 * The sheet's own script, kept as text so that it is found from sources and from a build alike. It
 * keeps each press that finds no network, with when it was pressed, and sends it when there is one;
 * what is kept names a visit and an outcome, nobody. Without it, the forms do the same online.
 */
export const DAY_SCRIPT = `(function () {
  'use strict';
  var KEPT = 'ma-journee';
  var notice = document.getElementById('hors-ligne');
  var flushing = null;

  function kept() {
    try { return JSON.parse(localStorage.getItem(KEPT)) || []; } catch (error) { return []; }
  }
  function keep(list) { localStorage.setItem(KEPT, JSON.stringify(list)); }
  function say(words) { notice.textContent = words; notice.hidden = words === ''; }
  function fresh() {
    if (self.crypto && crypto.randomUUID) return crypto.randomUUID();
    return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, function () {
      return Math.floor(Math.random() * 16).toString(16);
    });
  }
  function show() {
    var list = kept();
    document.querySelectorAll('[data-garde]').forEach(function (line) {
      var mine = list.filter(function (press) { return press.visit === line.dataset.garde; });
      line.hidden = mine.length === 0;
      line.textContent = mine.map(function (press) { return press.label; }).join(', ') + ' : gardé sur ce téléphone.';
    });
    if (list.length > 0)
      say((list.length === 1 ? '1 geste est gardé' : list.length + ' gestes sont gardés') + ' sur ce téléphone, avec leur heure. Ils partent dès que le réseau revient.');
    else if (!navigator.onLine) say('Pas de réseau : vous lisez la copie de ce téléphone. Vos gestes sont gardés.');
    else say('');
  }

  function send(press) {
    var body = new URLSearchParams(press.fields);
    body.set('il-y-a', String(Math.max(0, Date.now() - press.at)));
    return fetch(press.action, { method: 'POST', body: body, credentials: 'same-origin', headers: { accept: 'text/html' } });
  }
  /** First in, first out: a departure never goes before its arrival. */
  function flush() {
    if (flushing) return flushing;
    flushing = next(null).catch(function () { show(); return null; }).then(function (last) { flushing = null; return last; });
    return flushing;
  }
  function next(last) {
    var press = kept()[0];
    if (!press) return Promise.resolve(last);
    return send(press).then(function (answer) {
      if (answer.status === 401) {
        say('Reconnectez-vous : les gestes gardés partiront ensuite.');
        return null;
      }
      if (answer.status >= 500) throw new Error('later');
      keep(kept().filter(function (one) { return one.id !== press.id; }));
      return next(last && !last.ok ? last : answer);
    });
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.getAttribute('action') === '/deconnexion') {
      if (kept().length === 0) return;
      event.preventDefault();
      flush().then(function () {
        if (kept().length === 0) form.submit();
        else say('Des gestes ne sont pas encore partis : attendez le réseau avant de vous déconnecter.');
      });
      return;
    }
    if (!form.dataset.visite) return;
    event.preventDefault();
    var fields = {};
    new FormData(form).forEach(function (value, name) { fields[name] = value; });
    fields.envoi = fresh();
    var button = event.submitter;
    if (button && button.name) fields[button.name] = button.value;
    var press = { id: fields.envoi, visit: form.dataset.visite, action: form.getAttribute('action'), label: button ? button.textContent.trim() : '', fields: fields, at: Date.now() };
    keep(kept().concat(press));
    flush().then(function (answer) { tell(answer, answer && answer.url); });
  });

  /** On to the sheet as it is now; of a press that was refused, the page's own words say why. */
  function tell(answer, next) {
    if (!answer) return show();
    if (answer.ok) return location.assign(next);
    answer.text().then(function (text) {
      var why = new DOMParser().parseFromString(text, 'text/html').querySelector('[role=alert], main h1');
      show();
      say('Refusé : ' + (why ? why.textContent.trim() : 'rechargez la page.'));
    });
  }

  /** Whatever the telephone believes of its network, what is kept is tried again. */
  function retry() {
    if (kept().length > 0) flush().then(function (answer) { if (answer) tell(answer, '/ma-journee'); });
  }
  addEventListener('online', function () { show(); retry(); });
  addEventListener('offline', show);
  document.addEventListener('visibilitychange', retry);
  setInterval(retry, 5000);

  if ('serviceWorker' in navigator)
    navigator.serviceWorker.register('${DAY_WORKER_PATH}', { scope: '/ma-journee' }).catch(function () {});
  if ('caches' in self) {
    var midnight = new Date();
    midnight.setHours(24, 0, 0, 0);
    setTimeout(function () {
      caches.delete('${SHEET_CACHE}').then(function () { location.replace('/ma-journee'); });
    }, midnight - Date.now());
  }
  show();
  retry();
})();
`;

export const DAY_SCRIPT_PATH = assetPath('ma-journee', 'js', DAY_SCRIPT);
