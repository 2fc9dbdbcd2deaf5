using ComputeIntel.Data;
using ComputeIntel.Data.Deals;
using ComputeIntel.Deals;
using ComputeIntel.Deals.Pictures;
using ComputeIntel.Pages.Shared;

namespace ComputeIntel.Pages.Deals;

/// <summary>Pictures as files of their own, and the tables behind them.</summary>
public static class PictureFiles
{
    public static void Map(RouteGroupBuilder tables)
    {
        tables.MapGet("/deals/{slug}/pictures/{picture}.{form:regex(^(svg|csv|json)$)}", async (IntelContext db, TimeProvider time, string slug, string picture, string form, string? value, string? asOf, string? knownOn) =>
        {
            var clock = DealClock.Read(asOf, knownOn);
            var known = await db.SynthesisAsync(await db.DealAsync(slug), clock, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            return new PictureFile(DealPictures.Of(known).Draw(picture, value), $"{slug}-{picture}", form);
        });
        tables.MapGet("/capacity/{picture}.{form:regex(^(svg|csv|json)$)}", async (IntelContext db, string picture, string form, string? demo) =>
            new PictureFile(AcrossDeals.Draw(picture, await db.CapacitiesAsync(AcrossDeals.IsWithDemo(demo))), picture, form));
    }

    private sealed class PictureFile(Picture picture, string name, string form) : IResult
    {
        public Task ExecuteAsync(HttpContext context) => form switch
        {
            "svg" => Results.Text(SvgWriter.File(picture), "image/svg+xml", System.Text.Encoding.UTF8).ExecuteAsync(context),
            "csv" => CsvTable.WriteAsync(context.Response, $"{name}.csv", [.. picture.Table.Columns, "Claims"], picture.Table.Rows.Select(Line), context.RequestAborted),
            _ => Results.Json(new { picture.Title, picture.Description, picture.Table.Columns, picture.Table.Rows }).ExecuteAsync(context),
        };

        private static string[] Line(PictureRow row) => [.. row.Cells, string.Join(' ', row.Claims.Select(c => $"C-{c}"))];
    }
}
