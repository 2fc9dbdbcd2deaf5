using ComputeIntel.Articles;
using ComputeIntel.Claims;

namespace ComputeIntel.Samples;

/// <summary>A claim of the sample, as the file of its article in <c>colossus/claims</c> tells it.</summary>
public sealed record SampleClaim
{
    /// <summary>The name by which other parts of the sample mean it.</summary>
    public required string Key { get; init; }

    /// <summary>Words that stand once in the article.</summary>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <summary>The first words of a paragraph that is quoted whole.</summary>
    public string? Paragraph { get; init; }

    /// <summary>What it says, in the words of the API; its quotations, its deal and the article it goes back to are told beside it.</summary>
    public required ClaimDraft Says { get; init; }

    /// <summary>The article that its attribution goes back to.</summary>
    public string? GoesBackTo { get; init; }

    /// <summary>The earlier claim that says the same of another article.</summary>
    public string? SameAs { get; init; }

    public IReadOnlyList<SampleEvidence> Evidence { get; init; } = [];

    /// <summary>What was decided on where it comes from, beside what its attribution says.</summary>
    public IReadOnlyList<SampleOrigin> Origins { get; init; } = [];

    /// <summary>Its decisions, oldest first.</summary>
    public IReadOnlyList<SampleReview> Reviews { get; init; } = [];

    /// <summary>The places that it quotes in a stored capture of its article.</summary>
    /// <exception cref="InvalidOperationException">The words do not stand in exactly one paragraph.</exception>
    public List<QuotationDraft> QuotationsIn(Capture capture)
    {
        List<QuotationDraft> quotations = [.. Quotes.Select(words => new QuotationDraft { ParagraphId = ParagraphWith(capture, words).Id, Exact = words })];
        if (Paragraph is not null)
        {
            quotations.Add(new() { ParagraphId = Only(capture.Paragraphs.Where(p => p.Text.StartsWith(Paragraph, StringComparison.Ordinal)), Paragraph).Id });
        }

        return quotations;
    }

    /// <summary>The one paragraph in which the words stand.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public static Paragraph ParagraphWith(Capture capture, string words) =>
        Only(capture.Paragraphs.Where(p => QuotationFinder.Places(p.Text, words).Count > 0), words);

    private static Paragraph Only(IEnumerable<Paragraph> paragraphs, string words) =>
        paragraphs.ToList() is [var only] ? only : throw new InvalidOperationException($"The sample quotes “{words}”, which does not stand in exactly one paragraph.");
}

/// <summary>Evidence for or against a claim.</summary>
public sealed record SampleEvidence
{
    public Stance Stance { get; init; }

    public required string Article { get; init; }

    public string? Locator { get; init; }

    /// <summary>Words that stand once in the article, where it is captured.</summary>
    public string? Exact { get; init; }

    public string? Note { get; init; }
}

/// <summary>A decision that a claim goes back to an article, or does not.</summary>
public sealed record SampleOrigin
{
    public required string Article { get; init; }

    public OriginVerdict Verdict { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A decision on a claim.</summary>
public sealed record SampleReview
{
    public Tag Tag { get; init; }

    public string? Reason { get; init; }

    /// <summary>The number of the claim's evidence that came with it.</summary>
    public int? Evidence { get; init; }
}
