import { anyOf } from './rules/words.js';

/** Agreement, in the tenants' languages; plain form. */
export const YES = anyOf(
  'oui | ouais | ok | d accord | volontiers | bien sur | entendu | absolument | carrement | avec plaisir | pourquoi pas',
  'parfait | super | nickel | impec* | accepte | partante? | interessee? | convient | conviennent | je veux bien',
  'ca me va | ca nous va | ca va pour | ca marche | ca m interesse | ca roule | c est bon | c est parfait | c est possible',
  'pas de probleme* | pas de souci* | aucun probleme | no problem | venez | vous pouvez venir | vous pouvez passer',
  'quand vous voulez | n importe | peu importe | comme vous voulez | je vous attends | on se voit',
  'yes | yeah | sure | sim | da | evet | tamam | olur | wakha | iyeh | iyyeh | naam | na3am | mi ve bien | wi | vale',
  'نعم | موافق | اوافق | طيب | حسنا | تمام',
);

/** What is not wanted, or not at all. */
export const NO = anyOf(
  'non | no | nao | nu | hayir | lala | nein | لا | net | sans facon | hors de question | jamais | inutile',
  'pas la peine | pas interessee? | pas besoin | pas envie | pas question | besoin de rien | besoin de personne',
  'm interesse pas | m interesse plus | veux pas de rendez | veux pas de visite | veux voir personne | je refuse | je decline',
  'laissez moi | laisse moi | foutez moi | fichez moi | lachez moi | debrouille* | ca ira | sert a rien | rien a dire',
  'not interested | no thanks | no thank you | istemiyorum | no quiero | nao quero | nu vreau | mabghitch | mi ve pa | mi veu pa',
);

/** Another moment than those offered. */
export const OTHER_TIME = anyOf(
  'autre date | autre jour | autres dates | autres jours | autres horaires | autre horaire | autre creneau | autres creneaux | autre moment | autre',
  'plutot | plus tard | plus tot | decaler | deplacer | reporter | repousser | avancer | aucun des | aucune des | aucun ne | aucune ne',
  'aucune date | ces jours | ces dates | ces horaires | ces creneaux | mois prochain | apres les vacances | apres les fetes | que le soir | que le matin',
  'another | other day | different day | later | outro dia | otro dia | alta zi | baska gun | nhar akhor | in ot zour',
);

/** « peux pas », « ne va pas »: the moment does not suit, which is no refusal of the meeting. */
export const DOES_NOT_SUIT =
  /\b(?:peux|peut|pourrai|pourrais|marche|va|convient|conviennent|arrange\w*|suis|libre|dispo\w*) (?:pas|plus)\b/;

/** « oui mais 14h », « mardi mais plus tard »: the slot named is not the hour wanted. */
export const BUT_OTHER_TIME =
  /\b(?:mais|sauf que|par contre|seulement|pas a) (?:plutot |plus |un peux? |une heure |seulement |que |alors |si possible |en |le |l )*(?:vers|apres|soiree|apres midi|avant|l apres|le (?:matin|soir)|en (?:soiree|fin|debut)|tard|tot|a \d|\d{1,2} ?h|\d{1,2} heures?|midi)/;

/** The same in other tongues: « tuesday ok but later like 4pm ». */
export const BUT_LATER_ABROAD =
  /\b(?:but|mas|pero|ama|dar) (?:\w+ ){0,2}(?:later|earlier|after|before|afternoon|evening|morning|tarde|noite|noche|manha|manana|despues|depois|antes|aksam|sonra|seara|dimineata|dupa|at \d|as \d|a las \d|la ora \d|saat \d|\d{1,2} ?(?:h|pm|am))/;

/** « le lendemain du deuxième », « décalez le 3 »: a slot is named to say another moment. */
export const BESIDE_A_SLOT =
  /\b(?:lendemain|veille) (?:du|de la|de l) (?:\d|premier|deuxieme|second|troisieme|dernier|rendez|creneau)|\b(?:jours?|heures?|semaines?) (?:plus tard|plus tot|apres|avant)\b|\bmeme heure\b|\b(?:d une|de) (?:\w+ )?semaines?\b(?=.*\b(?:report|repouss|decal|deplac))|\b(?:(?:decal|report|repouss)\w*|deplac\w* (?:le|la|mon|ce|notre|a|au))\b/;
