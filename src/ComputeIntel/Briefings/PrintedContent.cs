using System.Text.Json.Serialization;
using ComputeIntel.Claims;

namespace ComputeIntel.Briefings;

/// <summary>What an edition said, put down plainly, so that a later one can tell what changed. Kept with the edition, never changed.</summary>
public sealed record PrintedContent
{
    /// <summary>Null where there is none, or where it was not kept.</summary>
    public string? BottomLine { get; init; }

    /// <summary>In order; null where they were not kept.</summary>
    public required IReadOnlyList<PrintedJudgement>? Judgements { get; init; }

    /// <summary>In order; null where they were not kept.</summary>
    public required IReadOnlyList<PrintedTerm>? Terms { get; init; }

    /// <summary>By number.</summary>
    public required IReadOnlyList<PrintedClaim> Claims { get; init; }
}

/// <summary>A judgement as it was printed.</summary>
/// <param name="Text">Without the word for its likelihood.</param>
/// <param name="Likelihood">Null where none was stated.</param>
/// <param name="Confidence">Null where it was not stated.</param>
/// <param name="Assumptions">Null where none were stated.</param>
/// <param name="Claims">The printed claims that it rested on.</param>
public sealed record PrintedJudgement(string Text, Likelihood? Likelihood, Confidence? Confidence, string? Assumptions, IReadOnlyList<int> Claims);

/// <summary>A term as it stood at a glance.</summary>
/// <param name="Term">"Price".</param>
/// <param name="Best">What was best supported.</param>
/// <param name="Standing">"Reported: 1 origin".</param>
/// <param name="IsContested">Whether the best was contested.</param>
/// <param name="Others">What else was said, each with its own standing.</param>
public sealed record PrintedTerm(string Term, IReadOnlyList<PrintedValue> Best, string Standing, bool IsContested, IReadOnlyList<PrintedValue> Others);

/// <summary>A value of a term: "300 MW", of "batteries", by these claims.</summary>
/// <param name="Text">As it was told.</param>
/// <param name="Scope">Of what; null where that is not said.</param>
/// <param name="Standing">How it stood; null where that was not kept.</param>
/// <param name="Claims">Their numbers.</param>
public sealed record PrintedValue(string Text, string? Scope, Tag? Standing, IReadOnlyList<int> Claims);

/// <summary>A claim as it was printed.</summary>
/// <param name="Number">Cited as C-12.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Statement">Its words.</param>
/// <param name="Source">Who said so, and where.</param>
/// <param name="Particulars">Parties and figures as the claim writes them, so that a merge of names changes none; null where they were not kept.</param>
/// <param name="Evidence">What stood for and against it.</param>
/// <param name="Recheck">Why it needed a recheck; null where it did not.</param>
public sealed record PrintedClaim(int Number, Tag Tag, string Statement, string Source, IReadOnlyList<PrintedParticular>? Particulars, IReadOnlyList<PrintedEvidence> Evidence, string? Recheck);

/// <summary>"Power": "300 MW".</summary>
[JsonConverter(typeof(PrintedParticularJsonConverter))]
public sealed record PrintedParticular(string Name, string Text);

/// <summary>Evidence as it stood.</summary>
/// <param name="Number">Its number on the claim.</param>
/// <param name="Stance">For or against.</param>
/// <param name="Source">The article's title.</param>
public sealed record PrintedEvidence(int Number, Stance Stance, string Source);
