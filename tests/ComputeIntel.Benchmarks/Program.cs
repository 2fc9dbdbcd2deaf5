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

var benchmarks = new Dictionary<string, Func<PublishedProgram, Task>>
{
    ["reader"] = ReaderBenchmark.RunAsync,
    ["briefing"] = BriefingBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
};
if (args.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark {unknown}; there are {string.Join(", ", benchmarks.Keys)}.");
    return 1;
}

Console.WriteLine($"ComputeIntel benchmarks, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} processors, load average {Machine.LoadAverage()}");
var published = await PublishedProgram.PublishAsync();
foreach (var (_, run) in benchmarks.Where(b => args.Length == 0 || args.Contains(b.Key)))
{
    await run(published);
}

Console.WriteLine($"Load average at the end {Machine.LoadAverage()}");
return 0;
