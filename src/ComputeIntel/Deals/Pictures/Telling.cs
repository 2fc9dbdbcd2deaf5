using ComputeIntel.Claims;
using ComputeIntel.Deals.Origins;

namespace ComputeIntel.Deals.Pictures;

/// <summary>A tree of origins in the words and to the depth in which it is drawn.</summary>
/// <param name="Origins">Each with its retellers.</param>
/// <param name="Untraced">Articles of which nobody knows where they have it from.</param>
public sealed record Telling(IReadOnlyList<Teller> Origins, IReadOnlyList<Teller> Untraced)
{
    /// <summary>How many columns there are; who retells those in the last stands among them.</summary>
    private const int Columns = 4;

    /// <param name="claims">As for <see cref="OriginTree.Of"/>.</param>
    public static Telling Of(IReadOnlyCollection<Claim> claims)
    {
        var tree = OriginTree.Of(claims);
        return new([.. tree.Roots.Select(root => TellerOf(root, 1))], [.. tree.Untraced.Select(node => TellerOf(node, 1))]);
    }

    private static Teller TellerOf(OriginNode node, int column)
    {
        var article = node.Point.Article;
        var kind = article is { IsPrimary: true } ? article.Kind.ToString().ToLowerInvariant() : null;
        var retellers = column == Columns - 1 ? Below(node) : node.RetoldBy;
        return new(
            node.Point.Key,
            article?.Publisher?.Name,
            node.Point.Name,
            string.Join(", ", new[] { kind, article?.PublishedOn?.ToReadable() }.OfType<string>()),
            [.. node.Claims.Select(c => c.Id).Order()],
            column == Columns ? [] : [.. retellers.Select(by => TellerOf(by, column + 1))]);
    }

    private static IEnumerable<OriginNode> Below(OriginNode node) => node.RetoldBy.SelectMany(by => Below(by).Prepend(by));
}

/// <summary>An article, or a party, that tells something.</summary>
/// <param name="Key">Names it.</param>
/// <param name="Publisher">Null where it is unknown, and for a party.</param>
/// <param name="Title">The article's title, or the party's name.</param>
/// <param name="Note">"filing, 20 May 2026".</param>
/// <param name="Claims">The claims on it; none where it is only named by others.</param>
/// <param name="RetoldBy">Who has it from there; empty where that was told before.</param>
public sealed record Teller(string Key, string? Publisher, string Title, string Note, IReadOnlyList<int> Claims, IReadOnlyList<Teller> RetoldBy);
