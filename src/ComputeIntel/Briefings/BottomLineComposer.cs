using ComputeIntel.Deals;
using ComputeIntel.Deals.Terms;

namespace ComputeIntel.Briefings;

/// <summary>
/// Drafts the bottom line of a briefing on a deal, by rule, for an analyst to rewrite: what the deal is, said plainly where
/// it is verified and as reported where it is not; then what is disputed and what is not known. It never says how likely
/// anything is: that is a judgement, and the analyst's.
/// </summary>
internal static class BottomLineComposer
{
    /// <param name="deal">Its status says whether it is over.</param>
    /// <param name="table">The terms as they are printed.</param>
    /// <param name="disputedBesides">How many claims are disputed that are about no term.</param>
    /// <returns>One or two paragraphs of at most <see cref="Briefing.MaxBottomLine"/>; null where nothing is known.</returns>
    public static string? Draft(Deal deal, TermTable table, int disputedBesides)
    {
        if (table.Terms.Count == 0 && disputedBesides == 0)
        {
            return null;
        }

        var sentences = new DealSentences(deal, table);
        List<string?> known = [sentences.Parties(), sentences.Capacity(), sentences.Price(), sentences.Durations(), sentences.Dates(), sentences.Reason()];
        string?[] doubtful = [DoubtSentences.Disputed(table, disputedBesides), DoubtSentences.Unknown(table, DealSentences.Kinds)];
        var draft = Joined(known, doubtful);

        // Names may be as long as whoever wrote them liked; what matters least goes first.
        while (draft.Length > Briefing.MaxBottomLine && known.Count > 1)
        {
            known.RemoveAt(known.Count - 1);
            draft = Joined(known, doubtful);
        }

        return PlainText.Shortened(draft, Briefing.MaxBottomLine);
    }

    private static string Joined(IEnumerable<string?> known, IEnumerable<string?> doubtful) =>
        string.Join('\n', new[] { string.Join(' ', known.OfType<string>()), string.Join(' ', doubtful.OfType<string>()) }.Where(p => p.Length > 0));
}
