import type { Language } from '../conversation/meaning.js';

/** Words by which a language is known, in plain form; French first, for it wins when counts are equal. */
export const LANGUAGE_WORDS: readonly (readonly [Language, string])[] = [
  [
    'fr',
    `je j tu vous nous il elle on ils elles le la les l des du un une et est suis sont pas ne n pour avec mon ma mes
    dans ca c qui que qu bonjour bonsoir merci oui non svp rendez vient demain apres matin soir au aux sur chez votre vos
    plus ce cette ces ai a as ont avez avons ici parle francais madame monsieur rappelez appelez moi deja lundi mardi
    mercredi jeudi vendredi samedi dimanche mais si ou de d peux peut veux voudrais faut fait faire rien tout tous bien
    ok stop bon mort mes ses son sa leur leurs en y m me te se s t y quand comment combien pourquoi quoi ben tres trop
    dernier dernière sans sous depuis jusqu mois jour jours semaine heure heures photo message sms mandarin interprete
    parents enfants bebe maison appart logement loyer paye possible attends viens venez police huissier rdv rdvs salut
    ouais nan parfait super d accord premier premiere deuxieme troisieme trois deux date numero passe laissez arretez`,
  ],
  [
    'en',
    `the yes please call me you i am my is not don dont can t who are this that tomorrow tuesday wednesday thursday
    friday saturday monday sunday need interpreter translator what how when want back sorry good morning afternoon for
    works stop texting remove have has paid we it he she they him her his our your wrong number hello hi thank thanks
    english speak speaking no french understand nobody never was been will would could to of in on at with from and or
    but if so text texts message messages here there now anymore again because about my kids house flat rent landlord
    husband wife week month day next away work back door floor left right nope unsubscribe thx lol fuck hurts hit hits
    hungry die dead live life help jail hospital late way traffic cancel appointment lawyer money job lost change
    changed locks evict evicting car street sleep sleeping tonight does do did by time any fine ok sure yeah scam quit
    died passed october deaf whatsapp only one two three first second third either whenever anytime free much cost`,
  ],
  [
    'ar-Latn',
    `salam salamou slm ana wakha wakhal iyeh iyyeh naam afak bzf bzaf bezaf nta ntouma chkoun chkon choukran shukran
    chokran choukrane labas wach wesh kifach inchallah inshallah mabghitch bghit baghi lala nfhamch nhdarch nahdarch
    makanfhamch manfhamch khlas khalas khallast khlast ghalet ghalta ghalat machi mashi rani kayn hna daba ghedwa ghodwa
    ghedda bach dyal mafhemtch mafhamtch mzyan mezyan yallah kalmouni darbni kaydrebni kaydrabni nmout hamdoulah barak
    allah fik smahli walo walou wladi wlad rajli mama baba mat matet lah yrahmou twaffa jib jay jayin lboulis sbitar
    lhebs lhabs mouhami msafer nrje lblad triq nhar lkhmis khmis sebt jem3a tlat had l simana jaya mor raqm rakam nakhtar
    lwel lwl tani talet wahed jouj tlata khouh bentha hada ghadi ngoulha makaynch moul dar beddel hwayji zenqa chi safi
    baraka tsiftou tsiftouch hbess habss sonniw hdrou tassel chnou fabor fin achmen lazem tarjman torjman mutarjim gouli
    kan kanmout khayfa mn men liya lia kul yum merhba bikoum ay khdma khedma mrid briya lkra kelb hmir nik zebi 3la ma
    hadchi lwe9t ydoum khelliwni trankil kayhadedni khrejt rhelt`,
  ],
  [
    'tr',
    `evet hayir tamam olur merhaba selam tesekkurler tesekkur lutfen yanlis numara dur durdur durdurun beni ara arayin
    arar misiniz turkce fransizca bilmiyorum anlamiyorum tercuman kimsin kimsiniz kim yarin bugun sali carsamba persembe
    cuma cumartesi pazartesi pazar istemiyorum hasta hastayim hastanede hastanedeyim kocam esim olmek istiyorum gun gunu
    saat sagol sagolun degil yok var mesaj mesajlari atmayin odedim iptal ben siz uygun yasamak artik cocuk cocuklarim ac
    evde ev sahibi kapi kapida polis bizi cikariyorlar cikaracaklar tasindim tasindik tasiniyorum kac kisi geleceksiniz
    para ne kadar surer nerede ucretsiz mi hangi evraklar lazim icin bir iki uc birinci ikinci ucuncu olsun baska tarih
    haftaya gelecek hafta aksam sabah sonra musait gerek ihtiyacim gelmeyin rahat birakin ilgilenmiyorum yazmayin silin
    cok kira kirayi borcum isimi mahkeme mahkemem avukatim zaten hapiste cezaevinde geliyor sokakta araba arabada
    yatiyorum kilidi degistirdi elektrigi kesti esyalarimi telefon telefonla konusalim annemin kizi kiziyim oglu oglum
    oglu oldu vefat etti babam annem dovuyor vuruyor korkuyorum oldurecegim intihar iceri giremiyorum yil sonunda
    benim kendisi iste aldim hayatim dayanamiyorum tabii tabi peki hepsi isterseniz kabul ediyorum`,
  ],
  [
    'pt',
    `sim nao obrigado obrigada ola bom dia boa tarde falo ligar ligue liguem liga portugues favor quero posso amanha
    terca quarta quinta sexta segunda sabado feira errado engano enganou pare parem parar quem minha meu meus tenho estou
    voce voces nosso aqui paguei entendo percebo preciso interprete tradutor telefone telemovel morrer pode podem em ser
    foi ele ela eles filhos filha fome viver aguento comer marido bate medo mensagens mais mandem escrever receber tirem
    senhorio fechadura trocou agua coisas renda emprego perdi trabalho mes passado doente baratas carta tribunal carro
    durmo rua mudei moro casa saiu deixar fim ja assistente social advogado atrasado chego caminho cancelar ninguem veio
    esperei manha ferias volto hospital operado mae pai internada preso prisao faleceu morreu numero gratis quanto custa
    onde documentos demora irmao melhor para quando puder que for vao merda puta filhos tanto faz qualquer claro tudo bem
    com certeza depois das nesses dias so ate janeiro dezembro proprietario inquilino nas contas eles devo nada e o a os
    cheguei ontem hoje outra outro data primeira terceira opcao fico sao vocesistos isto burla`,
  ],
  [
    'ro',
    `da nu buna ziua multumesc frumos mersi vorbesc franceza romana sunati suna va rog gresit gresita opriti opreste cine
    esti sunteti e maine marti miercuri joi vineri sambata luni duminica traducator inteleg sunt vreau am platit eu mine
    pot dumneavoastra bine mesaje mesajele ora la sa mor omor traiesc mai viata copiii copii manca ce sotul ma bate frica
    mi amenint cutitul raspundeti scrieti trimiteti gata cu stergeti numarul meu lasati pace veniti nevoie interesez mutat
    m deja anulati intalnirea programarea dorm in masina strada pe suntem tatal mama murit decedat inchisoare puscarie
    spital internat operez boala bolnav serviciul chiria primit scrisoare proprietarul proprietar schimbat yala taiat
    curentul politia usa scot afara evacueaza unu doi trei doua prima varianta aleg regula oricare cand vreti sigur desigur
    cat costa unde este gratuit acte trebuie dureaza alta zi data saptamana viitoare dupa masa zilele astea dimineata
    seara plecat cu munca pana intorc astept asteptat nimeni venit nimic datorez suma avocat asistent ajuta cineva hotilor
    dracului nostru copil parlez spuneti adica disperata ajutati`,
  ],
  [
    'rcf',
    `mwin mi zot ou le i koz kreol bonzour bonzur amwin nou kosa ote koman apel aple ve veu pe gagn gingn mersi wi domin
    demin konpran konne kone koné gramoun marmay marmaille kaz travay lo lontan apre aster taler ki moun ali li pi pwin
    pa la lé i sava sa tap tié tie mor per bononm momon zanfan fiy frer niméro nimero mésaz mesaz ekri anvoy aret tir
    inn in ot zour zedi vandrodi samdi mardi swar matin myé mye atann azot tizan pou ek èk dann si na néna nena lot somenn
    la pey pèy loyé loye propriétèr lérwa kouran sérur zafèr polis devan port luisié luizye shemin dor déor deor kouyon
    totos kissa kisa konbyin konbien ousa vien vni randévou anil lopital artourn jiska ziska métropol désanm dé trwa
    pran prémié troi dezyèm gran bokou siouplé siouple kou fé mal lapolis manzé manze doné done kas bra kom sanm zantiy
    out kit kess té tronp déza asosyasion randez souple`,
  ],
  [
    'es',
    `hola no hablo buenos buenas dias gracias hablo llame llama llamar llamame llameme llamen espanol quiero puedo manana
    martes miercoles jueves viernes sabado lunes equivocado equivoca quien usted ustedes por favor soy estoy tengo
    necesito entiendo mensajes deje dejen basta el los las mi ya pagado pague morir muero puede pueden cuando si claro
    vale esta bien otro dia otra fecha la proxima semana tarde noche despues hijos hijo hambre comer nada vivir mato
    marido pega golpea miedo amenaza cuchillo carcel preso hospital operan perdi trabajo alquiler cucarachas enferma
    asistente social abogado ayuda una asociacion mude vivo ahi piso dejar dueno propietario cambio cerradura corto luz
    nos echan echando ahora mismo policia viene manana juicio tribunal calle coche dormir donde noche tenemos anulo
    cancelar cancele cita podre llego minutos camino vino nadie espere nunca llamaron hermana hermano ella el su madre
    dire fallecio murio padre muerto hermana vete mierda putas puta gilipollas borren datos personales tienen numero me
    debo cantidad esa viaje pais vuelvo gratis cuanto cuesta papeles muchas mil todo con y que de es son mas fuera hasta
    interprete prefiero telefono primera segunda tercero tercera opcion perfecto diez quieran cualquiera igual da cierto`,
  ],
];
