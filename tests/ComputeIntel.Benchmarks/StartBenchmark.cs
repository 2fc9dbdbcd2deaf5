namespace ComputeIntel.Benchmarks;

/// <summary>Process start to the first 200 with the sample loaded, beside an empty Razor Pages program.</summary>
public static class StartBenchmark
{
    private const int Rounds = 5;

    public static async Task RunAsync(PublishedProgram program)
    {
        var store = Directory.CreateTempSubdirectory("computeintel-benchmark-").FullName;
        double loading;
        using (var first = program.Start(store, sample: true))
        {
            loading = await first.FirstAnswerAsync("/");
        }

        var (ours, empty) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            using (var server = program.Start(store, sample: true))
            {
                ours.Add(await server.FirstAnswerAsync("/"));
            }

            using (var server = Baselines.Start("serve-empty"))
            {
                empty.Add(await server.FirstAnswerAsync("/"));
            }
        }

        Console.WriteLine($"\nStart to the first 200, load average {Machine.LoadAverage()}");
        Console.WriteLine($"  first start, loading the sample, s  {loading:0.00}");
        Console.WriteLine($"  with the sample loaded, s           {ours.Spread()}");
        Console.WriteLine($"  empty Razor Pages program, s        {empty.Spread()}");
        Console.WriteLine($"  ratio                               {ours.Zip(empty, (a, b) => a / b).ToList().Spread()}");
        Directory.Delete(store, recursive: true);
    }
}
