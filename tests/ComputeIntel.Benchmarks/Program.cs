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

Console.WriteLine($"ComputeIntel benchmarks, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Environment.ProcessorCount} processors, load average {Machine.LoadAverage()}");
var published = await PublishedProgram.PublishAsync();
await ReaderBenchmark.RunAsync(published);
await BriefingBenchmark.RunAsync(published);
await StartBenchmark.RunAsync(published);
Console.WriteLine($"Load average at the end {Machine.LoadAverage()}");
return 0;
