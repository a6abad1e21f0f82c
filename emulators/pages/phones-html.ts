const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const KEY_NAMES: Record<string, string> = { '*': 'étoile', '#': 'dièse' };

/** What a telephone shows while it is called or calls: state, what one can do, words, keys. */
function callHtml(whose: 'tenant' | 'worker', about: string): string {
  const keys = KEYS.map(
    (key) =>
      `<button type="button" data-key="${key}" aria-label="Touche ${KEY_NAMES[key] ?? key}">${key}</button>`,
  ).join('');
  return `
          <section class="call" id="${whose}-call" aria-label="Appel : ${about}" hidden>
            <p class="call-state" role="status"></p>
            <div class="call-acts">
              <button type="button" class="primary" data-do="answer">Décrocher</button>
              <button type="button" data-do="machine">Laisser la messagerie</button>
              <button type="button" class="danger" data-do="busy">Refuser</button>
              <button type="button" class="danger" data-do="hang-up">Raccrocher</button>
              <button type="button" data-do="close">Fermer</button>
            </div>
            <div class="scroller" tabindex="0" role="log" aria-label="Paroles de l’appel : ${about}"><ol class="call-lines"></ol></div>
            <div class="keypad" role="group" aria-label="Clavier : ${about}">${keys}</div>
            <form class="answer say-aloud">
              <label class="visually-hidden" for="${whose}-words">Dire au téléphone : ${about}</label>
              <input id="${whose}-words" type="text" placeholder="Dire…" autocomplete="off">
              <button class="primary">Dire</button>
            </form>
          </section>`;
}

/** The panel of the telephones; the scripts fill it. */
export const PHONES = `
    <section id="phones" class="panel" aria-labelledby="phones-title">
      <div class="panel-head">
        <h1 id="phones-title">Les téléphones</h1>
        <div class="switches">
          <label class="switch"><input type="checkbox" id="all-auto"> <span>Les foyers répondent seuls</span></label>
          <label class="switch" id="workers-auto-label" hidden><input type="checkbox" id="workers-auto"> <span>Les travailleurs répondent seuls</span></label>
          <label class="switch"><input type="checkbox" id="read-aloud"> <span>Lire à voix haute</span></label>
        </div>
      </div>
      <div class="town">
        <div class="directory">
          <label class="visually-hidden" for="search">Chercher un téléphone</label>
          <input id="search" type="search" placeholder="Chercher…" autocomplete="off">
          <ul id="phone-list" class="phone-list" aria-label="Téléphones des locataires" tabindex="0"></ul>
        </div>
        <article class="handset" aria-label="Téléphone choisi">
          <header class="handset-head">
            <h2 id="phone-name">Choisissez un téléphone</h2>
            <p id="phone-number" class="muted"></p>
            <div class="handset-acts">
              <button type="button" id="call-line" disabled>Appeler la ligne</button>
              <label class="switch"><input type="checkbox" id="hidden-number" disabled> <span>masqué</span></label>
              <button type="button" id="turn-over" hidden>Voir les messages</button>
            </div>
          </header>${callHtml('tenant', 'locataire')}
          <div class="texts" id="texts">
            <div class="scroller" tabindex="0" role="log" aria-label="Messages"><ol id="thread" class="thread"></ol></div>
            <form id="answer" class="answer">
              <label class="visually-hidden" for="answer-text">Répondre comme ce locataire</label>
              <textarea id="answer-text" rows="1" placeholder="Répondre…" disabled></textarea>
              <button class="primary" disabled>Envoyer</button>
            </form>
          </div>
          <div class="handset-foot">
            <label class="switch"><input type="checkbox" id="auto" disabled> <span id="auto-label">Répond seul</span></label>
            <label>Réseau
              <select id="network" disabled></select>
            </label>
          </div>
        </article>
        <article id="worker" class="handset worker" aria-label="Téléphone d’un travailleur" hidden>
          <header class="handset-head">
            <label>Téléphone de <select id="worker-choice"></select></label>
            <p id="worker-number" class="muted"></p>
          </header>${callHtml('worker', 'travailleur')}
          <p id="worker-idle" class="muted idle">Ce téléphone ne sonne pas.</p>
          <div class="handset-foot">
            <label class="switch"><input type="checkbox" id="worker-auto"> <span>Répond seul</span></label>
          </div>
        </article>
      </div>
    </section>`;
