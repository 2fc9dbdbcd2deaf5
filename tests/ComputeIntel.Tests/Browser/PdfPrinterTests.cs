using ComputeIntel.Browser;
using ComputeIntel.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;

namespace ComputeIntel.Tests.Browser;

[Collection(nameof(Alone))]
public sealed class PdfPrinterTests : IAsyncDisposable
{
    private readonly HashSet<int> _before = [.. Processes.Started().Select(p => p.Id)];

    private static readonly string Ordinary = Job("<h1 id=\"top\">Anthropic takes it all</h1><p>More than 300 MW.</p><a href=\"#end\">to the end</a><a href=\"https://example.com/x\">out</a><h2 id=\"end\">End</h2>");

    private readonly PdfPrinter _printer;

    public PdfPrinterTests()
    {
        Assert.SkipWhen(Finder().Find() is null, "There is no Chromium on this machine; apt-get install chromium brings one.");
        _printer = Printer();
    }

    [Fact]
    public async Task The_PDF_is_tagged_outlined_titled_and_has_its_language_and_links()
    {
        using var pdf = PdfDocument.Open(await _printer.PrintAsync(Ordinary));
        Assert.Contains("More than 300 MW.", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.Equal("A title", pdf.Information.Title);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal("en", Assert.IsType<StringToken>(catalog.Data["Lang"]).Data);
        Assert.True(catalog.Data.ContainsKey("StructTreeRoot"));
        Assert.True(Assert.IsType<BooleanToken>(Assert.IsType<DictionaryToken>(catalog.Data["MarkInfo"]).Data["Marked"]).Data);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains("Anthropic takes it all", bookmarks.GetNodes().Select(n => n.Title));
        Assert.Equal(2, pdf.GetPage(1).GetAnnotations().Count(a => a.Type == AnnotationType.Link));
    }

    [Theory]
    [InlineData("A4", 595, 842)]
    [InlineData("Letter", 612, 792)]
    public async Task The_paper_is_what_the_style_sheet_says(string size, double width, double height)
    {
        var job = Ordinary.Replace("size: A4", $"size: {size}", StringComparison.Ordinal);
        using var pdf = PdfDocument.Open(await _printer.PrintAsync(job));
        Assert.Equal((width, height), (Math.Round(pdf.GetPage(1).Width), Math.Round(pdf.GetPage(1).Height)));
    }

    [Fact]
    public async Task Scripts_do_not_run_and_nothing_is_asked_of_the_network()
    {
        using var listener = new System.Net.HttpListener();
        var port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        var asked = listener.GetContextAsync();
        var body = $"<p id=\"p\">as written</p><script>document.getElementById('p').textContent='changed'</script><img src=\"http://127.0.0.1:{port}/i.png\" onerror=\"document.body.textContent='changed'\">"
            + $"<iframe src=\"http://127.0.0.1:{port}/f\"></iframe><object data=\"file:///etc/passwd\"></object><link rel=\"stylesheet\" href=\"http://127.0.0.1:{port}/s.css\"><iframe src=\"file:///etc/passwd\"></iframe>";
        using var pdf = PdfDocument.Open(await _printer.PrintAsync(Job(body)));
        Assert.Contains("as written", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("changed", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.False(asked.IsCompleted);
    }

    [Fact]
    public async Task One_warm_browser_serves_print_after_print_each_with_its_own_words()
    {
        await _printer.PrintAsync(Ordinary);
        var browser = BrowserId();
        var printed = await Task.WhenAll(Enumerable.Range(1, 10).Select(async i => (i, Pdf: await _printer.PrintAsync(Job($"<p>Number {i}.</p>")))));
        foreach (var (i, bytes) in printed)
        {
            using var pdf = PdfDocument.Open(bytes);
            Assert.Equal($"Number {i}.", pdf.GetPage(1).Text.Trim());
        }

        Assert.Equal(browser, BrowserId());
    }

    [Fact]
    public async Task A_killed_browser_is_started_again()
    {
        await _printer.PrintAsync(Ordinary);
        var browser = BrowserId();
        Processes.Signal("KILL", browser);
        Assert.NotEmpty(await _printer.PrintAsync(Ordinary).WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.NotEqual(browser, BrowserId());
    }

    [Fact]
    public async Task A_killed_driver_is_started_again_and_leaves_nobody_behind()
    {
        await _printer.PrintAsync(Ordinary);
        var (driver, former) = (DriverId(), Started());
        Processes.Signal("KILL", driver);
        Assert.NotEmpty(await _printer.PrintAsync(Ordinary).WaitAsync(TimeSpan.FromSeconds(30)));
        await GoneAsync(former);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hung_browser_is_killed_with_all_its_children_and_the_print_done_by_another(bool driverToo)
    {
        await using var printer = Printer(new() { FirstTry = TimeSpan.FromSeconds(4) });
        await printer.PrintAsync(Ordinary);
        var former = Started();
        Processes.Signal("STOP", BrowserId());
        if (driverToo)
        {
            Processes.Signal("STOP", DriverId());
        }

        Assert.NotEmpty(await printer.PrintAsync(Ordinary).WaitAsync(TimeSpan.FromSeconds(30)));
        await GoneAsync(former);
    }

    [Fact]
    public async Task More_than_two_wait_and_more_than_may_wait_are_refused()
    {
        await using var printer = Printer(new() { Waiting = 3, FirstTry = TimeSpan.FromSeconds(4) });
        await printer.PrintAsync(Ordinary);
        Processes.Signal("STOP", BrowserId());
        var prints = Enumerable.Range(0, 7).Select(_ => printer.PrintAsync(Ordinary)).ToList();
        await Assert.ThrowsAsync<PrinterBusy>(() => prints[5].WaitAsync(TimeSpan.FromSeconds(30)));
        await Assert.ThrowsAsync<PrinterBusy>(() => prints[6].WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.All(await Task.WhenAll(prints.Take(5)), Assert.NotEmpty);
    }

    [Fact]
    public async Task No_process_is_left_when_the_program_stops()
    {
        await using (var printer = Printer())
        {
            Assert.Empty(Started());
            await printer.PrintAsync(Ordinary);
            Assert.NotEmpty(Started());
        }

        await GoneAsync([]);
    }

    [Fact]
    public async Task Without_a_browser_the_failure_says_how_to_get_one()
    {
        await using var printer = Printer(path: "/nowhere/chromium");
        var failure = await Assert.ThrowsAsync<BrowserMissing>(() => printer.PrintAsync(Ordinary));
        Assert.Contains("/nowhere/chromium", failure.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install chromium", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Browser:ExecutablePath", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_browser_fails_clearly_and_in_time()
    {
        await using var printer = Printer(path: "/bin/false");
        await Assert.ThrowsAsync<PrintFailed>(() => printer.PrintAsync(Ordinary).WaitAsync(TimeSpan.FromSeconds(30)));
        await GoneAsync([]);
    }

    public ValueTask DisposeAsync() => _printer.DisposeAsync();

    private static string Job(string body) =>
        $"<!doctype html><html lang=\"en\"><head><title>A title</title><style>@page {{ size: A4; }}</style></head><body>{body}</body></html>";

    private static PdfPrinter Printer(PrinterLimits? limits = null, string? path = null) =>
        new(Finder(path), NullLogger<PdfPrinter>.Instance, limits ?? new());

    private static BrowserFinder Finder(string? path = null) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new(BrowserFinder.Setting, path)]).Build());

    /// <summary>What this test started, and nobody before it.</summary>
    private List<(int Id, string Command)> Started() => [.. Processes.Started().Where(p => !_before.Contains(p.Id))];

    /// <summary>Without browsers' own children: those of a browser that another test keeps warm come and go meanwhile.</summary>
    private List<(int Id, string Command)> Roots() => [.. Started().Where(p => !p.Command.Contains("--type=", StringComparison.Ordinal))];

    private int BrowserId() => Started().Single(p => p.Command.Contains("--user-data-dir", StringComparison.Ordinal) && !p.Command.Contains("--type=", StringComparison.Ordinal)).Id;

    private int DriverId() => Started().Single(p => p.Command.Contains("run-driver", StringComparison.Ordinal)).Id;

    private static int FreePort()
    {
        using var socket = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        socket.Start();
        return ((System.Net.IPEndPoint)socket.LocalEndpoint).Port;
    }

    /// <summary>Waits until none of these runs; without any, until no driver or browser that this test started does.</summary>
    private async Task GoneAsync(List<(int Id, string Command)> former)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (former.Count > 0 ? !former.Exists(p => Processes.Runs(p.Id)) : Roots().Count == 0)
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Left behind: {string.Join('\n', former.Count > 0 ? former.Where(p => Processes.Runs(p.Id)) : Roots())}");
    }
}
