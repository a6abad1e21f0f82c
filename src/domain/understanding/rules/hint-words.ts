/**
 * Turns of phrase that often, but not always, stand for a danger. A rule would raise alarms with
 * them; as cues they only tell the classifier where to look, and it learns from the labelled
 * replies how far each is to be believed. Plain words; `*` is any ending.
 */
export const HINTS: Readonly<Record<string, readonly string[]>> = {
  farewell: [
    'adieu* | adios | goodbye | farewell | ciao la vie | salut la compagnie | bon vent | bonne continuation | bonne route a vous | au revoir a tous',
    'pardon* (?:moi|nous|a tous|a mes|a ma) | pardonnez | je vous embrasse | je t aime | je les aime | je l aime | dites (?:a|leur|lui) | dis a | tell my',
    'prenez soin | prends soin | occupez vous (?:de|d) | occupe toi (?:de|d) | veillez sur | je vous (?:laisse|confie|legue) | j ai legue | je donne mon (?:chat|chien)',
    'derniere? (?:message|sms|mot|lettre|fois|personne|nuit|noel|jour) | ma lettre | mes lettres | les lettres | lettre pour | mot sur la table | papiers sur la table',
    'merci pour tout | merci d avoir essaye | vous avez fait ce que vous pou* | c etait gentil | une autre vie | la haut | au ciel | paradis | dieu me | allah y*',
    'helal* edin | hakkini* helal | elveda | adeus | perdoem | iertati | perdon* | samhouni | samhoni | sam7ouni | سامحوني | الوداع | وداعا',
  ],
  'own death': [
    'je (?:serai|serais|suis|etais|sois) (?:deja |peut etre )?(?:mort|morte|enterre|enterree|decede|decedee|plus de ce monde|sous terre|froid|froide|partie? pour de bon)',
    'mon (?:corps|cadavre|enterrement|cercueil|deces|suicide) | mes (?:obseques|funerailles|organes|cendres|volontes) | ma (?:mort|tombe|fin|depouille)',
    'je (?:serai|suis) (?:bientot )?plus la | plus la pour | quand je serai | avant que je | apres moi | sans moi | me retrouver* | me trouver* | trouverez (?:mon|le|un)',
    '(?:le|la|les) rejoindre | rejoindre (?:mon|ma|mes) | m attend (?:depuis|la haut|de l autre) | me supprime* | me supprimer | me tu* | me bute* | me crev* | me pendre | me pends | me noie',
    'me fous en l air | me foutre en l air | me jett?e* | je saute | sauter | j avale | avaler | m ouvr* les | me coupe* | scarif* | tentative | plus me reveiller | me reveill* plus',
    'en finir | en finis | j arrete tout | je me retire | tout arreter | tirer ma reverence | quitter ce monde | partir en paix | pars en paix | dormir pour toujours | m endormir | plus de moi',
    'la vie (?:pour moi )?(?:c est )?(?:fini|finie|termine*) | expulse de la vie | je rends | ma vie | plus vivre | pu vivre | vivre comme ca | rester en vie | survis | envie de vivre | gout de vivre',
    'die | dying | dead | suicide | kill myself | end it | morir* | morirme | matarme | despierte | morrer | me matar | mor | omor | olmek | olsem | oldur* | intihar | nmout | mout | nqtel | nemchi | موت | انتحر',
  ],
  means: [
    'rails | voie ferree | sous (?:un|le) train | le train | pont | falaise | balcon | fenetre | toit | corde | platane | riviere | la seine | la loire | la garonne | le rhone | canal | le lac | la mer',
    'cachets | comprimes | medocs | medicaments | somniferes | doliprane | boite de | plaquette | gaz | lame | lames | rasoir | cutter | veines | javel | essence | allumette* | briquet | couteau',
  ],
  pointless: [
    'a quoi bon | a quoi sa ser* | a quoi ca sert | sert a rien | sert plus a rien | plus la peine | pas la peine | trop tard | plus rien | plus personne | plus d espoir | pour rien',
    'je compte pas | compte pas passer | pas (?:passer|voir|finir) (?:noel|l hiver|l annee|demain) | plus de demain | plus de lendemain | tant mieux si | tant pis pour moi | aidez plutot | aidez les autres',
    'vous avez gagne | ils ont gagne | debarrass* | soulag* | un poids | fardeau | merite* ce qui m | mauvais (?:pere|mere|fils) | mauvaise mere | honte de | je vaux rien | je sers a rien | bon a rien',
    'a bout | au bout | n en peux plus | en peux plus | en peu plus | j en peu* plus | craqu* | epuise* | effondr* | lache prise | j ai lache | abandonne | baisse les bras | je coule | las | lasse',
  ],
  needs: [
    'faim | mange* | manger | nourrir | nourriture | frigo | frigidaire | poubelles | lait | couches | restos | colis | ventre vide | boit de l eau | rien dans',
    'froid | gel* | grelott* | chauffage | chauffe | intoxi* | bougies | sans eau | sans electricite | sans lumiere',
  ],
  weapon: [
    'fusil | couteau | couto | hache | machette | calibre | carabine | flingue | gun | pistolet | batte | barre de fer | marteau | taser | gazeuse | lacrymo | bombe | grenade | sabre | cutter | tournevis',
    'pitbull | rottweiler | chiens? | knife | gun | axe | cuchillo | pistola | faca | arma | bicak | silah | cutit* | cutite | topor | mouss | mous | ساطور | سكين',
  ],
  'threat to callers': [
    '(?:le |la )?(?:premiere?|prochaine?|celui|celle) qui (?:\\w+ ){0,3}(?:sonne|vient|entre|passe|frappe|approche|met|monte|toque)* | si vous (?:venez|revenez|entrez|passez|sonnez|approchez)',
    '(?:je|j) (?:vous |t |te |le |les )?(?:plante*|tire*|fume*|defonc*|demol*|egorge*|crame*|brule*|roule* dessus|lache* (?:le|les) chien*|casse* la gueule|casse* les (?:dents|jambes)|pete* la)',
    '(?:jvais|je vais|j vais|vais) (?:vous |te |t |les |le |tout )(?:plant*|tir*|fum*|defonc*|demol*|egorg*|cram*|brul*|crev*|tuer|buter|tabass*|massacr*|frapp*|cass*|retrouv*|faire)',
    'vous attend* avec | je t attends | t attends avec | en ambulance | les pieds devant | a l hopital vous | prevenez les pompiers | amenez (?:des|les) renforts | gouter (?:mon|ma|a) | vous allez voir | tu vas voir',
    'je sais ou (?:tu|vous) | jsais ou | je connais (?:vos|ton|votre) | vos bureaux | ton bureau | votre voiture | ta voiture | come and see | i will (?:kill|shoot|stab|put)',
  ],
  'partner watches': [
    '(?:il|elle|lui|mari|ex|mec|copain|conjoint|beau pere|pere|frere|belle mere) (?:me |m |nous |va |a |le |la |peut |peux )?(?:lit|lis|lire|regarde*|fouille*|surveill*|control*|verifi*|verra|voit|voie|vu|entend*|ecoute*|tombe* dessus|trouv*|sait|sache|apprend*)',
    'pas le droit (?:de|d) | il (?:m |me |nous )?(?:interdi*|laisse* pas|permet* pas|veut pas|autorise* pas|decide*|confisqu*|prive*) | il m a (?:interdit|pris|confisque|coupe)',
    'ne repond* (?:pas|plus) | repondez pas | ecrivez pas | ne m ecri* | effac* | supprime* (?:le|ce) message | j efface | en cachette | discretement | pas libre de | sous surveillance | mot de passe | il est la | il est a cote | il rentre',
    'reads my | checks my | my phone | mira mi | lee mis | ve mi | le minhas | le meu | telefonumu | mesajlarimi | imi citeste | imi verifica | liest meine | kay9ra | kaychouf | ychouf | y9ra',
  ],
  'partner hurts': [
    '(?:m|me|nous|lui) (?:a |as |ont |avait |a encore |encore )?(?:tap*|frapp*|cogn*|gifl*|batt*|bat|baff*|corrig*|eclat*|tabass*|etrangl*|serr*|pouss*|jet*|traine*|secou*|mord*|brul*|crach*|balanc*|envoi* valser|mis une|mis la misere|saut* dessus|tir* (?:par )?les cheveux|fait (?:du )?mal|demont*|massacr*|pete*|casse* (?:le|la|une))',
    'raclee | gifles? | giffles? | baffes? | beignes? | torgnoles? | mandales? | trempe | derouillee | coups? | gnons? | marrons? | bleus? | cocard | oeil au beurre noir | hematomes? | traces? | marques? | bouche gonflee? | nez casse | bras casse | points de suture',
    'baton | ceinture | placard | punie? | corrigee? | desobei* | deshabill* | touche* | caress* | vient dans (?:mon lit|ma chambre) | la nuit il | de noite | mexe comigo | beau pere | padrasto | viol* | force* a | oblige* a',
    'hit* me | beat* | hurt* me | slap* | punch* | chok* | threaten* | pega | golpe* | pegan | bate em | me bate | bateu | agride | dov* | vur* | loveste | bate | lovit | darb* | drab* | ydrb* | yedreb* | ydreb* | يضرب* | ضرب*',
  ],
  fear: [
    'peur (?:de|d|pour|qu|que) | j ai peur | terroris* | terrifi* | trembl* | angoisse quand | me cache | je me cache | cachee? | dors habille* | chaussures aux pieds | chaise sous | porte bloquee | verrou',
    'gare a moi | va barder | manger cher | prendre cher | va me tomber | va me faire | va nous | je vais le payer | il va me | il va encore | s il sait | si il sait | s il apprend | sil apprend | me faire massacr* | il a jure | il a dit (?:si|que)',
    'menac* | m a menace* | nous menace* | casser les jambes | break my | vivants? | faire la peau | regler mon compte | envoyer (?:des|ses) (?:gars|hommes|potes) | send men | hedd* | tehdit | amenint* | ameaca* | amenaza* | يهدد*',
    'enferm* | sequestr* | locked | poignees | a pris (?:mes|les) cles | pris mon passeport | peux pas sortir | sort pas de | peut pas sortir | a cle | encerra* | tranc* | inchis* | kilit*',
  ],
  'leave me': [
    'laiss* (?:moi|nous) | lach* (?:moi|nous) | fich* (?:moi|nous) | fout* (?:moi|nous) | oubli* (?:moi|nous) | m oubli* | on m oublie | la paix | tranquille* | basta | ca suffit | sa suff* | suffit maintenant',
    '(?:arret*|cess*|stopp*|fini*) (?:de |d |avec |les |vos |ces |ca |maintenant|svp|tout|la) | plus (?:de|d) (?:sms|message*|texto*|notif*|courrier*|relance*) | (?:plus|pas) (?:me |m )?(?:ecri*|envoy*|contact*|appel*|derang*|solicit*|recevoir)',
    '(?:enlev*|retir*|supprim*|effac*|virez|vire|ray*|sort*) (?:moi|mon|mes|ce|le|notre) | desinscri* | desabonn* | abonnement | la correspondance | de ma vue | votre liste | vos listes | vos fichiers',
  ],
  jest: [
    'mdr* | lol | ptdr | haha* | hihi | xd | jrigole | je rigole | blague | rire | film | serie | episode | jeu | boss final | match | foot | au boulot | mon reveil | kebab | chien | chat | batterie | reseau | vent | meteo',
  ],
};
