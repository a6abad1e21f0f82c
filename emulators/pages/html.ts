import { PHONES } from './phones-html.js';

const TITLES = {
  both: 'Aller-vers — la ville et le bureau',
  phones: 'Les téléphones',
  desk: 'Le bureau',
} as const;

/** Which of the pages is asked for. */
export type PageKind = keyof typeof TITLES;

/** The document of a page; everything that moves in it is filled in by the scripts beside it. */
export function pageHtml(kind: PageKind): string {
  const parts = [kind !== 'desk' ? PHONES : '', kind !== 'phones' ? DESK : ''];
  return `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${TITLES[kind]}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/_emulator/assets/style.css">
  <link rel="stylesheet" href="/_emulator/assets/phones.css">
  <link rel="stylesheet" href="/_emulator/assets/calls.css">
  <link rel="stylesheet" href="/_emulator/assets/desk.css">
  <script type="module" src="/_emulator/assets/main.js"></script>
</head>
<body class="${kind}">
  <header class="top">
    <div class="brand"><strong>Aller-vers</strong> <span>monde émulé : rien ne part au dehors</span></div>
    <p class="clock"><span class="visually-hidden">Il est, dans ce monde : </span><time id="clock">…</time> <span id="speed" class="muted"></span></p>
    <nav aria-label="Aller à"><ul id="links" class="links"></ul></nav>
  </header>
  <main>${parts.join('')}</main>
  <noscript><p class="notice">Ces deux pages vivent : elles ont besoin de JavaScript.</p></noscript>
</body>
</html>
`;
}

const DESK = `
    <section id="desk" class="panel" aria-labelledby="desk-title">
      <div class="panel-head">
        <h1 id="desk-title">Le bureau</h1>
        <label>Je suis
          <select id="me"></select>
        </label>
      </div>
      <div id="channels" class="tabs" role="tablist" aria-label="Canaux"></div>
      <div class="scroller" role="log" tabindex="0" aria-label="Messages du canal"><ol id="messages" class="messages"></ol></div>
      <p id="desk-status" class="notice" role="status" hidden></p>
      <form id="say" class="answer">
        <label class="visually-hidden" for="say-text">Écrire à l’équipe</label>
        <textarea id="say-text" rows="1" placeholder="Écrire à l’équipe (interne)…"></textarea>
        <button>Publier</button>
      </form>
      <dialog id="modal" class="modal" aria-labelledby="modal-title"></dialog>
    </section>`;
