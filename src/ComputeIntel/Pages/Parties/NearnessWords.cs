using ComputeIntel.Parties;

namespace ComputeIntel.Pages.Parties;

/// <summary>In what way two names are near, in words.</summary>
public static class NearnessWords
{
    public static string Of(Nearness? nearness) => nearness switch
    {
        Nearness.Writing => "The same but for how it is written",
        Nearness.Part => "One name is part of the other",
        Nearness.Initials => "One may be the other’s initials",
        Nearness.Spelling => "A letter or two apart",
        Nearness.Numeral => "The same but for the number",
        _ => "No longer near by name",
    };
}
