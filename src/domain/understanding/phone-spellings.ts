/** As typed, and as meant: abbreviations, words by sound, words run together. */
const WRITTEN = `
c=c est|cest=c est|sait pa=c est pas|ct=c etait|cetait=c etait|cpa=c est pas
g=j ai|jai=j ai|jsuis=je suis|chui=je suis|chuis=je suis|chu=je suis|jsui=je suis|jsuis=je suis|sui=suis|j=je
jpeu=je peux|jpeux=je peux|jveu=je veux|jveux=je veux|jvais=je vais|jvai=je vais|jvoudrai=je voudrais|jarive=j arrive|jarrive=j arrive|jaurai=j aurai
jsp=je sais pas|jsai=je sais|jsais=je sais|chai=je sais|chepa=je sais pas|chépa=je sais pas|jcroi=je crois|jcrois=je crois|jpense=je pense
pa=pas|po=pas|ps=pas|pk=pourquoi|pq=pourquoi|pkoi=pourquoi|pourkoi=pourquoi|koi=quoi|kwa=quoi|koa=quoi|ki=qui|kel=quel|kan=quand|kand=quand|qd=quand|qq=quelque|ke=que|kil=qu il|kelle=qu elle
mtn=maintenant|mnt=maintenant|maintenan=maintenant|tkt=t inquiete|auj=aujourd hui|ajd=aujourd hui|aujourdhui=aujourd hui|ojd=aujourd hui|ojourdui=aujourd hui|aujourd=aujourd|2m1=demain|dem1=demain|demin=demain|2main=demain|dmain=demain|dm1=demain
aprem=apres midi|aprm=apres midi|apm=apres midi|apresmidi=apres midi|aprem=apres midi|soiree=soir|matinee=matin|matain=matin|midi=midi|ap=apres|apré=apres|apre=apres|bjr=bonjour|bjour=bonjour|bonjours=bonjour|slt=salut|bsr=bonsoir|cc=coucou
rdv=rendez vous|rdvs=rendez vous|rendezvous=rendez vous|rd=rendez|randevou=rendez vous|svp=svp|stp=svp|silvouplait=svp|siouplait=svp|svplait=svp|plait=plait|plz=please|pls=please
mr=monsieur|mme=madame|mde=madame|mlle=mademoiselle|qqun=quelqu un|qqn=quelqu un|kelkun=quelqu un|qqch=quelque chose|tjr=toujours|tjrs=toujours|tt=tout|ds=dans|ac=avec|av=avec|avc=avec|pr=pour|pcq=parce que|psk=parce que|parske=parce que|vs=vous|vou=vous|ns=nous|nou=nous|nrv=enerve
mapeler=m appeler|mappeler=m appeler|mappelez=m appelez|mapelez=m appelez|mappele=m appele|mapele=m appele|rapel=rappel|rapele=rappelle|rapelez=rappelez|rapeler=rappeler|rapellez=rappelez|rappellez=rappelez|rapelé=rappelez|apelez=appelez|apellez=appelez|appellez=appelez|apeler=appeler|apele=appelle|appele=appelle|rappele=rappelle|apel=appel|tel=telephone|tél=telephone|tph=telephone|fone=telephone|telephoner=telephoner
num=numero|numéro=numero|nemero=numero|nuemro=numero|nb=numero|no=no|msg=message|msgs=messages|mess=message|texto=sms|textos=sms|mp=message
dak=d accord|dac=d accord|dacc=d accord|daccord=d accord|dacor=d accord|dacord=d accord|okk=ok|oki=ok|okay=ok|okey=ok|okai=ok|oké=ok|k=ok|ouai=ouais|ouaip=oui|wai=ouais|ouii=oui|oui=oui|ui=oui|wi=oui|uii=oui|yep=oui|yes=yes|nan=non|nn=non|nop=non|nope=non|nonn=non|noon=non|nn=non
mrc=merci|mci=merci|mercii=merci|merki=merci|mersi=merci|thx=merci|tks=merci|thanks=thanks|bcp=beaucoup|bcq=beaucoup|bocou=beaucoup|bokou=beaucoup
peu=peux|peut=peut|veu=veux|voudrai=voudrais|vai=vais|fo=faut|fau=faut|fai=fait|travail=travail|taff=travail|taf=travail|boulo=boulot|dispo=dispo|dsl=desole|desoler=desole|dsolé=desole|pb=probleme|pbm=probleme|blem=probleme|pblm=probleme
envi=envie|anvi=envie|anvie=envie|nvie=envie|enviede=envie de|mourire=mourir|mouri=mourir|mourrir=mourir|mourrire=mourir|crevé=creve|swicide=suicide|suicid=suicide|suicider=suicider|suissider=suicider|finire=finir|1=1|stopp=stop|stope=stop|stopé=stop|stoper=stop|stopez=stop|stoppez=stop|stop=stop|s.t.o.p=stop|arrete=arrete|arretter=arreter|arettez=arretez|aretez=arretez|arreté=arretez|arete=arrete|aret=arret|areter=arreter
peye=paye|payé=paye|paié=paye|peyer=payer|loye=loyer|loyé=loyer|proprio=proprietaire|propio=proprietaire|propriétère=proprietaire|proprietere=proprietaire|assoc=association|assos=association|asso=association|huisier=huissier|uissier=huissier|wissier=huissier|huissié=huissier|edf=electricite|elec=electricite|ellectricite=electricite|jours=jours
kon=con|kel=quel|vener=enerve|bb=bebe|gosse=enfant|gosses=enfants|mome=enfant|momes=enfants|gamin=enfant|gamins=enfants|minot=enfant|mec=mari|keum=mari|meuf=femme|daron=pere|daronne=mere|reum=mere|reup=pere|reuf=frere
ya=il y a|yavait=il y avait|yora=il y aura|cetai=c etait|etai=etait|chez=chez|che=chez|jabite=j habite|jhabite=j habite|abite=habite|habit=habite|demenagé=demenage|déménager=demenage|vla=voila|ossi=aussi|tro=trop|trè=tres|pluss=plus|plu=plus|mem=meme|mm=meme|nrml=normal|avan=avant|jusqua=jusqu a|jusko=jusqu au|jusquau=jusqu au|keske=qu est ce que|keske=qu est ce que|keskon=qu est ce qu on|esk=est ce que|eske=est ce que|esque=est ce que|c2=c est de|frapé=frappe|frape=frappe|frap=frappe|tapé=tape|bas=bas|menasse=menace|faché=fache|ariver=arriver|arive=arrive|arriv=arrive|retar=retard|bouchon=bouchons
1er=1er|premier=premier|1ere=1ere|premiere=premiere|2e=2eme|2nd=2eme|2nde=2eme|3e=3eme|2ieme=2eme|3ieme=3eme|deuxieme=deuxieme
`;

/** One word of a phone keyboard → what it stands for, accents already gone. */
export const PHONE_SPELLINGS: ReadonlyMap<string, string> = new Map(
  WRITTEN.trim()
    .split(/[|\n]/)
    .flatMap((pair) => {
      const [typed = '', meant = ''] = pair.split('=');
      const plain = typed.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
      return plain === meant || plain.includes(' ') ? [] : [[plain, meant] as const];
    }),
);
