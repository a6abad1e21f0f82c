import { FINE_CONCEPTS } from './fine-concepts.js';

/**
 * What a word is about, whoever typed it and in whichever language of the tenants: « keufs » and
 * « gendarmes » are one OFFICER. Words in their plain form (plain-words.ts); `payer*` takes every
 * ending. The classifier learns from these as much as from letters, so a word added here is
 * understood in every sentence that a synonym of it was learnt in.
 */
const CONCEPTS: Readonly<Record<string, string>> = {
  // The home and its money.
  RENT: 'loyer* charges quittance* rent renda aluguel kira chirie renta',
  DEBT: 'dette* impaye* creance* somme montant decompte reclame* doit dois devons devoir debt owe divida borc deuda arriere* calcul* trop_percu',
  PAY: 'pay* regle* vire* virement* verse* versement* solde* rembours* encaiss* cheque* mandat paid paguei pagar pague odedim platit pey* peye khlast acquitt* prelev*',
  OWNER:
    'proprietaire* bailleur* bailleresse logeur* landlord patron* senhorio propietario proprietar',
  AGENCY:
    'agence* regie syndic* foncia nexity gestionnaire* cabinet sci mandataire* hlm office* gerons gerance immobil*',
  TENANT: 'locataire* occupant* tenant inquilin*',
  HOME: 'appart* logement* maison* chez studio domicile hlm immeuble* residence kaz case foyer house flat casa ev',
  HANDOVER: 'cle* clef* preavis sortie restitu* etat_des_lieux bail',
  MOVE: 'demenag* relog* quitt* partons pars emmenag* install* moved moving mudei tasin* mutat',
  GONE: 'parti* habite* habitons vis vit vivent reside* loge* loger plus_la',
  ADDRESS: 'adresse* rue avenue boulevard allee impasse numero_de quartier ville address',
  // The law at the door.
  OFFICER:
    'police* flic* keuf* gendarme* huissier* commissaire* serrurier* crs prefet* bailiff policiers polis politia policia force_publique ecrou',
  COURT:
    'tribunal* audience* juge* jugement* proces convocation* convoque* assign* citation court hearing mahkeme magistrat greffe plaid* comparai*',
  PAPER:
    'lettre* courrier* papier* document* recommande* commandement* avis mise_en_demeure notification* recu',
  EVICT:
    'expuls* virer virent vire vires expulse* degag* deloge* evict* kick* dehors vider vident chasse*',
  LOCK: 'serrure* barillet canon verrou* cadenas cylindre lock* porte_forcee',
  UTILITY:
    'eau electricite courant gaz chauffage lumiere compteur* disjoncteur chaudiere power water heating edf enedis',
  CUT: 'coup* enlev* arrach* ferm* bloqu* condamn* change* retire* priv* cut',
  BELONGINGS: 'affaires meubles cartons valises sacs objets frigo matelas',
  STREET:
    'rue dehors sdf abri trottoir parking squat tente hall cave garage gare metro banc pont 115 camping street homeless rua calle sokak* strada abribus',
  CAR: 'voiture* camion* caisse fourgon camionnette car auto coche carro masina araba',
  SLEEP: 'dor* dodo nuit* couch* heberg* sleep* dorm* loje canape accueil* toit',
  // The body and the mind.
  DIE: 'mourir meurs mort* creve* deces decede* suicid* tuer tue pendre noyer flinguer buter die dead morir morrer mor olmek omor nmout disparait* disparaitre en_finir finir adieu oldur* matar intihar',
  DEAD: 'decede* deces defunt* obseques enterr* inhum* deuil veuve veuf funerail* incinere* cimetiere faleceu murio vefat decedat rip eteint*',
  LIFE: 'vie vivre jours monde existence life vida hayat',
  DESPAIR:
    'bout craqu* desesper* espoir deprim* depress* pleur* epuis* plus_rien force forces fatigue* nerfs sombre* coule* angoiss* seule supporte* tiens noir gouffre perdu*',
  HUNGER:
    'faim manger mange nourrir frigo lait couches affame* hungry hambre fome nourriture courses',
  HARM: 'saut* fenetre cachets medicaments medocs veines corde balcon train feu gaz comprimes bruler javel',
  HIT: 'frapp* tap* bat batt* cogn* gifl* etrangl* viol viole violent* violence* violee tabass* maltrait* brutalis* coups hit hits hitting beat* pega golpea bate bat dov* loveste drebni darbni kaydrebni cingle* baffe* claque* gifle* poings bleus bouscul* tire_les_cheveux',
  THREAT:
    'menac* peur terroris* harcel* surveill* intimid* insult* humili* enferm* sequestr* isole* controle* crie* hurle* gueule* danger casse* couteau arme fusil colere saoul* ivre alcool* bourre',
  WATCH: 'lit lis regarde fouille controle espion* verifie surveille lira tombe_dessus',
  PARTNER:
    'mari ex conjoint* compagnon compagne copain copine femme epoux epouse husband boyfriend wife concubin* marido kocam sotul',
  KIN: 'mere pere soeur frere fille fils maman papa cousin* tante oncle niece neveu belle beau grand mamie papi papy tonton tata mother father sister brother son daughter mae pai irma irmao anne baba parents famille aieul* mamy',
  CHILD:
    'enfant* bebe petit* gosse* fille fils ados ado nourrisson marmay* marmaille kids children hijos filhos cocuk* copii jumeaux nouveau_ne',
  NEIGHBOUR:
    'voisin* gardien* concierge coloc* ami amie collegue tuteur tutrice curateur curatrice auxiliaire aidant* neighbour neighbor',
  // Where the person is.
  HOSPITAL:
    'hopital hopitaux hospital* hosto chu clinique ehpad urgences reanimation maternite oper* chirurg* chimio cure reeducation convalescence psychiatri* hastane* spital sbitar samu perfusion ambulance dialyse accouch* soins plat infirm* opitar lopital',
  PRISON:
    'prison detention detenu* incarcer* ecroue* zonzon cellule parloir maison_d_arret bracelet jail cadeia carcel hapis* inchisoare hebs taule cabane barreaux zonz fresnes fleury baumettes',
  TRAVEL:
    'bled vacances voyage* deplacement etranger pays algerie maroc tunisie portugal turquie roumanie espagne italie mali senegal afrique guadeloupe martinique retour rentre* rentrerai revien* absent* pelerinage stage mission metropole comores mayotte madagascar reunion abroad holiday memleket* tatil ferias vacaciones ailleurs',
  ILL: 'malad* cancer handicap* invalidit* grippe covid fievre douleur* bless* diabet* enceinte fauteuil sante',
  WORK: 'travail* boulot bosse* taf job work emploi cdi cdd interim chantier usine employeur chef horaires equipe poste nuits',
  JOBLESS:
    'chomage chomeu* licenci* rsa caf apl aah ass pole_emploi retraite* pension allocation* ressources revenus salaire france_travail aides droits minima indemnites',
  SEPARATED: 'divorc* separ* quittee veuvage garde_alternee',
  PEST: 'punaise* cafard* rat rats souris humid* moisi* fuite* degat* insalubr* nuisible* panne infiltr* plafond plomb blattes inond* fenetre* vitre* toiture volet* ascenseur surpeupl* amiante canalis* evacuation bouche* trop_petit',
  // The visit.
  COME: 'venir venez viens vient viennent viendr* passe* passer passez pass* visite* rencontr* recevoir voir voit vous_voir come venha visit rejoindre deplacer deplace* monter',
  WAIT: 'attend* poireaut* wait* lapin',
  LATE: 'retard* bouchon* embouteill* arrive* arriv* route chemin rate loupe* late coince* gec atras* intarz* transport* bus patiente* minutes min',
  CANCEL:
    'annul* decommand* cancel* iptal anul* empechement empeche* imprevu* oubliez laisse_tomber',
  SHIFT:
    'report* decal* repouss* deplacer avanc* modif* reprogram* changer replanif* autre* other another different plus_tard outro otra baska alta altul lot',
  SLOT: 'rendez creneau* date* horaire* proposition* choix option* appointment slot rendez_vous cita randevu programare',
  AVAILABLE:
    'dispo* libre* free available livre musait convien* arrange* marche va partant* possible jouable faisable me_va peut peux pourrai* pourrais bon parfait nickel ideal colle uygun',
  WEEKDAY:
    'lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche* monday tuesday wednesday thursday friday saturday sunday pazartesi sali carsamba persembe cuma cumartesi pazar segunda terca quarta quinta sexta sabado domingo luni marti miercuri joi vineri sambata lunes martes miercoles jueves viernes',
  TODAY:
    'demain aujourd hier tomorrow today yarin bugun amanha hoje maine azi manana hoy domin ghedwa ghodwa veille lendemain tantot',
  DAYPART:
    'matin* midi soir* nuit apres_midi aprem morning afternoon evening sabah aksam manha tarde noite dimineata seara noche',
  MONTH:
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fev sept oct nov dec noel mois semaine* week* weekend vacances_scolaires',
  SOON: 'bientot prochain* prochaine* tout_a_l_heure prevu* cette ce dans',
  NOW: 'maintenant actuellement la deja moment en_train tout_de_suite vite urgen* now',
  SINCE: 'depuis pendant jusqu* durant apres avant',
  ENTRY:
    'code* digicode interphone sonn* badge porte etage* escalier batiment bat hall portail ascenseur rdc appt apt boite gauche droite toquer toque* frapper parking gar* nom gardien chien* entree couloir palier visiophone cour bip sonnette klaxon* telephonez',
  PRICE: 'gratuit* payant* combien cout* prix tarif frais free cost ucret* gratis facture_t',
  BRING:
    'apport* amen* ramen* prepar* emmen* fourni* signer pieces justificatif* papiers documents photocop* fiche* besoin',
  WHERE: 'ou where onde donde nerede unde adresse lieu endroit bureau* locaux',
  HOW: 'comment quel* quelle* lequel combien quand how when what duree dure longtemps',
  // Speech and its channels.
  CALL: 'appel* rappel* telephon* joign* joindre contact* phone* call* ring ligue* ligar llam* sun* ara* arayin fil coup_de_fil bigo* vocal voix oral parler recontact* decroch* 3ayet* sonni* aple kalm* allo',
  TEXT: 'sms message* texto* ecri* mail* email* courriel whatsapp messenger envo* mesaj* mensaje* mensagem repond* relanc* pub* spam notif*',
  DEAF: 'sourd* malentend* entend* muet* lsf appareil_auditif aphone aphasi* begai* deaf bruit',
  ONLY: 'que seulement uniquement plutot prefer* mieux juste only exclusivement',
  QUIET:
    'stop* arret* cess* basta pare parem dur durdur opri* khlas desabonn* desinscri* halte unsubscribe fini* lach* fiche* foutez* tranquille* paix',
  BOTHER:
    'derang* harcel* embet* saoul* emmerd* sollicit* insist* casse acharne* gonfl* agace* importun*',
  RESUME: 'reprend* reprise start reactiv* reabonn* recommenc* nouveau unstop continu*',
  REMOVE:
    'supprim* effac* retir* enlev* ray* detrui* sort* remove delete oublier desinscri* radie*',
  DATA: 'donnee* fichier* rgpd gdpr cnil dpo base infos information* coordonnees confidential* liste* data consentement vie_privee personnelles',
  GOTHOW: 'obtenu trouve* recupere* eu donne* transmis sort source provenance',
  WHO: 'qui who quem quien cine kim kimsin* chkoun shkoun quoi kesako organisme association* societe* part identite',
  WHY: 'pourquoi sujet propos motif raison* objet why rapport concerne* but',
  SCAM: 'arnaque* escro* scam fake faux demarch* secte virus phishing frauduleux hameconn* serieux officiel blague canular robot preuve* vrai* verifi* louche',
  // People and numbers.
  WRONG:
    'mauvais* tromp* erreur* wrong errado equivocado gresit yanlis ghalet ghalat* incorrect* inconnu* faux',
  NUMBER: 'numero* number num ligne numar telephone portable nmra',
  KNOW: 'connai* connait* sais savoir conn* know konne kone',
  NAME: 'nomme appelle nom monsieur madame mademoiselle m mme dame personne destinataire titulaire',
  GIVEN: 'prete* donne* transm* transmett* dirai dire dis lui passer commission',
  // Who else helps.
  WORKER:
    'assistante* assistant sociale social travailleu* educat* referent* conseill* cesf ccas adil udaf curat* tutelle tutrice mdph departement mairie mission_locale croix_rouge secours emmaus cimade maison_des_solidarites service*',
  FOLLOW: 'suivi* accompagn* aide* occupe* gere* aid* suit pris_en_charge dossier*',
  OVERDEBT:
    'surendet* surrendet* banque commission fsl dalo plan apurement echeancier* moratoire mensualite*',
  LAWYER: 'avocat* juridictionnelle juriste* lawyer',
  DISPUTE:
    'contest* litige* desaccord abus* injust* refus* faux trop regularisation travaux repar* prouve* jamais preuves exager*',
  TONGUE:
    'francais anglais arabe turc turque portugais* roumain* espagnol creole chinois mandarin russe ukrainien tamoul bengali soninke bambara wolof peul lingala kabyle kurde pachto dari farsi albanais serbe bulgare italien polonais vietnamien shimaore comorien georgien armenien ourdou english french arabic turkish turkce fransizca romana portuguese spanish espanol 3arbia 3arbi kreol franceza frances langue* hindi haitien malgache tigrinya somali',
  SPEAK:
    'parl* speak* comprend* comprene* understand falo hablo entiendo entendo vorb* inteleg konus* anla* koz* lire lis lit ecrire konpran* nfhamch nhdarch 3refch bilmiyorum compri*',
  INTERPRETER:
    'interprete* traduc* tradui* translat* interpreter tercuman* traducator* tradut* mutarjim tarjama',
  // Manners.
  INSULT:
    'con cons conne* connard* connasse* encul* salop* salaud* salope* pute* merde* batard* ordure* bouffon* clown* abruti* debile* cretin* imbecile* idiot* charlot* guignol* parasite* rapace* vautour* pd nique* niquez niquer fdp ntm tg gueule zob enfoir* fuck* asshole* orospu siktir chier foutre crever honteux_gens incapable* nuls nul minable* pourri* raclure* vermine* fils_de racaille* culot sangsue* tocard*',
  THIEF: 'voleur* vole* escroc* menteur* mafia bandit* profiteur*',
  THANKS:
    'merci* remerci* thank* obrigad* tesekkur* sagol* multumesc gracias choukran* shukran* gentil* sympa adorable* benisse genial* super barak* mersi gramersi reconnaiss* touch* cool chaleureu*',
  GREETING:
    'bonjour bonsoir salut coucou hello hola ola merhaba buna salam selam bonzour cordialement',
  YES: 'oui ok ouais accord yes sim da evet tamam wakha iyeh naam si entendu volontiers absolument parfait accept* confirm* valid* yeah sure certainement carrement noté note retenu* banco partant*',
  NO: 'non no nao nu hayir lala refus* inutile sans_facon merci_non jamais nenni nullement',
  NEG: 'pas plus jamais rien aucun* personne ni sans not dont dont_ no nao nu yok ma mabghitch',
  WANT: 'veux voudrais souhait* desire* aimerais want quero vreau quiero istiyorum bghit baghi envie tiens_a voulons interess* interet',
  CAN: 'peux peut pouvez pourrai* pouvons pouvoir puis can posso puedo pot pourriez arrive_pas impossible',
  NEED: 'besoin faut dois doit devez need preciso necesito',
  HELP: 'aide aider aidez secours help ajuda ayuda sos',
  COMPLAIN:
    'inadmissible inaccept* scandal* honte* plainte* reclamation* serieux irrespect* professionnel* normal lamentable* promis* promesse* injoignable* decu* deviez devait devaient zero mecontent* pagaille',
  BILL: 'iban bic rib carte banque',
  MEDIA:
    'photo* image* video* vocal audio mms piece_jointe pj fichier pdf sticker gif capture scan localisation',
  AUTO: 'messagerie repondeur automatique* correspondant abonne indisponible volant conduis reunion absence attribue delivre voicemail joignable boite undelivered auto conduite delivered',
  LAUGH: 'mdr lol haha* hihi ptdr hehe xd jaja*',
  ME: 'je j moi me m mon ma mes nous on notre nos i my me_ mwin mi ana eu ben yo eu_',
  YOU: 'vous tu te vos votre you siz zot ou_ voce usted',
  THIRD: 'il elle ils elles lui son sa ses leur celui celle he she his her',
  DRUG: 'alcool drogue*',
};

const WORDS = new Map<string, string[]>();
const STEMS = new Map<string, string[]>();
for (const [concept, words] of Object.entries({ ...CONCEPTS, ...FINE_CONCEPTS })) {
  for (const word of words.split(' ')) {
    const into = word.endsWith('*') ? STEMS : WORDS;
    const key = word.replace('*', '');
    into.set(key, [...(into.get(key) ?? []), concept]);
  }
}
const SHORTEST_STEM = Math.min(...[...STEMS.keys()].map((stem) => stem.length));

/** The concepts a plain word belongs to; most words have none, some several. */
export const conceptsOf = (word: string): readonly string[] => [
  ...new Set([...(WORDS.get(word) ?? []), ...ofStems(word)]),
];

function ofStems(word: string): string[] {
  const found: string[] = [];
  for (let end = SHORTEST_STEM; end <= word.length; end += 1) {
    found.push(...(STEMS.get(word.slice(0, end)) ?? []));
  }
  return found;
}
