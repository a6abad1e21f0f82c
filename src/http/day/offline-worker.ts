import { STYLES_PATH } from '../layout.js';

export const DAY_WORKER_PATH = '/ma-journee-hors-ligne.js';
export const SHEET_CACHE = 'ma-journee';

/**
 * Between the sheet and the network: keeps the last sheet of today until midnight, and nothing else
 * of this site but the sheet's style and script. The network comes first; a sheet that may no longer
 * be read (signed out, refused) takes the kept one with it.
 */
export const DAY_WORKER = `'use strict';
var CACHE = '${SHEET_CACHE}';
var SHEET = '/ma-journee';
var STYLE = '${STYLES_PATH}';
var UNTIL = 'x-jusqua';

self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) {
  // The page that brought us here was read before us: it is asked for again, to be kept.
  event.waitUntil(self.clients.claim().then(function () {
    return fetch(SHEET, { credentials: 'same-origin', redirect: 'manual' }).then(hold);
  }).catch(function () {}));
});

function isHelper(path) { return path === STYLE || /^\\/ma-journee-[0-9a-f]{10}\\.js$/.test(path); }

self.addEventListener('fetch', function (event) {
  var request = event.request;
  var url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname === SHEET) event.respondWith(sheet(request));
  else if (isHelper(url.pathname)) event.respondWith(helper(request));
});

function sheet(request) {
  return fetch(request).then(hold, function () { return keptSheet(); });
}

function hold(response) {
  if (response.ok && response.headers.get('x-hors-ligne') === 'oui') return store(response.clone()).then(function () { return response; });
  // Another day, or a fault of ours: what is kept stands. Signed out, or refused: it goes.
  var gone = response.type === 'opaqueredirect' || response.status === 401 || response.status === 403;
  return (gone ? caches.delete(CACHE) : Promise.resolve()).then(function () { return response; });
}

function store(response) {
  var midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  var headers = new Headers(response.headers);
  headers.set(UNTIL, String(midnight.getTime()));
  return response.text().then(function (text) {
    var script = /\\/ma-journee-[0-9a-f]{10}\\.js/.exec(text);
    return caches.open(CACHE).then(function (cache) {
      var helpers = [STYLE].concat(script ? script : []);
      return Promise.all([
        cache.put(SHEET, new Response(text, { status: 200, headers: headers })),
        cache.addAll(helpers).catch(function () {}),
      ]);
    });
  });
}

function keptSheet() {
  return caches.open(CACHE).then(function (cache) {
    return cache.match(SHEET).then(function (found) {
      if (found && Number(found.headers.get(UNTIL)) > Date.now()) return found;
      return caches.delete(CACHE).then(function () {
        return new Response('<!doctype html><html lang="fr"><meta charset="utf-8"><title>Pas de réseau</title><h1>Pas de réseau</h1><p>Aucune journée n’est gardée sur ce téléphone. Rechargez la page quand le réseau revient.</p></html>', { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
      });
    });
  });
}

function helper(request) {
  return caches.open(CACHE).then(function (cache) { return cache.match(request); }).then(function (found) {
    return found || fetch(request);
  });
}
`;
