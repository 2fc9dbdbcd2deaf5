-- What EF's migrations cannot hold on SQLite. Triggers here look at each statement as it runs (SQLite knows no deferred
-- ones), so the program saves what is leaned on before what leans: evidence, review, then the claim's tag as its copy.

-- Claims tagged verified without their due. Empty, always.
CREATE VIEW "BareVerified" AS
SELECT c."Id" FROM "Claims" c
WHERE c."Tag" = 'verified' AND (c."Nature" <> 'fact' OR NOT (
    EXISTS (SELECT 1 FROM "Articles" a WHERE a."Id" = c."ArticleId" AND a."Kind" IN ('statement', 'filing', 'record'))
    OR EXISTS (
        SELECT 1 FROM "Evidence" e JOIN "Articles" a ON a."Id" = e."ArticleId"
        WHERE e."ClaimId" = c."Id" AND e."Stance" = 'supports' AND a."Kind" IN ('statement', 'filing', 'record')
        AND NOT EXISTS (SELECT 1 FROM "Withdrawals" w WHERE w."EvidenceId" = e."Id"))));

CREATE TRIGGER "guard_Claims_insert" BEFORE INSERT ON "Claims"
WHEN NEW."Tag" <> 'untagged' OR EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: a claim starts untagged, and never in another''s place'); END;

CREATE TRIGGER "guard_Claims_identity" BEFORE UPDATE ON "Claims"
WHEN NEW."Id" <> OLD."Id" OR NEW."IsDemo" <> OLD."IsDemo"
BEGIN SELECT RAISE(ABORT, 'guard: a claim keeps its number'); END;

CREATE TRIGGER "guard_Claims_tag" BEFORE UPDATE ON "Claims"
WHEN NEW."Tag" <> coalesce((SELECT "Tag" FROM "Reviews" WHERE "ClaimId" = NEW."Id" ORDER BY "Number" DESC LIMIT 1), 'untagged')
BEGIN SELECT RAISE(ABORT, 'guard: a claim''s tag is a copy of its newest review''s'); END;

CREATE TRIGGER "guard_Claims_words" BEFORE UPDATE ON "Claims"
WHEN OLD."Tag" = 'verified' AND NEW."Tag" = 'verified' AND (
    NEW."ArticleId" IS NOT OLD."ArticleId" OR NEW."Statement" IS NOT OLD."Statement" OR NEW."Nature" IS NOT OLD."Nature"
    OR NEW."Hedge" IS NOT OLD."Hedge" OR NEW."Bearing" IS NOT OLD."Bearing" OR NEW."AcquirerId" IS NOT OLD."AcquirerId"
    OR NEW."RationaleText" IS NOT OLD."RationaleText" OR NEW."RationaleBy" IS NOT OLD."RationaleBy"
    OR NEW."AttributionKind" IS NOT OLD."AttributionKind" OR NEW."AttributionName" IS NOT OLD."AttributionName"
    OR NEW."AttributionArticleId" IS NOT OLD."AttributionArticleId" OR NEW."AsOf" IS NOT OLD."AsOf")
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Claims_verified" AFTER UPDATE ON "Claims"
WHEN NEW."Tag" = 'verified' AND EXISTS (SELECT 1 FROM "BareVerified" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: verified needs standing supporting evidence from a primary article'); END;

CREATE TRIGGER "guard_Claims_delete" BEFORE DELETE ON "Claims"
WHEN NOT OLD."IsDemo"
BEGIN SELECT RAISE(ABORT, 'guard: claims are withdrawn, not deleted'); END;

CREATE TRIGGER "guard_Reviews_insert" BEFORE INSERT ON "Reviews"
WHEN NEW."Number" <> coalesce((SELECT max("Number") FROM "Reviews" WHERE "ClaimId" = NEW."ClaimId"), 0) + 1
    OR EXISTS (SELECT 1 FROM "Reviews" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: reviews are added in order, never replaced'); END;

CREATE TRIGGER "guard_Reviews_copy" AFTER INSERT ON "Reviews"
BEGIN UPDATE "Claims" SET "Tag" = NEW."Tag" WHERE "Id" = NEW."ClaimId"; END;

CREATE TRIGGER "guard_Evidence_insert" BEFORE INSERT ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE "Id" = NEW."Id" OR ("ClaimId" = NEW."ClaimId" AND "Number" = NEW."Number"))
BEGIN SELECT RAISE(ABORT, 'guard: evidence is added, never replaced'); END;

CREATE TRIGGER "guard_Evidence_demo" BEFORE INSERT ON "Evidence"
WHEN (SELECT "IsDemo" FROM "Claims" WHERE "Id" = NEW."ClaimId") <> (SELECT "IsDemo" FROM "Articles" WHERE "Id" = NEW."ArticleId")
BEGIN SELECT RAISE(ABORT, 'guard: demo articles never count beside real ones'); END;

CREATE TRIGGER "guard_Withdrawals_insert" BEFORE INSERT ON "Withdrawals"
WHEN EXISTS (SELECT 1 FROM "Withdrawals" WHERE "EvidenceId" = NEW."EvidenceId")
BEGIN SELECT RAISE(ABORT, 'guard: evidence is withdrawn once'); END;

CREATE TRIGGER "guard_Withdrawals_verified" AFTER INSERT ON "Withdrawals"
WHEN EXISTS (SELECT 1 FROM "BareVerified" b JOIN "Evidence" e ON e."ClaimId" = b."Id" WHERE e."Id" = NEW."EvidenceId")
BEGIN SELECT RAISE(ABORT, 'guard: the last evidence of a verified claim is withdrawn only with a new review'); END;

CREATE TRIGGER "guard_Articles_insert" BEFORE INSERT ON "Articles"
WHEN EXISTS (SELECT 1 FROM "Articles" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: an article is never replaced'); END;

CREATE TRIGGER "guard_Articles_identity" BEFORE UPDATE ON "Articles"
WHEN NEW."Id" <> OLD."Id" OR NEW."IsDemo" <> OLD."IsDemo"
BEGIN SELECT RAISE(ABORT, 'guard: an article keeps its number'); END;

CREATE TRIGGER "guard_Articles_kind" AFTER UPDATE OF "Kind" ON "Articles"
WHEN EXISTS (
    SELECT 1 FROM "BareVerified" b JOIN "Claims" c ON c."Id" = b."Id"
    WHERE c."ArticleId" = NEW."Id" OR EXISTS (SELECT 1 FROM "Evidence" e WHERE e."ClaimId" = c."Id" AND e."ArticleId" = NEW."Id"))
BEGIN SELECT RAISE(ABORT, 'guard: verified claims rest on this article being primary'); END;

-- Foreign keys say so too, but on SQLite only to those who switch them on, and a hand at its shell does not.
CREATE TRIGGER "guard_Articles_delete" BEFORE DELETE ON "Articles"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "ArticleId" = OLD."Id") OR EXISTS (SELECT 1 FROM "Evidence" WHERE "ArticleId" = OLD."Id")
BEGIN SELECT RAISE(ABORT, 'guard: an article stays while claims or evidence rest on it'); END;

CREATE TRIGGER "guard_StoredBytes_insert" BEFORE INSERT ON "StoredBytes"
WHEN EXISTS (SELECT 1 FROM "StoredBytes" WHERE "Sha256" = NEW."Sha256")
BEGIN SELECT RAISE(ABORT, 'guard: stored bytes are never replaced'); END;

CREATE TRIGGER "guard_Captures_insert" BEFORE INSERT ON "Captures"
WHEN EXISTS (SELECT 1 FROM "Captures" WHERE "Id" = NEW."Id" OR ("ArticleId" = NEW."ArticleId" AND "Number" = NEW."Number"))
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_Paragraphs_insert" BEFORE INSERT ON "Paragraphs"
WHEN EXISTS (SELECT 1 FROM "Paragraphs" WHERE "Id" = NEW."Id" OR ("CaptureId" = NEW."CaptureId" AND "Ordinal" = NEW."Ordinal"))
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_Editions_insert" BEFORE INSERT ON "Editions"
WHEN EXISTS (
    SELECT 1 FROM "Editions" WHERE "Id" = NEW."Id" OR ("BriefingId" = NEW."BriefingId"
    AND ("Number" = NEW."Number" OR ("ContentHash" = NEW."ContentHash" AND "Paper" = NEW."Paper"))))
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_EditionClaims_insert" BEFORE INSERT ON "EditionClaims"
WHEN EXISTS (SELECT 1 FROM "EditionClaims" WHERE "EditionId" = NEW."EditionId" AND "ClaimId" = NEW."ClaimId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_Placements_insert" BEFORE INSERT ON "Placements"
WHEN EXISTS (SELECT 1 FROM "Placements" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_ClaimRevisions_insert" BEFORE INSERT ON "ClaimRevisions"
WHEN EXISTS (SELECT 1 FROM "ClaimRevisions" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_Origins_insert" BEFORE INSERT ON "Origins"
WHEN EXISTS (SELECT 1 FROM "Origins" WHERE "Id" = NEW."Id" OR ("ClaimId" = NEW."ClaimId"
    AND ("Number" = NEW."Number" OR "ArticleId" = NEW."ArticleId" OR "PartyKey" = NEW."PartyKey")))
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_OriginDecisions_insert" BEFORE INSERT ON "OriginDecisions"
WHEN EXISTS (SELECT 1 FROM "OriginDecisions" WHERE "Id" = NEW."Id" OR ("OriginId" = NEW."OriginId" AND "Number" = NEW."Number"))
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

CREATE TRIGGER "guard_ArticleRevisions_insert" BEFORE INSERT ON "ArticleRevisions"
WHEN EXISTS (SELECT 1 FROM "ArticleRevisions" WHERE "Id" = NEW."Id")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never replaced'); END;

-- History is added to, never rewritten.

CREATE TRIGGER "guard_Reviews_update" BEFORE UPDATE ON "Reviews"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Evidence_update" BEFORE UPDATE ON "Evidence"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Withdrawals_update" BEFORE UPDATE ON "Withdrawals"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Captures_update" BEFORE UPDATE ON "Captures"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Paragraphs_update" BEFORE UPDATE ON "Paragraphs"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_StoredBytes_update" BEFORE UPDATE ON "StoredBytes"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Editions_update" BEFORE UPDATE ON "Editions"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_EditionClaims_update" BEFORE UPDATE ON "EditionClaims"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Placements_update" BEFORE UPDATE ON "Placements"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_ClaimRevisions_update" BEFORE UPDATE ON "ClaimRevisions"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_Origins_update" BEFORE UPDATE ON "Origins"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_OriginDecisions_update" BEFORE UPDATE ON "OriginDecisions"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

CREATE TRIGGER "guard_ArticleRevisions_update" BEFORE UPDATE ON "ArticleRevisions"
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded is never rewritten'); END;

-- It goes only where what it belongs to has gone: a demo claim, an article without claims, a briefing.

CREATE TRIGGER "guard_Reviews_delete" BEFORE DELETE ON "Reviews"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = OLD."ClaimId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_Evidence_delete" BEFORE DELETE ON "Evidence"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = OLD."ClaimId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_Withdrawals_delete" BEFORE DELETE ON "Withdrawals"
WHEN EXISTS (SELECT 1 FROM "Evidence" WHERE "Id" = OLD."EvidenceId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_ClaimRevisions_delete" BEFORE DELETE ON "ClaimRevisions"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = OLD."ClaimId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

-- An origin goes with its article too: one that is confirmed keeps that from being deleted.
CREATE TRIGGER "guard_Origins_delete" BEFORE DELETE ON "Origins"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = OLD."ClaimId") AND (OLD."ArticleId" IS NULL OR EXISTS (SELECT 1 FROM "Articles" WHERE "Id" = OLD."ArticleId"))
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_OriginDecisions_delete" BEFORE DELETE ON "OriginDecisions"
WHEN EXISTS (SELECT 1 FROM "Origins" WHERE "Id" = OLD."OriginId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_ArticleRevisions_delete" BEFORE DELETE ON "ArticleRevisions"
WHEN EXISTS (SELECT 1 FROM "Articles" WHERE "Id" = OLD."ArticleId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_Captures_delete" BEFORE DELETE ON "Captures"
WHEN EXISTS (SELECT 1 FROM "Articles" WHERE "Id" = OLD."ArticleId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_Paragraphs_delete" BEFORE DELETE ON "Paragraphs"
WHEN EXISTS (SELECT 1 FROM "Captures" WHERE "Id" = OLD."CaptureId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_Editions_delete" BEFORE DELETE ON "Editions"
WHEN EXISTS (SELECT 1 FROM "Briefings" WHERE "Id" = OLD."BriefingId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

CREATE TRIGGER "guard_Placements_delete" BEFORE DELETE ON "Placements"
WHEN EXISTS (SELECT 1 FROM "Quotations" WHERE "Id" = OLD."QuotationId")
BEGIN SELECT RAISE(ABORT, 'guard: what was recorded goes only with what it belongs to'); END;

-- What a verified claim says stands in these tables too, and so does what INSERT OR REPLACE would put another row's in
-- place of: SQLite deletes that without telling any trigger.

CREATE TRIGGER "guard_Quotations_insert" BEFORE INSERT ON "Quotations"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (NEW."ClaimId", (SELECT "ClaimId" FROM "Quotations" WHERE "Id" = NEW."Id")) AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Quotations_update" BEFORE UPDATE ON "Quotations"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId", NEW."ClaimId", (SELECT "ClaimId" FROM "Quotations" WHERE "Id" = NEW."Id")) AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Quotations_delete" BEFORE DELETE ON "Quotations"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId") AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Measures_insert" BEFORE INSERT ON "Measures"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (NEW."ClaimId", (SELECT "ClaimId" FROM "Measures" WHERE "Id" = NEW."Id")) AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Measures_update" BEFORE UPDATE ON "Measures"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId", NEW."ClaimId", (SELECT "ClaimId" FROM "Measures" WHERE "Id" = NEW."Id")) AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Measures_delete" BEFORE DELETE ON "Measures"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId") AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Counterparties_insert" BEFORE INSERT ON "Counterparties"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (NEW."ClaimId", (SELECT "ClaimId" FROM "Counterparties" WHERE "Id" = NEW."Id")) AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Counterparties_update" BEFORE UPDATE ON "Counterparties"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId", NEW."ClaimId", (SELECT "ClaimId" FROM "Counterparties" WHERE "Id" = NEW."Id")) AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_Counterparties_delete" BEFORE DELETE ON "Counterparties"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId") AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_ClaimFacilities_insert" BEFORE INSERT ON "ClaimFacilities"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (NEW."ClaimId") AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_ClaimFacilities_update" BEFORE UPDATE ON "ClaimFacilities"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId", NEW."ClaimId") AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;

CREATE TRIGGER "guard_ClaimFacilities_delete" BEFORE DELETE ON "ClaimFacilities"
WHEN EXISTS (SELECT 1 FROM "Claims" WHERE "Id" IN (OLD."ClaimId") AND "Tag" = 'verified')
BEGIN SELECT RAISE(ABORT, 'guard: take verified off before changing what the claim says'); END;
