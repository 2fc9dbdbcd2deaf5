using System.Text.RegularExpressions;

namespace ComputeIntel.Imports;

/// <summary>How publishers who write in other languages than English say that an article was corrected, updated or retracted: the words that open such a notice, and those that make one wherever they stand.</summary>
/// <remarks>All are patterns without look-around, so that a text is gone through once however it is written.</remarks>
internal static class NoticeWords
{
    private static readonly Said[] Corrections =
    [
        new("Korrektur|Korrekturhinweis|Berichtigung|Richtigstellung", @"in einer (?:früheren|vorherigen|ersten|älteren|ursprünglichen) (?:version|fassung) (?:dieses|des) (?:artikels|textes|beitrags|berichts)|dieser (?:artikel|text|beitrag|bericht) wurde (?:[\w.]+ ){0,3}(?:korrigiert|berichtigt)|wir haben (?:den fehler|die angabe|die stelle|das) (?:korrigiert|berichtigt)"),
        new("Correction|Rectificatif|Rectification|Précision", @"(?:une|la) (?:première |précédente )?version (?:antérieure |précédente |initiale )?de cet article|cet article a été (?:[\w.]+ ){0,2}(?:corrigé|rectifié)"),
        new("Corrección|Fe de err(?:ores|atas)|Rectificación|Aclaración", @"una (?:primera )?versión (?:anterior|previa|inicial)? ?de est[ea] (?:artículo|noticia|nota|información|texto)|est[ea] (?:artículo|noticia|nota|información|texto) (?:ha sido|fue) (?:corregid|rectificad)[oa]"),
        new("Correctie|Rectificatie|Verbetering", @"in een (?:eerdere|vorige|eerste) versie van dit (?:artikel|bericht|stuk|verhaal)|dit (?:artikel|bericht|stuk|verhaal) is (?:[\w.]+ ){0,3}(?:gecorrigeerd|gerectificeerd)"),
        new("Correzione|Rettifica|Errata corrige|Precisazione", @"una (?:precedente |prima )?versione (?:precedente )?di quest(?:o |['’])articolo|quest(?:o |['’])articolo è stato (?:corretto|rettificato)"),
        new("Correção|Errata|Retificação|Esclarecimento", @"uma versão (?:anterior|inicial|prévia) dest[ea] (?:artigo|reportagem|texto|matéria|notícia)|est[ea] (?:artigo|reportagem|texto|matéria|notícia) foi (?:corrigid|retificad)[oa]"),
        new("訂正|お詫びと訂正|おわびと訂正", "(?:この|本)記事[^。]{0,40}(?:訂正|修正)(?:しました|いたしました|されました|しています)|(?:初出時|当初|以前の版)[^。]{0,80}(?:誤り|正しくは)"),
        new("更正|勘误|勘誤|更正启事|更正啟事|更正说明|更正說明", "(?:本文|此文|本报道|本報道|本報導)[^。]{0,12}(?:早前|先前|此前|早先)[^。]{0,4}版本|(?:本文|此文|本报道|本報道|本報導)已?(?:更正|修正)"),
    ];

    private static readonly Said[] Updates =
    [
        new("Aktualisierung|Aktualisiert|Nachtrag", @"dieser (?:artikel|text|beitrag|bericht) (?:wurde|wird) (?:[\w.]+ ){0,3}aktualisiert"),
        new("Mise à jour|Mis à jour|Actualisation|Actualisé", @"cet article a été (?:mis à jour|actualisé)"),
        new("Actualización|Actualizad[oa]", @"est[ea] (?:artículo|noticia|nota|información|texto) (?:ha sido|fue) actualizad[oa]"),
        new("Bijgewerkt|Actualisering", @"dit (?:artikel|bericht|stuk|verhaal) is (?:[\w.]+ ){0,3}(?:bijgewerkt|geactualiseerd)"),
        new("Aggiornamento|Aggiornato", "quest(?:o |['’])articolo è stato aggiornato"),
        new("Atualização|Atualizad[oa]", @"est[ea] (?:artigo|reportagem|texto|matéria|notícia) foi atualizad[oa]"),
        new("更新|追記", "(?:この|本)記事[^。]{0,40}(?:更新|追記)(?:しました|いたしました|されました|しています)|(?:本文|此文|本报道|本報道|本報導)已更新"),
    ];

    private static readonly Said[] Retractions =
    [
        new("Zurückgezogen", @"dieser (?:artikel|text|beitrag|bericht) wurde (?:[\w.]+ ){0,3}zurückgezogen|wir haben (?:diesen|den) (?:artikel|text|beitrag|bericht) zurückgezogen"),
        new("Rétractation", @"cet article a été (?:[\w.]+ ){0,2}(?:retiré|rétracté|dépublié)|nous avons (?:retiré|rétracté|dépublié) cet article"),
        new("Retractación|Retractado", @"est[ea] (?:artículo|noticia|nota|información|texto) (?:ha sido|fue) (?:retirad|retractad)[oa]"),
        new("Ingetrokken|Teruggetrokken", @"dit (?:artikel|bericht|stuk|verhaal) is (?:[\w.]+ ){0,3}(?:ingetrokken|teruggetrokken)"),
        new("Ritrattazione|Ritrattato", "quest(?:o |['’])articolo è stato (?:ritirato|ritrattato)"),
        new("Retratação", @"est[ea] (?:artigo|reportagem|texto|matéria|notícia) foi (?:retirad|despublicad|retratad)[oa]"),
        new("撤回|取り消し|記事の取り消し", "(?:この|本)記事[^。]{0,40}(?:撤回|取り消し|取り下げ)(?:しました|いたしました|されました|ます)"),
        new("撤稿|撤稿声明|撤稿聲明", "(?:本文|此文|本报道|本報道|本報導)已(?:被)?(?:撤回|撤稿|撤下)"),
    ];

    public static Regex Corrected { get; } = OneOf(Corrections);

    public static Regex Updated { get; } = OneOf(Updates);

    public static Regex Retracted { get; } = OneOf(Retractions);

    /// <summary>A label opens a notice where words follow it: "Korrektur (8. Mai): …", "【訂正】…".</summary>
    private static Regex OneOf(Said[] languages) => new(
        $@"\A\W*(?:{string.Join('|', languages.Select(l => l.Labels))})(?: (?:vom|du|del|van|di|de|am|le|el|op|il|em) [^:：]{{1,30}}|,? \d[^:：]{{0,30}}|\s?[(（][^)）]{{1,40}}[)）])?\s*[:：—–】]\s*\S|{string.Join('|', languages.Select(l => l.Anywhere))}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>One language's words.</summary>
    /// <param name="Labels">Open a notice at the beginning of a paragraph.</param>
    /// <param name="Anywhere">Make one wherever they stand.</param>
    private sealed record Said(string Labels, string Anywhere);
}
