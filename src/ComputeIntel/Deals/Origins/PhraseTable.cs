namespace ComputeIntel.Deals.Origins;

/// <summary>
/// How reporters say who said it, language by language; how a line is written stands at <see cref="Phrase"/>. Of words that
/// two lines read, the earlier line counts. A line without <c>{name}</c> that speaks of a party means one named before
/// ("the company said"). The examples in <c>Specs/Deals/attribution.md</c> hold the table.
/// </summary>
internal static class PhraseTable
{
    private const string Document =
        "(?<document>(form )?(S|F)-1(/A)?|(form )?(10-[KQ]|8-K|6-K|20-F)|(draft )?(registration statement|prospectus)|(annual|quarterly) (report|filing)|proxy statement|offering (memorandum|circular|document)|((regulatory|securities|court|SEC|IPO|stock|exchange|stock-exchange|bankruptcy|public|corporate|state|county|federal|planning|permit|property|utility|legal) )*(filings?|disclosures?)|(regulatory )+(documents?|papers))";

    /// <summary>What an office holds, and no party of the deal has filed with a stock exchange.</summary>
    private const string Record =
        "(?<record>((court|public|property|planning|county|city|land|permit|state|tax) )+(documents?|records?|papers|paperwork)|lawsuit|complaint|deeds?|permit applications?|((air|building) )?permits?)";

    private const string Said = "(said|says|announced|announces|confirmed|disclosed|stated|wrote|writes|revealed|acknowledged|explained|noted|tweeted|told|tells)";
    private const string Claiming = "(claimed|claims) (that|it|they|he|she)";
    private const string Showing = "(said|says|shows?|showed|lists?|listed|puts|describes?|described|gives?|gave|discloses?|disclosed|reveals?|revealed|states?|stated|indicates?|indicated|confirms?|confirmed|notes?|noted|reads?|details?|detailed|outlines?|outlined|suggests?)";
    private const string Own = "(statement|blog post|blog|post on X|post|press release|news release|release|announcement|memo|tweet|letter to (investors|shareholders)|shareholder letter|earnings call|website)";
    private const string Office = "(chief executive officer|chief executive|chief financial officer|chief operating officer|chief technology officer|chief [a-z]+ officer|CEO|CFO|COO|CTO|chairman|chairwoman|chair|president|co-founder|cofounder|founder|vice president|head of [a-z]+|general counsel)";
    private const string People = "(people|persons?|sources?|individuals?|insiders?|executives?|officials?|employees?|someone|those|bankers|investors)";
    private const string Lately = "( has| had| also| later| then| first| previously| earlier| since| separately)*";
    // "Told to halt" and "said to be near" are told of somebody, and "said nothing" tells nothing.
    private const string Unsaid = "(to|nothing|little|no more|neither|nor)";
    private const string Figures = "((an?|its|their|his|record|net|quarterly|annual|first-quarter|second-quarter|third-quarter|fourth-quarter|strong|weak|higher|lower) )*(earnings|revenues?|profits?|loss|losses|sales|results|income|growth)";

    /// <summary>By the language, the lines of each in the order in which they are tried.</summary>
    public static IReadOnlyList<PhraseLanguage> Languages { get; } =
    [
        new("en", isSpaced: true,
        [
            (PhraseSource.Anyone, $"{{name}}, (citing|quoting) [^,.;]{{2,60}}, ({Said}|reported|reports|puts?) !({Unsaid})"),
            (PhraseSource.Filing, $"{Document} (filed|submitted|lodged|made|published|released)( [a-z]+){{0,4}} by {{name}}"),
            (PhraseSource.Filing, $"{Document} (filed|submitted|lodged|published|released|unsealed|made public)( [a-z]+){{0,4}} {Showing}"),
            (PhraseSource.Filing, $"{{name}}{Lately} ({Said}|reported) in (an?|its|the) ([a-z-]+ )?{Document}"),
            (PhraseSource.Filing, $"(according to|citing|cites|cited|per|shown in|shows in|disclosed in|described in|detailed in|stated in|said in|wrote in|revealed in|reported in|outlined in|based on|from|in) ((the|its|their|an?|this|that|his) )?((amended|updated|new|recent|latest|public|preliminary|confidential|company[’']s) )*({Document}|{Record})"),
            (PhraseSource.Filing, $"(according to|citing|cites|cited|per|in|from|based on)( the| an?)? {{name}}( amended| updated| new| recent| latest| public| draft)* {Document}"),
            (PhraseSource.Filing, $"{{name}}( amended| updated| new| recent| latest| draft)* {Document}( also| first)? {Showing}"),
            (PhraseSource.Filing, $"((the|its|their|an?|this|that) )?((amended|updated|new|recent|latest|company[’']s) )*({Document}|{Record}) ((also|first) )?{Showing}"),
            (PhraseSource.Filing, "(filed with|filing with|submitted to|lodged with|told|disclosed to) (the )?(SEC|Securities and Exchange Commission|state regulators|regulators|stock exchange)"),
            (PhraseSource.UnnamedPeople, $"{People} (who (is|are|was|were) )?(directly )?(close to|familiar with|with (direct |firsthand )?knowledge of|briefed on|privy to|inside|at|near|involved in) {{name}}"),
            (PhraseSource.UnnamedPeople, $"{People} (who (is|are|was|were) )?(directly )?(close to|familiar with|with (direct |firsthand )?knowledge of|briefed on|privy to|involved in) ((the|its|their|his) )?[a-z]+"),
            (PhraseSource.UnnamedPeople, "((unnamed|anonymous|undisclosed) (sources?|person|people|officials?)|(on condition of|requested|asked for) anonymity|asked not to be (named|identified)|speaking anonymously)"),
            (PhraseSource.Publisher, "(reported|revealed|published|broken|detailed|appeared)( earlier| first| originally| previously)?( on)?( [a-z]+day)?( by| in| on) {name}"),
            (PhraseSource.Publisher, "(told|tells|telling|spoke to|spoke with|speaking to|speaking with|interview with|interviewed by|statement to|comments? to|remarks to|email to|emailed to|confirmed to) {name}"),
            (PhraseSource.Publisher, "(via|hat tip to|hat tip:?|h/t:?) {name}"),
            (PhraseSource.Publisher, $"{{name}}{Lately} (reported|reports|broke the (news|story)|scooped) !({Figures})"),
            (PhraseSource.Publisher, "{name}, which (has |had |first )*(reviewed|seen|saw|viewed|obtained|reported|broke)"),
            (PhraseSource.Publisher, "(seen|reviewed|viewed|obtained) by {name}"),
            (PhraseSource.Publisher, "(according to|citing|cited|cites|in|per|an?|the)( the| an?)? {name} (report|reporting|story|scoop|article|interview)"),
            (PhraseSource.Publisher, @"\p{Ps}{name}\p{Pe}"),
            (PhraseSource.Party, $"{{name}}{Lately} ({Said}|added) (in|by|on|through|via|during) (an?|its|the) ([a-z-]+ )?{Own}"),
            (PhraseSource.Party, $"(according to|in|per|citing|from)( the| an?)? {{name}} ([a-z-]+ )?{Own}"),
            (PhraseSource.Party, $"{Own} (from|by|of) {{name}}"),
            (PhraseSource.Party, $"(spokes(person|man|woman|people)|representative|lawyer) (for|at|of) {{name}} !(,? ?(declined|did|didn[’']t|could|refused|was|wasn[’']t|would|had no|has not))"),
            (PhraseSource.Party, $"{{name}} (spokes(person|man|woman)|representative)( [a-z’'-]+){{0,3}} {Said}"),
            (PhraseSource.Party, $"{{name}} {Office}( |, )[a-z ’'.-]{{0,40}},? {Said}"),
            (PhraseSource.Party, $"{Said} [a-z ’'.-]{{2,60}}, ((the|its|an?) )?{Office} (of|at|for) {{name}}"),
            (PhraseSource.Party, $"{Office} (of|at|for) {{name}},? {Said}"),
            (PhraseSource.Party, $"the (company|firm|startup|start-up|lab|group|developer|chipmaker|provider|operator|landlord){Lately} {Said} !({Unsaid})"),
            (PhraseSource.Party, $"an? (company )?spokes(person|man|woman) {Said}"),
            (PhraseSource.Party, "(in|by) (an?|its) ((joint|written|company|emailed) )?(statement|blog post|press release|news release|announcement|shareholder letter)"),
            (PhraseSource.Anyone, $"(according to|citing|cites|cited by|quoting|as per|per|credited to|crediting)( an?| the| its| recent| new)*( (report|story|analysis|post|release|press release|blog post|statement|announcement|article|interview) (by|in|from|of|with|on))? {{name}}"),
            (PhraseSource.Anyone, $"{{name}}{Lately} {Said} !({Unsaid}|down|off|{Figures})"),
            (PhraseSource.Anyone, $"{{name}}{Lately} {Claiming}"),
            (PhraseSource.Anyone, "{name} (put|puts|pegs|pegged) (the|its) (total |monthly |annual )?(value|price|number|figure|total|cost|fee|rent|capacity|power|term)"),
            (PhraseSource.Anyone, "(report|reporting|story|scoop|article) (in|by|from) {name}"),
            (PhraseSource.Anyone, "(said|says|wrote|writes|explained) {name}"),
        ]),
        new("de", isSpaced: true,
        [
            (PhraseSource.Filing, $"(laut|gemäß|nach|aus|zufolge|in)( dem| der| den| einem| einer| seinem| ihrem| ihren)?( jüngsten| aktuellen| neuen)? {GermanDocument}"),
            (PhraseSource.Filing, $"{GermanDocument} (zufolge|zeigt|zeigen|hervorgeht|belegt|nennt)"),
            (PhraseSource.UnnamedPeople, "(mit der (Angelegenheit|Sache) vertraute[nr]? (Person|Personen|Kreise)|Insidern? zufolge|Insider|aus (Unternehmens|Branchen|Verhandlungs|informierten )kreisen|(eine|mehrere) (mit|namentlich) [a-zäöüß ]{0,40}(Person|Personen))"),
            (PhraseSource.Publisher, "(berichtete|berichtet|berichteten|meldete|meldet|meldeten)( zuerst| zuvor| zunächst| als Erste| als Erstes)* {name}"),
            (PhraseSource.Publisher, "{name}( hatte| hat)?( zuerst| zuvor| zunächst| als erstes?)* (berichtete|berichtet|gemeldet|meldete|meldet)"),
            (PhraseSource.Publisher, "(gegenüber|im Gespräch mit|im Interview mit|sagte|sagten)( der| dem| den) {name}"),
            (PhraseSource.Publisher, "(Bericht|Angaben|Informationen|Recherchen)( der| des| von| im| in)+ {name}"),
            (PhraseSource.Publisher, "(die|das|der) {name} (vorliegt|vorliegen|vorlag|vorlagen)"),
            (PhraseSource.Party, "(teilte|teilten|erklärte|sagte|gab|kündigte|bestätigte) (das Unternehmen|die Firma|der Konzern|das Start-?up|ein (Unternehmens)?sprecher|eine (Unternehmens)?sprecherin)"),
            (PhraseSource.Party, "(das Unternehmen|die Firma|der Konzern|ein Unternehmenssprecher|eine Unternehmenssprecherin) (teilte|erklärte|sagte|gab|kündigte|bestätigte|teilt|erklärt)"),
            (PhraseSource.Party, "(nach Angaben des Unternehmens|nach eigenen Angaben|hieß es in einer (Mitteilung|Erklärung)|in einem Blogbeitrag|in einer (Presse)?(mitteilung|erklärung))"),
            (PhraseSource.Party, "(Sprecher|Sprecherin|Chef|Chefin|Finanzchef|Finanzchefin|Vorstandschef) (von|bei) {name}"),
            (PhraseSource.Anyone, "(laut|gemäß|nach Angaben von|nach Angaben der|so|unter Berufung auf|unter Verweis auf)( die| den| das| einen Bericht| einem Bericht)*( von| der| des)? {name}"),
            (PhraseSource.Anyone, "{name} zufolge"),
            (PhraseSource.Anyone, "{name} (sagte|erklärte|teilte|kündigte|bestätigte|gab( am [a-zäöüß]+)? bekannt|hat mitgeteilt|schrieb) !((nichts|nicht|kein))"),
            (PhraseSource.Anyone, "(sagte|erklärte|teilte|kündigte|bestätigte|schrieb) {name}"),
        ]),
        new("fr", isSpaced: true,
        [
            (PhraseSource.Filing, "(?<document>prospectus|document d[’']enregistrement|S-1) (déposé|publié|remis)( [a-zéû]+){0,4} par {name}"),
            (PhraseSource.Filing, "(selon|d[’']après|dans|indique|montre)( le| la| les| un| une| son| des)? (?<document>prospectus|document d[’']enregistrement|documents? (déposés?|transmis|remis) (auprès de|à) (la SEC|la Securities and Exchange Commission|[a-z’']+)|documents? (boursiers?|réglementaires?|judiciaires?|officiels?)|S-1|10-[KQ]|8-K)"),
            (PhraseSource.UnnamedPeople, "((sources?|personnes?) (proches? du dossier|au fait du dossier|au courant du dossier|informées?|ayant connaissance|anonymes?|sous (le )?couvert d[’']anonymat|familières? du dossier)|sous (le )?couvert d[’']anonymat)"),
            (PhraseSource.UnnamedPeople, "(sources?|personnes?) proches? (de |d[’'])?{name}"),
            (PhraseSource.Publisher, "(rapporte|rapportait|a rapporté|révèle|a révélé|révélait|a dévoilé|selon les informations (de|du|des)|d[’']après les informations (de|du|des))( en premier| le premier)? {name}"),
            (PhraseSource.Publisher, "{name} (rapporte|rapportait|a rapporté|révèle|a révélé|révélait|a été le premier à)"),
            (PhraseSource.Publisher, "(a déclaré à|a confié à|a indiqué à|interrogé par|dans un entretien (à|au|avec)|au micro de|(consultée?|vue?|obtenue?) par) {name}"),
            (PhraseSource.Party, "(a (déclaré|indiqué|annoncé|précisé|affirmé|fait savoir)|indique|précise|annonce|affirme) (l[’']entreprise|la société|le groupe|la start-?up|le laboratoire|un porte-parole|une porte-parole|la compagnie)"),
            (PhraseSource.Party, "(l[’']entreprise|la société|le groupe|la start-?up|un porte-parole|une porte-parole) (a (déclaré|indiqué|annoncé|précisé|affirmé|fait savoir)|indique|précise|annonce|affirme)"),
            (PhraseSource.Party, "dans (un|son) (communiqué|billet de blog|message|courriel)( de presse)?"),
            (PhraseSource.Party, "(porte-parole|PDG|patron|directeur financier|directrice financière|directeur général) (de |d[’']|du ){name}"),
            (PhraseSource.Anyone, "(selon|d[’']après|citant|cité par|cite|à en croire)( les informations de| un article de| un article du)? {name}"),
            (PhraseSource.Anyone, "{name} (a (déclaré|indiqué|annoncé|précisé|affirmé|confirmé)|annonce|indique|affirme|précise)"),
            (PhraseSource.Anyone, "(a (déclaré|indiqué|annoncé|précisé|affirmé)|a expliqué) {name}"),
        ]),
        new("es", isSpaced: true,
        [
            (PhraseSource.Filing, "(según|de acuerdo con|en|muestra|revela)( el| la| los| un| una| su)? (?<document>folleto|prospecto|documentos? (presentados?|remitidos?|registrados?) (ante|a|en) (la SEC|la Comisión de Bolsa y Valores|[a-z]+)|documentos? (regulatorios?|judiciales|oficiales)|registro ante la SEC|S-1|10-[KQ]|8-K)"),
            (PhraseSource.UnnamedPeople, "((fuentes?|personas?) (cercanas?|familiarizadas?|conocedoras?|al tanto|con conocimiento|anónimas?)( a| con| de| del)?( el| la| las| los)? (asunto|negociaciones|operación|acuerdo|tema|negociación)|bajo (condición de )?anonimato)"),
            (PhraseSource.UnnamedPeople, "(fuentes?|personas?) (cercanas?|próximas?) (a|de) {name}"),
            (PhraseSource.Publisher, "(informó|informa|adelantó|adelanta|publicó|publica|reveló|reportó)( primero| en primer lugar)? {name}"),
            (PhraseSource.Publisher, "{name}( ha)? (informó|informa|adelantó|adelanta|publicó|reveló|reportó|adelantado|informado)"),
            (PhraseSource.Publisher, "(dijo a|dijo al|declaró a|declaró al|en declaraciones a|en declaraciones al|en una entrevista con|señaló a|contó a|(ha tenido|tuvo) acceso|(vist[oa]|consultad[oa]|obtenid[oa]) por) {name}"),
            (PhraseSource.Party, "(dijo|señaló|anunció|indicó|afirmó|explicó|informó|aseguró) (la (compañía|empresa|firma|startup)|el grupo|un portavoz|una portavoz)"),
            (PhraseSource.Party, "(la (compañía|empresa|firma|startup)|el grupo|un portavoz|una portavoz)( ha)? (dijo|señaló|anunció|indicó|afirmó|explicó|aseguró|dicho|anunciado|señalado)"),
            (PhraseSource.Party, "en (un|su) (comunicado|entrada de blog|blog|nota de prensa)"),
            (PhraseSource.Party, "(portavoz|consejero delegado|director ejecutivo|director financiero|presidente) de {name}"),
            (PhraseSource.Anyone, "(según|de acuerdo con|citando a|cita a|citado por|conforme a)( un informe de| un artículo de)? {name}"),
            (PhraseSource.Anyone, "{name}( ha)? (dijo|anunció|señaló|indicó|afirmó|confirmó|aseguró|dicho|anunciado|confirmado)"),
            (PhraseSource.Anyone, "(dijo|señaló|afirmó|explicó|aseguró|anunció) {name}"),
        ]),
        new("it", isSpaced: true,
        [
            (PhraseSource.Filing, "(secondo|stando a|in base a|in|nel|dal|mostra|emerge da|emerge dal)( il| al| alla| la| i| ai| un| una)? (?<document>prospetto|documenti? (depositat[oi]|presentat[oi]|trasmess[oi]) (presso|alla|a|all[’'])( la)? ?(SEC|Consob|[a-z]+)|documenti? (regolamentari|giudiziari|ufficiali)|S-1|10-[KQ]|8-K)"),
            (PhraseSource.UnnamedPeople, "((fonti|persone|fonte) (vicine|vicina|informate|a conoscenza|anonime|anonima)( alla| al| della| dei| sulla| sul| ai)? (vicenda|dossier|questione|trattativa|trattative|fatti|operazione|accordo)|in condizione di anonimato)"),
            (PhraseSource.UnnamedPeople, "(fonti|persone|fonte) (vicine|vicina) (a|ad|al|alla) {name}"),
            (PhraseSource.Publisher, "(riportato|riferito|rivelato|anticipato|pubblicato)( per primo| in precedenza)?( da| dal| dalla| su| sul| dall[’'])+ {name}"),
            (PhraseSource.Publisher, "(riferisce|riporta|rivela|scrive|anticipa|ha riferito|ha riportato|ha rivelato)( il| la| lo)? {name}"),
            (PhraseSource.Publisher, "{name}( ha)? (riferisce|riporta|rivela|scrive|anticipa|riferito|riportato|rivelato|anticipato)"),
            (PhraseSource.Publisher, "(ha detto a|ha dichiarato a|ha detto al|in un[’']intervista a|in un[’']intervista al|intervistato da|intervistato dal|(vist[oa]|visionat[oa]|consultat[oa]|ottenut[oa]) da) {name}"),
            (PhraseSource.Party, "(ha (detto|dichiarato|annunciato|spiegato|reso noto|affermato|fatto sapere)|afferma|annuncia|spiega) (l[’']azienda|la società|il gruppo|la startup|un portavoce|una portavoce)"),
            (PhraseSource.Party, "(l[’']azienda|la società|il gruppo|la startup|un portavoce|una portavoce) (ha (detto|dichiarato|annunciato|spiegato|reso noto|affermato|fatto sapere)|afferma|annuncia|spiega)"),
            (PhraseSource.Party, "in (una nota|un comunicato|un post|una dichiarazione|un post sul blog)"),
            (PhraseSource.Party, "(portavoce|amministratore delegato|direttore finanziario|ad|presidente) di {name}"),
            (PhraseSource.Anyone, "(secondo|stando a|citando|cita|a detta di|come riportato da)( quanto (riportato|riferito|dichiarato) da| un report di| un articolo di| il| la)? {name}"),
            (PhraseSource.Anyone, "{name} (ha (detto|dichiarato|annunciato|affermato|confermato|spiegato)|afferma|annuncia|dichiara)"),
            (PhraseSource.Anyone, "(ha (detto|dichiarato|affermato|spiegato|annunciato)) {name}"),
        ]),
        new("pt", isSpaced: true,
        [
            (PhraseSource.Filing, "(segundo|conforme|de acordo com|em|no|mostra|revela)( o| a| os| um| uma| seu)? (?<document>prospecto|documentos? (apresentados?|enviados?|arquivados?|protocolados?) (à|junto à|na|ao|a) (SEC|CVM|[a-z]+)|documentos? (regulatórios?|judiciais|oficiais)|formulário (S-1|10-[KQ]|8-K)|S-1|10-[KQ]|8-K)"),
            (PhraseSource.UnnamedPeople, "((fontes?|pessoas?) (próximas?|familiarizadas?|com conhecimento|a par|anônimas?|anónimas?)( ao| às| à| com| do| da| das)?( o| a| as| os)? (assunto|negociações|operação|acordo|tema)|sob (condição de )?anonimato)"),
            (PhraseSource.UnnamedPeople, "(fontes?|pessoas?) próximas? (a|à|ao|da|do) {name}"),
            (PhraseSource.Publisher, "(informou|noticiou|noticia|revelou|publicou|reportou|avançou|relatou)( primeiro| em primeira mão)?( o| a)? {name}"),
            (PhraseSource.Publisher, "{name} (informou|noticiou|revelou|publicou|reportou|avançou|relatou)"),
            (PhraseSource.Publisher, "(disse à|disse ao|disse a|em entrevista à|em entrevista ao|contou à|afirmou à|afirmou ao|teve acesso|(vist[oa]|obtid[oa]|consultad[oa]) (por|pel[oa])) {name}"),
            (PhraseSource.Party, "(disse|afirmou|anunciou|informou|declarou|explicou) (a (empresa|companhia|startup)|o grupo|um porta-voz|uma porta-voz)"),
            (PhraseSource.Party, "(a (empresa|companhia|startup)|o grupo|um porta-voz|uma porta-voz) (disse|afirmou|anunciou|informou|declarou|explicou)"),
            (PhraseSource.Party, "em (um |seu )?(comunicado|post no blog|nota|publicação no blog)"),
            (PhraseSource.Party, "(porta-voz|presidente-executivo|diretor financeiro|CEO|presidente) d[aoe] {name}"),
            (PhraseSource.Anyone, "(segundo|conforme|de acordo com|citando|cita)( a| o| uma reportagem d[aoe])? {name}"),
            (PhraseSource.Anyone, "{name} (disse|afirmou|anunciou|declarou|confirmou)"),
            (PhraseSource.Anyone, "(disse|afirmou|explicou|declarou) {name}"),
        ]),
        new("nl", isSpaced: true,
        [
            (PhraseSource.Filing, "(volgens|blijkt uit|uit|in)( het| de| een| zijn| haar)? (?<document>prospectus|beursdocumenten|beursaanvraag|(documenten|stukken) (bij|ingediend bij|die bij) [a-z ]+|deponering|jaarverslag|S-1|10-[KQ]|8-K)"),
            (PhraseSource.UnnamedPeople, "(ingewijden|(bronnen|mensen|personen) (rond|dicht bij|met kennis van|bekend met|die bekend zijn met)( de| het)? [a-z]+|anonieme bronnen?)"),
            (PhraseSource.UnnamedPeople, "(bronnen|mensen|personen) (rond|dicht bij|binnen|bij) {name}"),
            (PhraseSource.Publisher, "(meldt|meldde|bericht|berichtte|schrijft|schreef|onthulde)( eerder| als eerste)? {name}"),
            (PhraseSource.Publisher, "{name}( heeft)?( eerder| als eerste)* (meldt|meldde|berichtte|schrijft|schreef|onthulde|gemeld)"),
            (PhraseSource.Publisher, "(zei|zegt|vertelde|aldus)( eerder)? tegen {name}"),
            (PhraseSource.Publisher, "(in gesprek met|in een interview met|aan) {name}( )?(laten weten|verteld)"),
            (PhraseSource.Party, "(zei|zegt|meldt|meldde|aldus|liet) (het bedrijf|de onderneming|het concern|de start-?up|een woordvoerder|een woordvoerster)"),
            (PhraseSource.Party, "(het bedrijf|de onderneming|het concern|een woordvoerder|een woordvoerster) (zei|zegt|meldt|meldde|liet weten|laat weten|kondigde|maakte bekend)"),
            (PhraseSource.Party, "in een (verklaring|persbericht|blogpost|blogbericht|mededeling)"),
            (PhraseSource.Party, "(woordvoerder|woordvoerster|topman|topvrouw|financieel directeur|bestuursvoorzitter) van {name}"),
            (PhraseSource.Anyone, "(volgens|aldus|op gezag van|onder verwijzing naar|met verwijzing naar)( de| het| een bericht van| persbureau| zakenkrant)? {name}"),
            (PhraseSource.Anyone, "{name} (zei|zegt|kondigde|maakte( [a-z]+)? bekend|bevestigde|verklaarde) !((niets?|geen|nooit))"),
            (PhraseSource.Anyone, "(zei|zegt|verklaarde) {name}"),
        ]),
        new("ja", isSpaced: false,
        [
            (PhraseSource.Filing, "(?<document>届出書|有価証券届出書|目論見書|提出書類|開示資料|登録届出書|裁判資料|裁判所の書類|公文書|S-1|10-[KQ]|8-K)(による|によれば|で明らか|から明らか|に記載)"),
            (PhraseSource.UnnamedPeople, "(関係者|事情に詳しい|事情を知る|匿名を条件|消息筋|情報筋)"),
            (PhraseSource.Publisher, "{name}(が|は)(最初に|先に|独自に)?[^。]{0,80}(報じた|報じている|伝えた|報道した|スクープした)"),
            (PhraseSource.Publisher, "{name}(の報道|の取材に|に語った|に対し|に明らかにした)"),
            (PhraseSource.Party, "(同社|同社広報|広報担当者)(は|が|によると|の発表|の声明)"),
            (PhraseSource.Party, "{name}(の広報担当者|の最高経営責任者|の最高財務責任者|の発表|の声明|のブログ|のCEO|のCFO)"),
            (PhraseSource.Party, "{name}(は|が)[^。]{0,80}(声明|ブログ|プレスリリース|発表資料)で"),
            (PhraseSource.Anyone, "{name}(によると|によれば|が引用した|を引用し)"),
            (PhraseSource.Anyone, "{name}(は|が)[^。]{0,80}(発表した|発表している|明らかにした|述べた|語った|表明した|認めた)"),
        ]),
        new("zh", isSpaced: false,
        [
            (PhraseSource.Filing, "(?<document>招股说明书|招股書|招股书|监管文件|監管文件|证券文件|法庭文件|法院文件|公开文件|公開文件|S-1|10-[KQ]|8-K)(文件)?(显示|顯示|披露|称|指出|表明)"),
            (PhraseSource.Filing, "(根据|根據|据|據){name}的?(?<document>招股说明书|招股書|招股书|监管文件|監管文件|申报文件|S-1|10-[KQ]|8-K)"),
            (PhraseSource.Filing, "(根据|根據|据|據)[^。,，]{0,20}(?<document>招股说明书|招股書|招股书|监管文件|監管文件|法庭文件|法院文件|申报文件|提交的文件|S-1|10-[KQ]|8-K)"),
            (PhraseSource.UnnamedPeople, "(接近|靠近){name}的?(人士|消息人士|知情人士)"),
            (PhraseSource.UnnamedPeople, "(知情人士|消息人士|不愿具名|不願具名|匿名人士|熟悉内情|熟悉内幕)"),
            (PhraseSource.Publisher, "{name}(援引|引述)"),
            (PhraseSource.Publisher, "(据|據|根据|根據|援引|引述){name}(最先|首先|最早|此前)?(报道|報道|報導|消息|援引)"),
            (PhraseSource.Publisher, "{name}(最先|首先|最早|此前|曾|今日|周[一二三四五六日])?(报道|報道|報導)(称|稱|说|說|了)?"),
            (PhraseSource.Publisher, "(对|向|接受){name}(表示|透露|采访|採訪|说)"),
            (PhraseSource.Publisher, "(援引|引述){name}"),
            (PhraseSource.Party, "(该公司|該公司|公司)(发言人|發言人)?(在(一份)?(声明|聲明|博客|公告|新闻稿)[^。]{0,10})?(表示|称|稱|宣布|宣佈|说|說|指出|确认)"),
            (PhraseSource.Party, "{name}(在(一份)?(声明|聲明|博客|公告|新闻稿)[^。]{0,10}|(发言人|發言人)|首席执行官[^。]{0,12}|首席财务官[^。]{0,12})(表示|称|稱|宣布|宣佈|说|說|指出)"),
            (PhraseSource.Anyone, "{name}(周[一二三四五六日]|星期[一二三四五六日]|昨日|今日|日前)?(表示|宣布|宣佈|称|稱|透露|确认|確認)"),
        ]),
    ];

    private const string GermanDocument = "(?<document>Börsenprospekt|Wertpapierprospekt|Prospekt|Pflichtmitteilung|Ad-hoc-Mitteilung|Registrierungsunterlagen|Börsenunterlagen|Gerichtsunterlagen|Gerichtsakten|Geschäftsbericht|Quartalsbericht|Grundbuch|S-1|10-[KQ]|8-K)";
}
