using System.Text.RegularExpressions;

namespace ComputeIntel.Imports.Html;

/// <summary>What pages say instead of the article, language by language: that it is for subscribers, that one has to consent first, that one has to log in, that there is no such page.</summary>
/// <remarks>All are patterns without look-around, so that a page is gone through once however it is written.</remarks>
internal static class WallWords
{
    /// <summary>The rest is for those who pay or are registered. "Already a subscriber?" alone stands at the head of many a page that everybody may read.</summary>
    public static Regex Paid { get; } = OneOf(
        @"subscribe (?:now )?to (?:continue|keep|read|unlock)|(?:article|story|content) is (?:for|only available to|reserved for|exclusive to) (?:our )?(?:subscribers|members)|(?:already a|for) subscribers?\b.{0,40}(?:log|sign) in|to (?:continue|keep) reading,? (?:please )?(?:subscribe|register|log in|sign in)|(?:log|sign) in to (?:continue|read)|unlock (?:this|the full) (?:article|story)|create a free account to (?:continue|read)|you(?:'|’)ve (?:reached|hit) your (?:free )?(?:article )?limit",
        "(?:artikel|text|beitrag|inhalt) ist (?:nur |exklusiv )?(?:für|unseren) (?:unsere )?(?:abonnent|mitglied)|(?:jetzt|um) weiter(?:zu)?lesen.{0,30}(?:abo|mit plus|testen|registrieren|anmelden)|(?:jetzt|kostenlos) testen und weiterlesen|diesen artikel (?:jetzt )?freischalten",
        "(?:article|contenu|suite|lecture) (?:est )?(?:réservée?|exclusi(?:f|ve)) (?:aux|à nos|pour les) abonnés|la suite est réservée|il vous reste [0-9,.]+ ?% de cet article|pour lire la suite.{0,30}(?:abonn|connect|inscri)|abonnez-vous pour (?:lire|continuer|accéder)",
        "(?:contenido|artículo|noticia) (?:es )?(?:exclusiv[oa]|solo|reservad[oa]) (?:para|a) (?:nuestros )?(?:suscriptores|socios)|(?:suscríbete|suscríbase|regístrate) (?:para|y) (?:seguir|continuar|sigue|leer)|para (?:seguir|continuar) leyendo",
        "(?:artikel|verhaal) is (?:alleen |exclusief )?voor (?:abonnees|leden)|(?:neem een abonnement|word abonnee|log in|registreer).{0,20}om (?:verder|dit artikel) te lezen|(?:verder|direct) lezen\\?.{0,40}abonne",
        "(?:articolo|contenuto) (?:è )?(?:riservato|esclusivo) (?:agli|per gli|ai) abbonati|abbonati per (?:continuare|leggere)|per continuare a leggere",
        "(?:conteúdo|artigo|matéria|reportagem) (?:é )?(?:exclusiv[oa]|restrit[oa]) (?:para|a) assinantes|assine (?:para|e) (?:continu|ler|leia)|para continuar lendo",
        "この記事は有料|有料会員限定|会員限定(?:記事|です)|続きを(?:読む|お読み)には|残り\\s?[0-9,]+\\s?文字",
        "(?:订阅|訂閱|登录|登入|登錄|注册|註冊)(?:后|後|以|即可)(?:继续|繼續|阅读|閱讀)(?:全文)?|(?:本文|此文|全文)(?:仅|僅|只)(?:限|供)(?:付费|付費|订阅|訂閱|会员|會員)|剩余.{0,8}付费|成为会员.{0,8}阅读");

    /// <summary>One has to agree to being watched, or to pay, before there is anything to read.</summary>
    public static Regex Consent { get; } = OneOf(
        "accept (?:all )?(?:cookies )?(?:and|to) continue|we and our (?:up to )?[0-9]* ?(?:partners|vendors).{0,60}(?:store|process|access)",
        "weiterlesen mit werbung|wie gewohnt mit werbung und tracking|akzeptieren und weiter|wir und unsere (?:bis zu )?[0-9]* ?partner",
        "continuer sans accepter|accepter et (?:continuer|fermer)|nous et nos [0-9]* ?partenaires",
        "aceptar y continuar|rechazar y suscribirse|nosotros y nuestros [0-9]* ?(?:socios|proveedores)",
        "accepteren en doorgaan|(?:wij|we) en onze [0-9]* ?partners",
        "accetta e continua|rifiuta e abbonati|noi e i nostri [0-9]* ?(?:partner|fornitori)",
        "aceitar e continuar|nós e os nossos [0-9]* ?parceiros",
        "同意して(?:続ける|閲覧)",
        "(?:同意|接受)(?:并|並)(?:继续|繼續)");

    /// <summary>As the title of a page begins on which one logs in or signs up.</summary>
    public static Regex LoginTitle { get; } = new(
        @"\A\W*(?:(?:log ?in|sign ?in|log ?on|sign ?up|register|anmelden|anmeldung|einloggen|registrieren|connexion|se connecter|s['’]identifier|iniciar sesi[óo]n|inloggen|aanmelden|accedi|accesso|entrar|iniciar sessão)\b|ログイン|会員登録|登录|登入|登錄|注册|註冊)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>As the title of a page says that what was asked for is not there.</summary>
    public static Regex MissingTitle { get; } = OneOf(
        @"\b(?:404|410)\b|(?:page|article|story) (?:was )?(?:not found|no longer (?:exists|available))|not found\s*(?:\||-|–|\z)",
        "(?:seite|artikel) (?:wurde )?nicht gefunden",
        "(?:page|article) (?:introuvable|non trouvée?)",
        "(?:página|artículo) no (?:encontrad[oa]|existe)",
        "pagina (?:is )?niet gevonden",
        "pagina non trovata",
        "página não (?:foi )?encontrada",
        "ページ(?:が|は)(?:見つかりません|存在しません)",
        "(?:页面|頁面|网页|網頁)(?:不存在|未找到)|找不到(?:页面|頁面|网页|網頁)");

    private static Regex OneOf(params string[] languages) => new(string.Join('|', languages), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
