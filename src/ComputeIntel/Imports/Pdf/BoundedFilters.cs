using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ComputeIntel.Imports.Pdf;

/// <summary>PdfPig's filters, under a budget: what a stream unfolds into is measured before it is unfolded into memory.</summary>
internal sealed class BoundedFilters(ReadingBudget budget) : IFilterProvider
{
    private const long MaxUnfolded = 64L * 1024 * 1024;

    // Deflate packs to a thousandth at best; LZW and run lengths to less.
    private const int Harmless = 64 * 1024;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_filters.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_filters.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new BoundedFilter(f, budget))];

    private sealed class BoundedFilter(IFilter filter, ReadingBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Check();
            if (filter is FlateFilter && input.Length > Harmless)
            {
                Measure(input);
            }

            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private void Measure(Memory<byte> input)
        {
            using var unfolding = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[128 * 1024];
            var length = 0L;
            try
            {
                for (int read; (read = unfolding.Read(buffer)) > 0;)
                {
                    length += read;
                    budget.Check();
                    if (length > MaxUnfolded)
                    {
                        throw ReadingRefusals.TooLarge("The PDF unfolds into far more than a document holds.");
                    }
                }
            }
            catch (InvalidDataException)
            {
                // A broken stream ends here for the filter too.
            }
        }
    }
}
