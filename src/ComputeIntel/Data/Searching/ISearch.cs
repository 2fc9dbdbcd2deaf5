namespace ComputeIntel.Data.Searching;

/// <summary>Full-text search, where the two databases differ. What is found is an <see cref="IQueryable{T}"/>, so that a filter can go on from it.</summary>
public interface ISearch
{
    /// <summary>The ids of the rows whose text has what the term names; whether it is excluded is the caller's to see to.</summary>
    IQueryable<int> Having(SearchedText where, SearchTerm term);
}

/// <summary>One text that is searched: a column of a table.</summary>
public sealed record SearchedText(string Table, string Column)
{
    public static readonly SearchedText Titles = new("Articles", "Title");

    public static readonly SearchedText Paragraphs = new("Paragraphs", "Text");

    public static readonly SearchedText Statements = new("Claims", "Statement");

    public static readonly SearchedText Quotations = new("Quotations", "Exact");

    public static readonly SearchedText PartyNames = new("Aliases", "Name");

    public static readonly SearchedText PublisherNames = new("Publishers", "Name");

    public static readonly IReadOnlyList<SearchedText> All = [Titles, Paragraphs, Statements, Quotations, PartyNames, PublisherNames];

    /// <summary>What the present indexes' names begin with. The number is raised whenever the indexes are formed otherwise; those of another number are dropped and made anew at start.</summary>
    public const string IndexPrefix = "search1_";

    public string Index => $"{IndexPrefix}{Table}";

    /// <summary>The ids of the rows that hold a text literally, whatever stands around it.</summary>
    public string LiteralSql(string like) => $$"""SELECT "Id" AS "Value" FROM "{{Table}}" WHERE "{{Column}}" {{like}} {0} ESCAPE '\'""";

    /// <summary>A pattern of LIKE under which any text holding <paramref name="literal"/> falls; its escape character is the backslash.</summary>
    public static string Pattern(string literal) =>
        $"%{literal.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
