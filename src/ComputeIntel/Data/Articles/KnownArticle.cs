namespace ComputeIntel.Data.Articles;

/// <summary>An article that what comes in may be a new capture of. Only ever offered: a person says so.</summary>
public sealed record KnownArticle(int Id, string Title, KnownBy By)
{
    /// <summary>"The same link as A-7, “Anthropic takes Colossus 1”."</summary>
    public string Sentence => $"{By switch
    {
        KnownBy.Bytes => "The same document, byte by byte, as",
        KnownBy.Link => "The same link as",
        _ => "Nearly the same text as",
    }} A-{Id}, “{PlainText.Shortened(Title, 200)}”. A new capture of it, or a separate article?";

    /// <summary>What the API says where nobody is there to be asked.</summary>
    public Refusal ToRefusal() => new("article-known", 409, $"{Sentence} Send it again with duplicate: newCapture or separate.") { Details = { ["articleId"] = Id } };
}

/// <summary>How an article was found again, surest first.</summary>
public enum KnownBy
{
    Bytes,
    Link,
    Text,
}
