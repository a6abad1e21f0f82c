import type { OidcPerson } from './people.js';

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="data:,">
  <style>
    body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:32rem;padding:2rem 1rem;color:#1f2a33}
    h1{font-size:1.5rem} ul{list-style:none;padding:0} li{margin:.5rem 0}
    button{font:inherit;width:100%;text-align:left;padding:.7rem 1rem;border:1px solid #8b9298;border-radius:.4rem;background:#fff;cursor:pointer}
    button strong{display:block} .hint{color:#55626c}
  </style>
</head>
<body><main>${body}</main></body>
</html>
`;
}

/** The page of sign-in: no password, one person a button. */
export function whoPage(action: string, people: readonly OidcPerson[]): string {
  const buttons = people.map(
    ({ subject, name, what }) =>
      `<li><button name="subject" value="${escaped(subject)}"><strong>${escaped(name)}</strong>${escaped(what)}</button></li>`,
  );
  return page(
    'Qui êtes-vous ?',
    `<h1>Qui êtes-vous ?</h1>
    <p class="hint">Fournisseur d’identité émulé : ces personnes sont inventées, aucun mot de passe n’est demandé.</p>
    <form method="post" action="${escaped(action)}"><ul>${buttons.join('')}</ul></form>`,
  );
}

/** `form` is the provider's own, sent by the script; the button is for whoever runs none. */
export function signOutPage(form: string): string {
  return page(
    'Déconnexion',
    `<h1>Déconnexion</h1>${form}
    <button type="submit" form="op.logoutForm" name="logout" value="yes">Fermer aussi ma connexion ici</button>
    <script>document.querySelector('button').click()</script>`,
  );
}

export function signedOutPage(): string {
  return page('Déconnecté', '<h1>Vous êtes déconnecté·e</h1><p>Vous pouvez fermer cette page.</p>');
}

export function troublePage(error: string): string {
  return page('Erreur', `<h1>La connexion n’a pas marché</h1><p>${escaped(error)}</p>`);
}
