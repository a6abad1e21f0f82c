import type { Origin } from '../case.js';
import type { Cells } from './columns.js';
import { fold } from './fold.js';
import type { Reason } from './outcome.js';

type Judge = (cells: Cells, origin: Origin) => Reason | null;

const SOCIAL_PARK = /^(social|hlm|public|logement social|parc social|bailleur social|conventionne)/;
const SOCIAL_LANDLORD = /\b(oph|opac|esh|sem|hlm|bailleur social|office public|office)\b/;
const NO_TENANT = /proprietaire occupant|sans titre|sans droit|squat|accedant/;

/** Private stock only (seed T-01); a landlord that is a social body contradicts « Privé ». */
const park: Judge = (cells) => {
  const word = fold(cells.park ?? '');
  if (SOCIAL_PARK.test(word)) {
    return { code: 'parc-social', label: `parc social (${cells.park})` };
  }
  if (NO_TENANT.test(word) || /commercial|professionnel/.test(word)) return null;
  if (!/^(prive|parc prive|pp|p)$/.test(word)) {
    return { code: 'parc-a-verifier', label: 'parc non renseigné ou inconnu' };
  }
  const landlord = fold(`${cells.landlordType ?? ''} ${cells.landlord ?? ''}`);
  return SOCIAL_LANDLORD.test(landlord)
    ? { code: 'parc-a-verifier', label: 'parc « Privé » mais bailleur social (contradiction)' }
    : null;
};

/** A lease of a dwelling is needed (domain 4.7, refusal reasons). */
const tenancy: Judge = (cells) => {
  const word = fold(cells.park ?? '');
  const landlord = fold(`${cells.landlordType ?? ''} ${cells.landlord ?? ''}`);
  if (NO_TENANT.test(word))
    return { code: 'pas-locataire', label: `pas un locataire (${cells.park})` };
  if (/commercial|professionnel/.test(word)) {
    return { code: 'pas-locataire', label: 'bail commercial ou professionnel' };
  }
  if (/saisie immobiliere/.test(landlord)) {
    return { code: 'pas-locataire', label: 'pas un locataire (saisie immobilière)' };
  }
  const remarks = fold(cells.remarks ?? '');
  if (
    /bail (commercial|professionnel|mixte)|saisie immobiliere|pas de bail|occupante? sans titre/.test(
      remarks,
    )
  ) {
    return { code: 'bail-a-verifier', label: 'nature du bail à vérifier (voir observations)' };
  }
  return null;
};

/** Households unknown to social services (seed T-02, T-08), or known but out of their reach (T-09). */
const followed: Judge = (cells, origin) => {
  const word = fold(cells.followed ?? '');
  const referred = origin === 'SERVICE_SOCIAL';
  if (/^(non|n|aucun|pas de suivi|0)\b/.test(word)) return null;
  if (referred && /^(oui|connu)/.test(word)) return null;
  if (/^(oui|o|suivi|en cours)\b/.test(word)) {
    return { code: 'deja-suivi', label: 'déjà suivi par un service social' };
  }
  return { code: 'suivi-a-verifier', label: 'suivi social inconnu : à vérifier' };
};

const OVER =
  /procedure (close|terminee|eteinte)|desistement|dette soldee|solde de la dette|a quitte les lieux|locaux? libere|logement libere|expulsion (realisee|effectuee)|\bexpulse le\b/;

/** Death and an ended procedure are checked by a person before anyone writes or gives up. */
const remarks: Judge = (cells) => {
  const words = fold(cells.remarks ?? '');
  if (/\bdeced|\bdeces\b/.test(words)) {
    return { code: 'deces-a-verifier', label: 'décès signalé : à vérifier' };
  }
  if (!OVER.test(words)) return null;
  return (cells.remarks ?? '').includes('?')
    ? { code: 'procedure-a-verifier', label: 'procédure peut-être close (voir observations)' }
    : { code: 'procedure-close', label: 'procédure close (voir observations)' };
};

const JUDGES: readonly Judge[] = [park, tenancy, followed, remarks];

/** Every reason why a household is not, or not surely, one for the team. */
export function eligibility(cells: Cells, origin: Origin): readonly Reason[] {
  return JUDGES.flatMap((judge) => judge(cells, origin) ?? []);
}
