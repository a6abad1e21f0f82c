/** Narrower fields than those of concepts.ts, where one word is nearly the whole sense of a reply. */
export const FINE_CONCEPTS: Readonly<Record<string, string>> = {
  // Danger of death.
  MEANS:
    'corde pont rail* metro fenetre* balcon toit vide gaz medicament* medoc* cachet* somnifere* comprime* pilule* javel veine* lame* rasoir cutter seine riviere fleuve falaise moteur rambarde parapet poison essence immol* pendu* pendre noyer scarif* saign* doliprane alcool',
  FAREWELL:
    'adieu pardon* embrass* occupez prenez_soin soin dernier derniere dites lettre mot testament souvenir* obseques regrett* manquer* pleurera',
  CORPSE:
    'cadavre corps cercueil tombe terre ciel cimetiere enterr* enterrement morgue mort morte paradis au_dela',
  BURDEN: 'poids fardeau debarrass* soulag* inutile charge honte gene deranger tranquilles',
  NO_WAY_OUT:
    'issue espoir sortie solution sens raison gout envie courage force forces gouffre trou fond noir tunnel impasse avenir lendemain',
  BABY_NEED: 'lait couche* biberon cantine gouter nourrisson poudre petits_pots',
  EMPTY: 'vide vides plus rien reste dernier_paquet ventre placard frigo assiette',
  COLD: 'froid gel* degre* grelott* chauffage couverture* glac* hiver',
  FAINT:
    'malaise poitrine respir* inconscient* tombe relever pompiers samu infarctus crise insuline ventoline',
  CRY: 'pleur* larme* sanglot* crise* angoiss* panique insomni* cauchemar*',
  // Violence.
  INJURY:
    'bleu* cocard marque* cicatric* fractur* casse* pete dent* sang saigne* brul* etrangl* cote* nez oeil arcade levre machoire cou gorge gonfle* platre certificat trace* bosse*',
  BODY: 'bras poignet* tete dos ventre jambe* visage cheveux main* epaule* doigt* cou',
  WEAPON:
    'couteau fusil flingue arme pistolet marteau hache batte machette ciseaux bouteille baton ceinture casserole',
  ABUSE:
    'coucher touch* attouch* viol* nue lit faveur* sexuel* prostitu* caress* inceste force* oblige* avances pipe embrasser',
  FLEE: 'fuir enfui* fui* refugi* cach* sauv* planque foyer fuite partir',
  CONTROL:
    'interdi* empech* confisq* surveill* traceur mouchard espion* camera suit rode guett* poursui* harcel* enferm* sequestr* cle laisse* jaloux controle* decroche voit',
  RAGE: 'colere saoul boit bu bourre alcool ivre drogue* cri* hurl* enerv* degenere rage fou furieux casse',
  HUSH: 'chut secret surtout discret* doucement cote entend decouvr* apprend apprenne sache savoir',
  COMPLAINT_POLICE:
    'plainte porte_plainte commissariat gendarmerie ordonnance protection main_courante depose 3919 17',
  // Doors and bailiffs.
  FORCE:
    'force_publique concours commandement ordre quitter lieux prefecture prefet avis treve serrurier belier defonc* perce* ouvr* vid* sort* emport* embarqu* camion',
  DEADLINE: 'delai jours heures 48h avant sinon date fixe* prevu* reste',
  OUTSIDE_PLACES:
    'gare hall parking voiture tente trottoir metro urgences escalier* cave bus abri camping camion banc parc squat garage hotel 115',
  INTRUSION:
    'double rentre entre fouill* cadenas verrou barillet serrure* vanne disjoncteur fusible* compteur jet* mure* debranch* palier poubelle* louche',
  HEARING:
    'juge tribunal audience avocat* salle plaid* comparaitre cite convoqu* jugement proces delibere greffe barre',
  // People.
  SHOP: 'boucherie boulangerie pharmacie garage restaurant pizzeria kebab coiffeur coiffure salon ecole college lycee creche docteur dentiste notaire taxi ambulance* hotel magasin entreprise usine standard accueil secretariat clinique veterinaire librairie tabac pressing banque opticien fleuriste epicerie supermarche boutique bureau cabinet serrurerie plomberie livreur pizza pompes_funebres mosquee eglise',
  CARER:
    'nounou baby sitter tuteur tutrice curateur curatrice curatelle tutelle educatrice educateur infirmiere auxiliaire aide_soignante referente referent assistante gardienne pasteur imam hebergeant famille_d_accueil',
  SAME_NAME:
    'homonyme confon* confusion prenom nom identite ancien ancienne attribu* puce sim ligne',
  LANDLORDLY:
    'proprietaire bailleur bailleresse louer loue loues garantie visale mandat gerance gestion recouvrement contentieux copropriete notaire bien biens indemnise* squatt* caution',
  FAMILY_CHAT:
    'bisou* coeur cheri* bebe puce frero frerot frere soeurette mamie papi anniv* anniversaire gouter devoirs maths match foot film serie ecole_ soiree apero fete gateau dodo bro cousin',
  FOOD: 'pain baguette* lait riz pizza jambon gateau oeufs farine beurre couscous kebab sauce poulet pates cafe chocolat fruits legumes courses litiere croquettes biere',
  AD: 'colis livraison promo offre gagne gagnant code verification netflix compte cpf amende cliquez lien iphone abonnement',
  // Offices and money.
  AID_BODY:
    'caf cpam msa mdph ccas fsl apl rsa aah aeeh ass france_travail pole_emploi mission locale urssaf impots retraite carsat cnav allocation* prime prestation*',
  AID_PERSON:
    'assistante sociale conseillere educatrice referente association secours caritas emmaus cimade adil udaf departement mairie maison solidarite espace csapa juriste avocat* ecrivain',
  DEBT_PLAN:
    'surendettement commission banque_de_france moratoire plan echeancier apurement accord protocole recevab* mensualit* arrangement conciliat*',
  MONEY_WORD:
    'euros argent liquide especes cash virement cheque mandat carte prelevement rib somme compte solde quittance recu facture salaire paie paye',
  ERROR_SUM:
    'faux erreur calcul* compt* decompte montant somme double deux_fois oubli* reconnais prescription charges frais augment* abusif* illegal* indu',
  WORK_LOSS:
    'licenci* chomage interim contrat cdd mission emploi patron chef arret accident invalidite mi_temps temps_partiel heures salaire saison faillite liquidation',
  LIFE_EVENT:
    'divorce separ* enceinte accouch* bebe naissance veuv* mariage garde pension handicap* malad* cancer autis* asthme',
  HOME_FAULT:
    'fuite fuit humidite moisi* cafard* rat* souris punaise* chaudiere chauffage chauffe_eau toilettes wc evacuation plafond mur* fenetre* volet* electricite panne bouch* infiltr* salpetre insalubre vetuste ascenseur bruit',
  CROWDED: 'studio chambre pieces f2 f3 t1 t2 petit etroit surpeupl* partage',
  HOSPITAL_UNIT:
    'urgences rea reanimation maternite bloc chirurgie psychiatrie hp cardio neuro pediatrie neonat dialyse chimio reeducation convalescence perfusion lit service soins samu cesarienne permission',
  JAIL_WORD:
    'fleury fresnes sante baumettes nanterre villepinte cellule parloir bracelet peine ferme condamn* arret_ detention semi_liberte ecrou mitard barreaux juge_',
  LAND: 'bled algerie maroc tunisie mali senegal comores turquie portugal roumanie inde chine guinee cameroun congo cote_d_ivoire italie espagne belgique angleterre montagne mer bretagne toulouse lyon marseille lille nantes mecque campagne province dom antilles guadeloupe mayotte metropole reunion paris',
  MOVE_WORD:
    'cartons camion cles clefs preavis bail etat_des_lieux emmenag* demenag* mutation hlm attribu* signe installe achete colocation foyer',
  // The visit.
  DOORWAY:
    'interphone digicode code sonn* sonnette badge portail hall etage porte escalier batiment cour rdc gauche droite fond boite nom loge toqu* frapp* parking portillon barriere vigik residence allee impasse bungalow caravane',
  TRANSPORT:
    'bus metro rer tram train voiture route bouchon* accident greve embouteillage pneu parking place circulation gps taxi velo ascenseur',
  NOSHOW:
    'lapin venu* venue passe* attendu poireaut* personne promis deviez devait prevu jamais rappele* repond* decroch* message* sans_reponse excuse*',
  RUDE: 'desagreable impoli* mal_parle crie haut meprisant* sec seche malpoli* respect* insolent* juge_',
  ASK_COST: 'gratuit* payant* combien coute* prix tarif cher rembours* ticket',
  ASK_PLACE:
    'ou adresse bureau local locaux lieu endroit cafe mairie quartier rue bus metro loin pres cote',
  ASK_PEOPLE:
    'seul* accompagn* femme homme collegue enfants chien chat mari soeur ami present* assister deux',
  ASK_PAPERS:
    'papiers documents pieces justificatif* bulletin* fiche* quittance* carte identite apport* amen* prepar* signer dossier',
  ASK_RESULT:
    'aider faire pouvez sert risque obligatoire oblige engage refuse si suite resultat secret confidentiel',
  IDENTITY:
    'qui organisme association logement karima samir prefecture etat huissier* police caf mairie robot secte arnaque spam pub officiel serieux preuve carte site siret mandat* paye* envoye*',
  PURPOSE: 'sujet propos motif raison objet rapport pourquoi quoi concerne but agit',
  PAPER_NEWS:
    'courrier lettre recommande assignation commandement papier* avis convocation jugement bleu bleue depose boite recu',
  CANCELLING:
    'annul* finalement empechement imprevu contretemps desist* decommand* oubli* laissez tomb* viendr* plus',
  GIVE_UP_HELP:
    'besoin interess* debrouill* tranquille paix affaires confiance inconnus personne visite insist* suite refus* decline envie utilite',
  DATA_WORD:
    'donnees rgpd cnil dossier fichier* infos informations numero coordonnees transmet* partag* acces copie effac* supprim* rectifi* consent* dpo vie privee',
  NOT_HEARD:
    'sourd* malentend* lsf signes appareil aphone acouphenes begaie muet* entends whatsapp mail email courrier poste ecrit sms texto telegram messenger vocal',
  CAN_T_READ: 'lire lis ecris ecrire lunettes aveugle yeux ecran illettre* dicte',
  GREAT:
    'ange adorable genial formidable super gentil* soulag* bien bienveillan* touche grace heureuse* content* reconnaiss* benisse bravo respect',
  AUTO_WORD:
    'reunion volant conduis bureau absent* conges reponse automatique ferme* horaires messagerie repondeur pleine distribue remis attribue echec accuse reception conseiller',
  UNDECIDED:
    'peut etre ptet jsp sais hesite* reflech* voir verr* redis dirai planning decide* demande',
};
