/** The longest that services give; more is not an address. */
const LONGEST = 1_000;

export type AddressRead =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly problem: string };

const wrong = (problem: string): AddressRead => ({ ok: false, problem });

/**
 * The address of another agenda, as somebody pasted it. `webcal` is what agendas call https; http
 * goes to this very machine only, where the service itself is on it. Never repeated in a problem:
 * such an address is a secret.
 */
export function readOutsideAddress(
  text: string,
  { allowsLoopback }: { readonly allowsLoopback: boolean },
): AddressRead {
  const typed = text.trim().replace(/^webcals?:/i, 'https:');
  if (typed === '') return wrong('Collez l’adresse de votre agenda.');
  if (typed.length > LONGEST || !URL.canParse(typed))
    return wrong('Ce n’est pas une adresse : elle commence par https:// ou webcal://.');
  const url = new URL(typed);
  const isHere = allowsLoopback && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !(isHere && url.protocol === 'http:'))
    return wrong('Une adresse qui commence par https:// ou webcal:// est attendue.');
  if (url.username !== '' || url.password !== '')
    return wrong('Une adresse sans nom ni mot de passe est attendue : prenez le lien secret.');
  url.hash = '';
  return { ok: true, url: url.href };
}

/** What may be shown of it: whose service it is. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

/** Whether a name is this very machine's. */
export const isLoopback = (hostname: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
