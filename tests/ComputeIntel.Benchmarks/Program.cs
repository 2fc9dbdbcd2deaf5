using ComputeIntel.Benchmarks;

if (args is ["serve-prebuilt", var file, var prebuiltUrl])
{
    await Baselines.ServePrebuiltAsync(file, prebuiltUrl);
    return 0;
}

if (args is ["serve-empty", var emptyUrl])
{
    await Baselines.ServeEmptyAsync(emptyUrl);
    return 0;
}

var published = new Lazy<Task<PublishedProgram>>(PublishedProgram.PublishAsync);
var benchmarks = new Dictionary<string, Func<Task>>
{
    ["reader"] = async () => await ReaderBenchmark.RunAsync(await published.Value),
    ["deal"] = async () => await DealBenchmark.RunAsync(await published.Value),
    ["briefing"] = async () => await BriefingBenchmark.RunAsync(await published.Value),
    ["start"] = async () => await StartBenchmark.RunAsync(await published.Value),
    ["feeds"] = FeedBenchmark.RunAsync,
    ["reading"] = () => Task.Run(ReadingBenchmark.Run),
    ["anchoring"] = () => Task.Run(AnchoringBenchmark.Run),
    ["copies"] = CopyBenchmark.RunAsync,
};
if (args.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}; there are {string.Join(", ", benchmarks.Keys)}.");
    return 1;
}

Console.WriteLine($"ComputeIntel benchmarks, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} processors, load average {Machine.LoadAverage()}");
foreach (var (_, run) in benchmarks.Where(b => args.Length == 0 || args.Contains(b.Key)))
{
    await run();
}

Console.WriteLine($"Load average at the end {Machine.LoadAverage()}");
return 0;
