namespace ComputeIntel.Pages.Imports;

/// <summary>The link to be dragged among the bookmarks: on any page it sends what the analyst sees there to this program.</summary>
public static class Bookmarklet
{
    /// <param name="clip">The full address that takes it, for example http://localhost:5080/import/clip.</param>
    public static string For(Uri clip)
    {
        // Inputs, not a text area, keep every line break; multipart does not blow up what is not ASCII.
        var script =
            $$"""
            (function(){var d=document,f=d.createElement('form');f.method='POST';f.action='{{clip.AbsoluteUri}}';f.target='_blank';f.enctype='multipart/form-data';f.acceptCharset='utf-8';f.hidden=true;
            [['from',location.href],['page',d.documentElement.outerHTML]].forEach(function(v){var i=d.createElement('input');i.type='hidden';i.name=v[0];i.value=v[1];f.appendChild(i)});
            d.documentElement.appendChild(f);f.submit();f.remove()})()
            """;
        return "javascript:" + Uri.EscapeDataString(script.ReplaceLineEndings(""));
    }
}
