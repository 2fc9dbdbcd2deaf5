using System.Globalization;
using System.IO.Compression;
using System.Text;
using ComputeIntel.Tests.Support;

namespace ComputeIntel.Tests.Imports;

public sealed class CompressedBodyTests
{
    [Theory]
    [InlineData("gzip"), InlineData("x-gzip"), InlineData("br"), InlineData("deflate"), InlineData("raw deflate")]
    public async Task What_the_head_says_of_the_compression_is_kept_as_it_came(string coding)
    {
        await using var site = await TestSite.StartAsync();
        await using var fetching = new Fetching(site.Limits);
        var story = string.Join(' ', Enumerable.Range(0, 2000));
        var packed = new MemoryStream();
        await using (Stream pack = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            "raw deflate" => new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            await pack.WriteAsync(Encoding.UTF8.GetBytes(story));
        }

        var said = coding.Split(' ')[^1];
        var length = packed.Length.ToString(CultureInfo.InvariantCulture);
        var page = await fetching.FetchAsync(site.Serve($"/{said}", packed.ToArray(), headers: [("Content-Encoding", said), ("Content-Length", length)]));
        Assert.Equal(story, Encoding.UTF8.GetString(page.Bytes));
        Assert.Equal([said, length], page.Headers.Where(h => h.Name is "Content-Encoding" or "Content-Length").OrderBy(h => h.Name, StringComparer.Ordinal).Select(h => h.Value));
    }

    [Fact]
    public async Task What_is_compressed_twice_is_refused_and_what_names_no_coding_is_left_as_it_is()
    {
        await using var site = await TestSite.StartAsync();
        await using var fetching = new Fetching(site.Limits);
        Assert.Equal("fetch-failed", (await fetching.RefusedAsync(site.Serve("/twice", "A story.", headers: ("Content-Encoding", "gzip, gzip")))).Type);
        var page = await fetching.FetchAsync(site.Serve("/odd", "A story.", headers: ("Content-Encoding", "utf-8")));
        Assert.Equal("A story.", Encoding.UTF8.GetString(page.Bytes));
    }
}
