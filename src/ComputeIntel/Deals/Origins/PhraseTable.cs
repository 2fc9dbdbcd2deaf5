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

    private const string Said = "(said|says|announced|announces|confirmed|disclosed|stated|wrote|writes|revealed|acknowledged|explained|noted|tweeted|told|tells|warned|warns|insisted|insists|stressed|reiterated|argued|argues|replied|testified)";
    private const string Claiming = "(claimed|claims) (that|it|they|he|she)";
    private const string Showing = "(said|says|shows?|showed|lists?|listed|puts|describes?|described|gives?|gave|discloses?|disclosed|reveals?|revealed|states?|stated|indicates?|indicated|confirms?|confirmed|notes?|noted|reads?|details?|detailed|outlines?|outlined|suggests?|warns?|warned|put|specif(y|ies|ied)|names?|named)";
    private const string Own = "(statement|blog post|blog|post on X|post|press release|news release|release|announcement|memo|tweet|letter to (investors|shareholders)|shareholder letter|earnings call|website)";
    private const string Office = "(chief executive officer|chief executive|chief financial officer|chief operating officer|chief technology officer|chief [a-z]+ officer|(finance|technology|operations|policy|research) chief|CEO|CFO|COO|CTO|chairman|chairwoman|chair|president|co-founder|cofounder|founder|vice president|head of [a-z]+|general counsel)";
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
            (PhraseSource.Filing, $"({Document}|{Record}), (which|dated|filed|made public|published|released|submitted) [^,.;]{{2,60}}, ({Showing})"),
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
            (PhraseSource.Publisher, $"{{name}} (was|were) (the )?first to (report|reveal|publish|break|disclose|tell)"),
            (PhraseSource.Publisher, "(confirmed|disclosed|revealed|described|detailed|explained|repeated) (the|its|his|her|their|that|this|those|these) [a-z ]{2,40} to {name}"),
            (PhraseSource.Publisher, "{name} (understands|(has |had )?(learned|learnt)) that"),
            (PhraseSource.Publisher, "(told|tells|telling|spoke to|spoke with|speaking to|speaking with|interview with|interviewed by|statement to|comments? to|remarks to|email to|emailed to|confirmed to) {name}"),
            (PhraseSource.Publisher, "(via|hat tip to|hat tip:?|h/t:?) {name}"),
            (PhraseSource.Publisher, $"{{name}}{Lately} (reported|reports|broke the (news|story)|scooped) !({Figures})"),
            (PhraseSource.Publisher, "{name}, which (has |had |first )*(reviewed|seen|saw|viewed|obtained|reported|broke)"),
            (PhraseSource.Publisher, "(seen|reviewed|viewed|obtained) by {name}"),
            (PhraseSource.Publisher, "(according to|citing|cited|cites|in|per|an?|the)( the| an?)? {name} (report|reporting|story|scoop|article|interview)"),
            (PhraseSource.Publisher, @"\p{Ps}{name}\p{Pe}"),
            (PhraseSource.Party, $"{{name}}{Lately} ({Said}|added) (in|by|on|through|via|during) (an?|its|the) ([a-z-]+ )?{Own}"),
            (PhraseSource.Party, $"(according to|in|per|citing|from)( the| an?)? {{name}} ([a-z-]+ )?{Own}"),
            (PhraseSource.Party, $"{{name}} ([a-z-]+ )?{Own} ({Said}|{Showing})"),
            (PhraseSource.Party, $"{Said} [a-z ’'.-]{{2,60}}, {{name}} {Office}"),
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
            (PhraseSource.Anyone, $"{{owner}} (own )?(report|reporting|story|scoop|article|investigation|analysis) ({Said}|{Showing}|found|reported|cited|quoted)"),
            (PhraseSource.Anyone, $"{{name}}, (which|whose|who) [^,.;]{{2,60}},{Lately} ({Said}|reported) !({Unsaid}|down|off|{Figures})"),
            (PhraseSource.Anyone, "(announced|disclosed|confirmed|stated)( on [a-z]+day)?( last [a-z]+)? by {name}"),
            (PhraseSource.Anyone, $"{{name}}{Lately} {Said} !({Unsaid}|down|off|{Figures})"),
            (PhraseSource.Anyone, $"{{name}}{Lately} {Claiming}"),
            (PhraseSource.Anyone, "{name} (put|puts|pegs|pegged) (the|its) (total |monthly |annual )?(value|price|number|figure|total|cost|fee|rent|capacity|power|term)"),
            (PhraseSource.Anyone, "(report|reporting|story|scoop|article) (in|by|from) {name}"),
            (PhraseSource.Anyone, "(said|says|wrote|writes|explained) {name}"),
        ]),
        new("de", isSpaced: true,
        [
            (PhraseSource.Filing, $"{GermanDocument} (von|der|des) {{name}}"),
            (PhraseSource.Filing, $"(laut|gemäß|nach|aus|zufolge|in|im)( dem| der| den| einem| einer| seinem| ihrem| ihren)?( jüngsten| aktuellen| neuen)? {GermanDocument}"),
            (PhraseSource.Filing, $"{GermanDocument} (zufolge|zeigt|zeigen|hervorgeht|belegt|belegen|nennt|nennen|warnt|beziffert)"),
            (PhraseSource.UnnamedPeople, "(mit (der|dem) [A-ZÄÖÜa-zäöüß]+ vertraute[nr]? (Person|Personen|Kreise)|Insidern? zufolge|Insider|aus (Unternehmens|Branchen|Verhandlungs|informierten )kreisen|(eine|mehrere|zwei|drei) (mit|namentlich) [A-ZÄÖÜa-zäöüß ]{0,40}(Person|Personen))"),
            (PhraseSource.Publisher, "(berichtete|berichtet|berichteten|meldete|meldet|meldeten)( zuerst| zuvor| zunächst| als Erste| als Erstes)* {name}"),
            (PhraseSource.Publisher, "{name}( hatte| hat)?( zuerst| zuvor| zunächst| als erstes?)* (berichtete|berichtet|gemeldet|meldete|meldet|erfuhr|erfahren)"),
            (PhraseSource.Publisher, "(gegenüber|im Gespräch mit|im Interview mit)( der| dem| den)? {name}"),
            (PhraseSource.Publisher, "(sagte|sagten)( der| dem| den) {name}"),
            (PhraseSource.Publisher, "(dem|den) {name} (sagte|sagten|erklärte|bestätigte|verriet)"),
            (PhraseSource.Publisher, "(Bericht|Berichte|Berichten|Angaben|Informationen|Recherchen)( der| des| von| im| in)+ {name}"),
            (PhraseSource.Publisher, "(die|das|der) {name} (vorliegt|vorliegen|vorlag|vorlagen)"),
            (PhraseSource.Party, "(Sprecher|Sprecherin|Chef|Chefin|Finanzchef|Finanzchefin|Vorstandschef|Vorstandschefin|Mitgründer|Manager|Managerin) (von|bei) {name}"),
            (PhraseSource.Party, "(teilte|teilten|erklärte|sagte|gab|kündigte|bestätigte|betonte) (das Unternehmen|die Firma|der Konzern|das Start-?up|ein (Unternehmens)?sprecher|eine (Unternehmens)?sprecherin)"),
            (PhraseSource.Party, "(das Unternehmen|die Firma|der Konzern|ein Unternehmenssprecher|eine Unternehmenssprecherin) (teilte|erklärte|sagte|gab|kündigte|bestätigte|betonte|teilt|erklärt)"),
            (PhraseSource.Party, "(nach Angaben des Unternehmens|nach eigenen Angaben|hieß es in einer (Mitteilung|Erklärung)|in einem Blogbeitrag|in einer (Presse)?(mitteilung|erklärung))"),
            (PhraseSource.Anyone, "(laut|gemäß|nach Angaben von|nach Angaben der|so|unter Berufung auf|unter Verweis auf)( die| den| das| einen Bericht| einem Bericht)*( von| der| des)? {name}"),
            (PhraseSource.Anyone, "{name} zufolge"),
            (PhraseSource.Anyone, $"{{name}} {GermanSaid} !((nichts|nicht|kein))"),
            (PhraseSource.Anyone, "(sagte|erklärte|teilte|kündigte|bestätigte|schrieb|betonte|warnte) {name}"),
        ]),
        new("fr", isSpaced: true,
        [
            (PhraseSource.Filing, $"{FrenchDocument} (déposé|publié|remis)( [a-zéû]+){{0,4}} par {{name}}"),
            (PhraseSource.Filing, $"{FrenchDocument} (de |du |d[’']){{name}}"),
            (PhraseSource.Filing, $"(selon|d[’']après|dans|indique|montre)( le| la| les| un| une| son| des)? {FrenchDocument}"),
            (PhraseSource.Filing, $"{FrenchDocument} (indiquent?|montrent?|précisent?|mentionnent?|révèlent?|avertit|évalue)"),
            (PhraseSource.UnnamedPeople, "((sources?|personnes?) (proches? (du|des|de la) [a-z]+|au fait du dossier|au courant (du|des|de la) [a-z]+|informées?|ayant connaissance|anonymes?|sous (le )?couvert d[’']anonymat|familières? (du|des) [a-z]+)|sous (le )?couvert d[’']anonymat)"),
            (PhraseSource.UnnamedPeople, "(sources?|personnes?) proches? (de |d[’'])?{name}"),
            (PhraseSource.Party, "(porte-parole|PDG|patron|patronne|directeur financier|directrice financière|directeur général|directrice générale) (de |d[’']|du ){name}"),
            (PhraseSource.Publisher, "(rapporte|rapportait|a rapporté|révèle|a révélé|révélait|a dévoilé|dévoile|écrit|écrivait|raconte|selon les informations (de|du|des)|d[’']après les informations (de|du|des))( en premier| le premier)? {name}"),
            (PhraseSource.Publisher, "{name} (rapporte|rapportait|(a|avait) (rapporté|révélé)|révèle|révélait|dévoile|a dévoilé|raconte|croit savoir|a appris|a été le premier à)"),
            (PhraseSource.Publisher, "a (déclaré|confié|dit|indiqué|assuré|expliqué|affirmé|précisé)( [a-zà-ÿ’'-]+){0,6} (à|au|aux) {name}"),
            (PhraseSource.Publisher, "(interrogée? par|dans un entretien (à|au|aux|avec)|au micro de|(consultée?s?|vue?s?|obtenue?s?|citée?s?|révélée?s?|publiée?s?) par) {name}"),
            (PhraseSource.Party, $"{FrenchSaid} (l[’']entreprise|la société|le groupe|la start-?up|le laboratoire|un porte-parole|une porte-parole|la compagnie)"),
            (PhraseSource.Party, $"(l[’']entreprise|la société|le groupe|la start-?up|un porte-parole|une porte-parole) {FrenchSaid}"),
            (PhraseSource.Party, "dans (un|son) (communiqué|billet de blog|message|courriel)( de presse)?"),
            (PhraseSource.Anyone, "(selon|d[’']après|citant|cité par|cite|à en croire)( les informations de| un article de| un article du)? {name}"),
            (PhraseSource.Anyone, $"{{name}}, citant [^,.;]{{2,60}}, {FrenchSaid}"),
            (PhraseSource.Anyone, $"{{name}} {FrenchSaid}"),
            (PhraseSource.Anyone, $"{FrenchSaid} {{name}}"),
        ]),
        new("es", isSpaced: true,
        [
            (PhraseSource.Filing, $"{SpanishDocument} de {{name}}"),
            (PhraseSource.Filing, $"(según|de acuerdo con|en|muestra|revela)( el| la| los| un| una| su)? {SpanishDocument}"),
            (PhraseSource.Filing, $"{SpanishDocument} (señalan?|muestran?|indican?|revelan?|detallan?|recogen?|advierten?|cifran?)"),
            (PhraseSource.UnnamedPeople, "((fuentes?|personas?) (cercanas?|próximas?|familiarizadas?|conocedoras?|al tanto|con conocimiento|anónimas?)( a| con| de| del)?( el| la| las| los)? (asunto|negociaciones|conversaciones|operación|acuerdo|tema|negociación)|bajo (condición de )?anonimato)"),
            (PhraseSource.UnnamedPeople, "(fuentes?|personas?) (cercanas?|próximas?) (a|de) {name}"),
            (PhraseSource.Party, "(portavoz|consejero delegado|consejera delegada|director ejecutivo|directora ejecutiva|director financiero|directora financiera|presidente|presidenta) de {name}"),
            (PhraseSource.Publisher, "(informó|informa|adelantó|adelanta|avanzó|avanza|publicó|publica|reveló|revela|desveló|desvela|reportó|reporta|contó|cuenta)( primero| en primer lugar)? {name}"),
            (PhraseSource.Publisher, "{name}( ha| había)? (informó|informa|adelantó|adelanta|publicó|publica|reveló|revela|desvela|reportó|adelantado|informado|publicado|revelado)"),
            (PhraseSource.Publisher, "(dijo|declaró|señaló|contó|explicó|confirmó|aseguró|afirmó) (a|al) {name}"),
            (PhraseSource.Publisher, "(en declaraciones a|en declaraciones al|en una entrevista con|(ha tenido|tuvo) acceso|(vist|consultad|obtenid|citad|publicad|revelad|adelantad)[oa]s? por) {name}"),
            (PhraseSource.Party, $"{SpanishSaid} (la (compañía|empresa|firma|startup)|el grupo|un portavoz|una portavoz)"),
            (PhraseSource.Party, $"(la (compañía|empresa|firma|startup)|el grupo|un portavoz|una portavoz) {SpanishSaid}"),
            (PhraseSource.Party, "en (un|su) (comunicado|entrada de blog|blog|nota de prensa)"),
            (PhraseSource.Anyone, "(según|de acuerdo con|citando a|cita a|citado por|conforme a)( un informe de| un artículo de)? {name}"),
            (PhraseSource.Anyone, $"{{name}}, citando [^,.;]{{2,60}}, {SpanishSaid}"),
            (PhraseSource.Anyone, $"{{name}} {SpanishSaid}"),
            (PhraseSource.Anyone, $"{SpanishSaid} {{name}}"),
        ]),
        new("it", isSpaced: true,
        [
            (PhraseSource.Filing, $"{ItalianDocument} (di |del |della |dell[’']){{name}}"),
            (PhraseSource.Filing, $"(secondo|stando a|in base a|in|nel|dal|mostra|emerge da|emerge dal)( il| al| alla| la| i| ai| un| una)? {ItalianDocument}"),
            (PhraseSource.Filing, $"{ItalianDocument} (indica|indicano|mostra|mostrano|rivela|rivelano|precisa|avverte|riporta)"),
            (PhraseSource.UnnamedPeople, "((fonti|persone|persona|fonte) (vicine|vicina|informate|informata|a conoscenza|anonime|anonima)( alla| alle| al| della| delle| dei| sulla| sul| ai)? (vicenda|dossier|questione|trattativa|trattative|fatti|operazione|accordo)|in condizione di anonimato)"),
            (PhraseSource.UnnamedPeople, "(fonti|persone|fonte) (vicine|vicina) (a|ad|al|alla) {name}"),
            (PhraseSource.Party, "(portavoce|amministratore delegato|amministratrice delegata|direttore finanziario|ad|presidente) (di |del |della |dell[’']){name}"),
            (PhraseSource.Publisher, "(riportat|riferit|rivelat|anticipat|pubblicat)[oaie]( per prim[oa]| in precedenza)?( da| dal| dalla| su| sul| dall[’'])+ {name}"),
            (PhraseSource.Publisher, "(riferisce|riporta|rivela|scrive|anticipa|ha riferito|ha riportato|ha rivelato|ha scritto|ha anticipato)( il| la| lo)? {name}"),
            (PhraseSource.Publisher, "{name}( ha| aveva)? (riferisce|riporta|rivela|scrive|anticipa|riferito|riportato|rivelato|anticipato|scritto)"),
            (PhraseSource.Publisher, "ha (detto|dichiarato|spiegato|confermato|raccontato) (a|al|alla) {name}"),
            (PhraseSource.Publisher, "(in un[’']intervista (a|al|alla|con)|intervistat[oa] da|intervistat[oa] dal|(vist|visionat|consultat|ottenut|citat)[oaie] (da|dal|dalla)) {name}"),
            (PhraseSource.Party, $"{ItalianSaid} (l[’']azienda|la società|il gruppo|la startup|un portavoce|una portavoce)"),
            (PhraseSource.Party, $"(l[’']azienda|la società|il gruppo|la startup|un portavoce|una portavoce) {ItalianSaid}"),
            (PhraseSource.Party, "in (una nota|un comunicato|un post|una dichiarazione|un post sul blog)"),
            (PhraseSource.Anyone, "(secondo|stando a|citando|cita|a detta di|come riportato da)( quanto (riportato|riferito|dichiarato) da| un report di| un articolo di| il| la)? {name}"),
            (PhraseSource.Anyone, $"{{name}}, citando [^,.;]{{2,60}}, {ItalianSaid}"),
            (PhraseSource.Anyone, $"{{name}} {ItalianSaid}"),
            (PhraseSource.Anyone, $"{ItalianSaid} {{name}}"),
        ]),
        new("pt", isSpaced: true,
        [
            (PhraseSource.Filing, $"{PortugueseDocument} (de|da|do) {{name}}"),
            (PhraseSource.Filing, $"(segundo|conforme|de acordo com|em|no|mostra|revela)( o| a| os| um| uma| seu)? {PortugueseDocument}"),
            (PhraseSource.Filing, $"{PortugueseDocument} (mostram?|indicam?|revelam?|detalham?|apontam?|alertam?|dizem|diz)"),
            (PhraseSource.UnnamedPeople, "((fontes?|pessoas?) (próximas?|familiarizadas?|com conhecimento|a par|anônimas?|anónimas?)( ao| às| à| com| do| da| das)?( o| a| as| os)? (assunto|negociações|conversas|operação|acordo|tema)|sob (condição de )?anonimato)"),
            (PhraseSource.UnnamedPeople, "(fontes?|pessoas?) próximas? (a|à|ao|da|do) {name}"),
            (PhraseSource.Party, "(porta-voz|presidente-executivo|presidente-executiva|diretor financeiro|diretora financeira|CEO|presidente) d[aoe] {name}"),
            (PhraseSource.Publisher, "(informou|noticiou|noticia|revelou|revela|publicou|reportou|avançou|avança|relatou|relata|apurou|escreveu|escreve)( primeiro| em primeira mão)?( o| a)? {name}"),
            (PhraseSource.Publisher, "{name}( havia)? (informou|noticiou|noticiado|informado|revelado|noticia|revelou|publicou|reportou|avançou|avança|relatou|apurou|escreveu)"),
            (PhraseSource.Publisher, "(disse|contou|afirmou|declarou|confirmou|explicou)( um porta-voz| uma porta-voz)?( d[aoe] [a-z]+)? (à|ao) {name}"),
            (PhraseSource.Publisher, "(em (entrevista|declarações) (à|ao)|teve acesso|(vist|obtid|consultad|publicad|divulgad|revelad|noticiad|citad|antecipad)[oa]s? (por|pel[oa]s?)) {name}"),
            (PhraseSource.Party, $"{PortugueseSaid} (a (empresa|companhia|startup)|o grupo|um porta-voz|uma porta-voz)"),
            (PhraseSource.Party, $"(a (empresa|companhia|startup)|o grupo|um porta-voz|uma porta-voz) {PortugueseSaid}"),
            (PhraseSource.Party, "em (um |seu )?(comunicado|post no blog|nota|publicação no blog)"),
            (PhraseSource.Anyone, "(segundo|conforme|de acordo com|citando|cita)( a| o| uma reportagem d[aoe])? {name}"),
            (PhraseSource.Anyone, $"{{name}}, citando [^,.;]{{2,60}}, {PortugueseSaid}"),
            (PhraseSource.Anyone, $"{{name}} {PortugueseSaid}"),
            (PhraseSource.Anyone, $"{PortugueseSaid} {{name}}"),
        ]),
        new("nl", isSpaced: true,
        [
            (PhraseSource.Filing, $"{DutchDocument} van {{name}}"),
            (PhraseSource.Filing, $"(volgens|blijkt uit|uit|in)( het| de| een| zijn| haar)? {DutchDocument}"),
            (PhraseSource.Filing, $"{DutchDocument} (toont|tonen|vermeldt|vermelden|noemt|noemen|waarschuwt)"),
            (PhraseSource.UnnamedPeople, "(ingewijden|(bronnen|mensen|personen|persoon|bron) (rond|dicht bij|met kennis van|bekend met|die bekend (is|zijn) met)( de| het)? [a-z]+|anonieme bronnen?)"),
            (PhraseSource.UnnamedPeople, "(bronnen|mensen|personen) (rond|dicht bij|binnen|bij) {name}"),
            (PhraseSource.Party, "(woordvoerder|woordvoerster|topman|topvrouw|financieel directeur|bestuursvoorzitter|directeur) van {name}"),
            (PhraseSource.Publisher, "(meldt|meldde|bericht|berichtte|schrijft|schreef|onthult|onthulde)( eerder| als eerste)? {name}"),
            (PhraseSource.Publisher, "{name}( heeft)?( eerder| als eerste)* (meldt|meldde|berichtte|schrijft|schreef|onthult|onthulde|gemeld|vernam)"),
            (PhraseSource.Publisher, "(zei|zegt|vertelde|vertelt|aldus|bevestigde)( [a-z]+){0,3} tegen(over)? {name}"),
            (PhraseSource.Publisher, "((in gesprek|in een interview) met|(ingezien|bekeken|verkregen|gepubliceerd|gemeld) door) {name}"),
            (PhraseSource.Publisher, "aan {name} (laten weten|verteld|gemeld|bevestigd)"),
            (PhraseSource.Party, "(zei|zegt|meldt|meldde|aldus|liet) (het bedrijf|de onderneming|het concern|de start-?up|een woordvoerder|een woordvoerster)"),
            (PhraseSource.Party, "(het bedrijf|de onderneming|het concern|een woordvoerder|een woordvoerster) (zei|zegt|meldt|meldde|liet weten|laat weten|kondigde|maakte bekend)"),
            (PhraseSource.Party, "in een (verklaring|persbericht|blogpost|blogbericht|mededeling)"),
            (PhraseSource.Anyone, "(volgens|aldus|op gezag van|onder verwijzing naar|met verwijzing naar)( de| het| een bericht van| persbureau| zakenkrant)? {name}"),
            (PhraseSource.Anyone, "{name} (zei|zegt|kondigde|kondigt|maakte( [a-z]+)? bekend|bevestigde|bevestigt|verklaarde|verklaart|stelde|stelt|liet weten|laat weten|waarschuwde|waarschuwt) !((niets?|geen|nooit))"),
            (PhraseSource.Anyone, "(zei|zegt|verklaarde|verklaart|stelt|bevestigt) {name}"),
        ]),
        new("ja", isSpaced: false,
        [
            (PhraseSource.Filing, "(?<document>届出書|有価証券届出書|目論見書|提出書類|開示資料|登録届出書|裁判資料|裁判所の書類|公文書|S-1|10-[KQ]|8-K)(による|によれば|で明らか|から明らか|に記載)"),
            (PhraseSource.UnnamedPeople, "(関係者|事情に詳しい|事情を知る|匿名を条件|消息筋|情報筋)"),
            (PhraseSource.Publisher, "{name}(が|は)(最初に|先に|独自に)?[^。]{0,80}(報じた|報じている|伝えた|報道した|スクープした) !(か)"),
            (PhraseSource.Publisher, "{name}(の報道|の取材に|に語った|に対し|に明らかにした)"),
            (PhraseSource.Party, "(同社|同社広報|広報担当者)(は|が|によると|の発表|の声明)"),
            (PhraseSource.Party, "{name}(の広報担当者|の最高経営責任者|の最高財務責任者|の発表|の声明|のブログ|のCEO|のCFO)"),
            (PhraseSource.Party, "{name}(は|が)[^。]{0,80}(声明|ブログ|プレスリリース|発表資料)で"),
            (PhraseSource.Anyone, "{name}(によると|によれば|が引用した|を引用し)"),
            (PhraseSource.Anyone, "{name}(は|が)[^。]{0,80}(発表した|発表している|明らかにした|述べた|語った|表明した|認めた|答えた|回答した|説明した|指摘した|強調した|話した) !(か)"),
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
            (PhraseSource.Publisher, "(对|向|接受|告诉|告訴){name}(表示|透露|采访|採訪|说|說|称|稱|证实|證實)"),
            (PhraseSource.Publisher, "(援引|引述){name}"),
            (PhraseSource.Party, "(该公司|該公司|公司)(发言人|發言人)?(在(一份)?(声明|聲明|博客|公告|新闻稿)[^。]{0,10})?(表示|称|稱|宣布|宣佈|说|說|指出|确认)"),
            (PhraseSource.Party, "{name}(在(一份)?(声明|聲明|博客|公告|新闻稿)[^。]{0,10}|(发言人|發言人)([^。，]{0,10}(对|向)[^。，]{1,10})?|首席执行官[^。]{0,12}|首席财务官[^。]{0,12})(表示|称|稱|宣布|宣佈|说|說|指出|透露|证实|證實)"),
            (PhraseSource.Anyone, "{name}(周[一二三四五六日]|星期[一二三四五六日]|昨日|今日|日前)?(表示|宣布|宣佈|称|稱|透露|确认|確認|证实|證實|披露|强调|強調|指出)"),
        ]),
    ];

    /// <summary>Every line in the order in which they are tried. Neighbouring languages share verbs, so that beyond the first what is filed comes before who said it.</summary>
    public static IReadOnlyList<(PhraseLanguage Language, Phrase Phrase)> Lines { get; } =
        [.. Languages.SelectMany(l => l.Phrases.Select(p => (Language: l, Phrase: p))).OrderBy(l => l.Language == Languages[0] ? 0 : l.Phrase.Source == PhraseSource.Filing ? 1 : 2)];

    private const string GermanDocument = "(?<document>Börsenprospekt|Wertpapierprospekt|Prospekt|Pflichtmitteilung|Ad-hoc-Mitteilung|Registrierungsunterlagen|Börsenunterlagen|Gerichtsunterlagen|Gerichtsakten|Geschäftsbericht|Quartalsbericht|Grundbuch|S-1|10-[KQ]|8-K)";
    private const string GermanSaid = "((sagte|erklärte|teilte|kündigte|bestätigte|betonte|schrieb|warnte|versicherte|räumte)n?|sagt|erklärt|teilt|kündigt|bestätigt|betont|warnt|versichert|gab( am [a-zäöüß]+)? bekannt|hat (mitgeteilt|bestätigt|angekündigt|erklärt))";
    private const string FrenchDocument = "(?<document>prospectus|document d[’']enregistrement|documents? (déposés?|transmis|remis) (auprès de|à) (la SEC|la Securities and Exchange Commission|[a-z’']+)|documents? (boursiers?|réglementaires?|judiciaires?|officiels?)|S-1|10-[KQ]|8-K)";
    private const string FrenchSaid = "((a|ont) (déclaré|indiqué|annoncé|précisé|affirmé|confirmé|assuré|expliqué|estimé|reconnu|averti|écrit|répondu|fait savoir)|(annonce|indique|affirme|précise|confirme|assure|explique|déclare)(nt)?|reconnaît|avertit|fait savoir)";
    private const string SpanishDocument = "(?<document>folleto|prospecto|documentos? (presentados?|remitidos?|registrados?) (ante|a|en) (la SEC|la Comisión de Bolsa y Valores|[a-z]+)|documentos? (regulatorios?|judiciales|oficiales)|registro ante la SEC|S-1|10-[KQ]|8-K)";
    private const string SpanishSaid = "((dij|anunci|señal|indic|afirm|confirm|asegur|explic|declar|comunic|inform|advirti|precis|sostuv|reconoci)(o|ó|aron|eron)|dice|anuncia|señala|indica|afirma|confirma|asegura|explica|declara|advierte|sostiene|(ha|han) (dicho|anunciado|confirmado|señalado|indicado|afirmado|asegurado|explicado|declarado))";
    private const string ItalianDocument = "(?<document>prospetto|documenti? (depositat[oi]|presentat[oi]|trasmess[oi]) (presso|alla|a|all[’'])( la)? ?(SEC|Consob|[a-z]+)|documenti? (regolamentari|giudiziari|ufficiali)|S-1|10-[KQ]|8-K)";
    private const string ItalianSaid = "((ha|hanno) (detto|dichiarato|annunciato|affermato|confermato|spiegato|precisato|comunicato|risposto|ammesso|avvertito|reso noto|fatto sapere)|afferma|annuncia|dichiara|conferma|spiega|precisa|comunica|avverte|rende noto|fa sapere)";
    private const string PortugueseDocument = "(?<document>prospecto|documentos? (apresentados?|enviados?|arquivados?|protocolados?) (à|junto à|na|ao|a) (SEC|CVM|[a-z]+)|documentos? (regulatórios?|judiciais|oficiais)|formulário (S-1|10-[KQ]|8-K)|S-1|10-[KQ]|8-K)";
    private const string PortugueseSaid = "((afirm|anunci|declar|confirm|inform|explic|alert|comunic)(ou|aram|a)|garantiu|garante|disse|disseram|diz|respondeu|reconheceu)";
    private const string DutchDocument = "(?<document>prospectus|beursdocumenten|beursaanvraag|(documenten|stukken) (bij|ingediend bij|die bij) [a-z ]+|deponering|jaarverslag|S-1|10-[KQ]|8-K)";
}
