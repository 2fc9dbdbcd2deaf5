namespace ComputeIntel.Deals.Disagreements;

/// <summary>Each type of disagreement in a word, with its icon and what it means.</summary>
public static class DisagreementWords
{
    public static string Of(DisagreementType type) => type switch
    {
        DisagreementType.Contradiction => "Contradiction",
        DisagreementType.DifferentScope => "Different scope",
        DisagreementType.DifferentMeasure => "Different measure",
        DisagreementType.EstimateAgainstDisclosure => "Estimate against disclosure",
        DisagreementType.Superseded => "Superseded",
        DisagreementType.CopyingError => "Copying error",
        _ => "Identity",
    };

    public static string Icon(DisagreementType type) => type switch
    {
        DisagreementType.Contradiction => "≠",
        DisagreementType.DifferentScope => "⊂",
        DisagreementType.DifferentMeasure => "⊿",
        DisagreementType.EstimateAgainstDisclosure => "≈",
        DisagreementType.Superseded => "→",
        DisagreementType.CopyingError => "⎘",
        _ => "?",
    };

    public static string Meaning(DisagreementType type) => type switch
    {
        DisagreementType.Contradiction => "Both cannot hold.",
        DisagreementType.DifferentScope => "Both may hold: they are about different things.",
        DisagreementType.DifferentMeasure => "Both may hold: they count differently.",
        DisagreementType.EstimateAgainstDisclosure => "What was disclosed outranks what was reckoned.",
        DisagreementType.Superseded => "Both held, one after the other.",
        DisagreementType.CopyingError => "One was changed in retelling.",
        _ => "Two names may mean one, or one name two.",
    };
}
