using System.Diagnostics;
using System.Text;
using ComputeIntel.Articles;
using ComputeIntel.Imports;
using ComputeIntel.Tests.Imports;
using SmartReader;

namespace ComputeIntel.Benchmarks;

/// <summary>
/// Reading pages: time, and F1 over words against the known text, beside SmartReader alone on the same pages. The pages
/// are made after the manners of real sites, not taken from them. And the memory that a PDF of ten megabytes takes.
/// </summary>
public static class ReadingBenchmark
{
    private const int Pages = 140;
    // As made here, just under ten megabytes, and under two of text.
    private const int PdfPages = 240;
    private const int NoiseBytes = 23_000;

    public static void Run()
    {
        var pages = MadePage.Many(Pages).ToList();
        foreach (var page in pages.Take(14))
        {
            _ = (Ours(page), Alone(page));
        }

        var (ours, cpu) = Run(pages, Ours);
        var (alone, cpuAlone) = Run(pages, Alone);
        Console.WriteLine($"\nReading {pages.Count} made pages of {pages.Average(p => p.Html.Length) / 1024:0} kB, load average {Machine.LoadAverage()}");
        Console.WriteLine($"  ms of CPU a page, mean              {cpu:0.0} (by the clock {ours.Average(r => r.Milliseconds):0.0}, median {ours.Select(r => r.Milliseconds).Median():0.0}, max {ours.Max(r => r.Milliseconds):0.0})");
        Console.WriteLine($"  SmartReader alone, ms of CPU        {cpuAlone:0.0} (by the clock {alone.Average(r => r.Milliseconds):0.0})");
        Console.WriteLine($"  word F1, mean                       {ours.Average(r => r.F1):0.0000} (least {ours.Min(r => r.F1):0.000})");
        Console.WriteLine($"  SmartReader alone, word F1          {alone.Average(r => r.F1):0.0000} (least {alone.Min(r => r.F1):0.000})");
        foreach (var manner in pages.Zip(ours, alone).GroupBy(p => p.First.Template))
        {
            Console.WriteLine($"    {manner.Key,-26}        {manner.Average(p => p.Second.F1):0.000}, alone {manner.Average(p => p.Third.F1):0.000}");
        }

        RunPdf();
    }

    private static void RunPdf()
    {
        var random = new Random(1);
        var pdf = new PdfMaker();
        for (var page = 0; page < PdfPages; page++)
        {
            for (var line = 0; line < 55; line++)
            {
                pdf.Line(60, 780 - (line * 13), MadePage.Words(random, 12));
            }

            // A picture's worth of bytes that no reader of text has use for.
            var noise = new byte[NoiseBytes];
            random.NextBytes(noise);
            pdf.Comment(Convert.ToHexString(noise)).NextPage();
        }

        var bytes = pdf.ToBytes();
        GC.Collect();
        var before = Machine.ResidentMegabytes(Environment.ProcessId);
        var (peak, isDone) = (before, false);
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref isDone))
            {
                peak = Math.Max(peak, Machine.ResidentMegabytes(Environment.ProcessId));
                Thread.Sleep(50);
            }
        });
        watch.Start();
        var started = Stopwatch.GetTimestamp();
        var read = DocumentReader.Read(new ArrivedDocument(bytes, "application/pdf", null, new Arrival(CaptureMethod.Uploaded, null, null, [], [])));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Volatile.Write(ref isDone, true);
        watch.Join();
        Console.WriteLine($"  PDF of {bytes.Length / 1048576.0:0.0} MB, {PdfPages} pages, {read.Markdown.Length / 1048576.0:0.0} MB of text    {seconds:0.0} s, {peak - before:0} MB at the most beyond the {before:0} before");
    }

    /// <summary>Each page's result, and the CPU time that a page took on average, in milliseconds: the clock also counts whoever else works on the machine.</summary>
    private static (List<(double Milliseconds, double F1)> Results, double Cpu) Run(List<MadePage> pages, Func<MadePage, string> read)
    {
        var before = Machine.CpuSeconds(Environment.ProcessId);
        var results = pages.Select(page => Timed(page, read)).ToList();
        return (results, (Machine.CpuSeconds(Environment.ProcessId) - before) * 1000 / pages.Count);
    }

    private static (double Milliseconds, double F1) Timed(MadePage page, Func<MadePage, string> read)
    {
        var started = Stopwatch.GetTimestamp();
        var text = read(page);
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, F1(text, page.Article));
    }

    private static string Ours(MadePage page)
    {
        const string Address = "https://www.example.com/2026/05/06/story";
        try
        {
            var read = DocumentReader.Read(new ArrivedDocument(Encoding.UTF8.GetBytes(page.Html), "text/html; charset=utf-8", null, new Arrival(CaptureMethod.Fetched, Address, Address, [], [])));
            return string.Join('\n', ArticleReader.Read(read.Markdown, read.Format).Paragraphs.Select(p => p.Text));
        }
        catch (Refusal)
        {
            return "";
        }
    }

    private static string Alone(MadePage page) => Reader.ParseArticle("https://www.example.com/2026/05/06/story", page.Html, null).TextContent ?? "";

    private static double F1(string read, string known)
    {
        var (here, there) = (Counted(read), Counted(known));
        var shared = (double)here.Sum(w => Math.Min(w.Value, there.GetValueOrDefault(w.Key)));
        return shared == 0 ? 0 : 2 * shared / (here.Values.Sum() + there.Values.Sum());
    }

    private static Dictionary<string, int> Counted(string text) =>
        text.ToLowerInvariant().Split([.. text.Distinct().Where(c => !char.IsLetterOrDigit(c))], StringSplitOptions.RemoveEmptyEntries).CountBy(w => w).ToDictionary();
}
