-- What EF's migrations cannot hold on PostgreSQL. What verified rests on is checked when the transaction ends, under a
-- lock on the claim and on the articles it leans on, so that two transactions cannot slip past each other.

CREATE FUNCTION guard_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'guard: %', TG_ARGV[0] USING ERRCODE = 'check_violation';
END $$;

-- Whether a claim is tagged verified without its due.
CREATE FUNCTION guard_is_bare(claim integer) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT 1 FROM "Claims" c
        WHERE c."Id" = claim AND c."Tag" = 'verified' AND (c."Nature" <> 'fact' OR NOT (
            EXISTS (SELECT 1 FROM "Articles" a WHERE a."Id" = c."ArticleId" AND a."Kind" IN ('statement', 'filing', 'record'))
            OR EXISTS (
                SELECT 1 FROM "Evidence" e JOIN "Articles" a ON a."Id" = e."ArticleId"
                WHERE e."ClaimId" = c."Id" AND e."Stance" = 'supports' AND a."Kind" IN ('statement', 'filing', 'record')
                AND NOT EXISTS (SELECT 1 FROM "Withdrawals" w WHERE w."EvidenceId" = e."Id")))));
$$;

-- The update that changes nothing is the lock: unlike SELECT … FOR UPDATE it also makes a transaction with an older
-- snapshot fail instead of deciding on what it can no longer see.
CREATE FUNCTION guard_check(claim integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Claims" SET "Version" = "Version" WHERE "Id" = claim;
    PERFORM 1 FROM "Articles" WHERE "Id" IN (
        SELECT "ArticleId" FROM "Claims" WHERE "Id" = claim UNION SELECT "ArticleId" FROM "Evidence" WHERE "ClaimId" = claim)
        ORDER BY "Id" FOR SHARE;
    IF guard_is_bare(claim) THEN
        RAISE EXCEPTION 'guard: verified needs standing supporting evidence from a primary article' USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION guard_check_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM guard_check(NEW."Id");
    RETURN NULL;
END $$;

CREATE FUNCTION guard_check_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM guard_check(NEW."ClaimId");
    RETURN NULL;
END $$;

CREATE FUNCTION guard_check_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM guard_check((SELECT "ClaimId" FROM "Evidence" WHERE "Id" = NEW."EvidenceId"));
    RETURN NULL;
END $$;

CREATE FUNCTION guard_check_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM guard_check(c."Id") FROM "Claims" c
    WHERE c."Tag" = 'verified' AND (c."ArticleId" = NEW."Id" OR EXISTS (SELECT 1 FROM "Evidence" e WHERE e."ClaimId" = c."Id" AND e."ArticleId" = NEW."Id"))
    ORDER BY c."Id";
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER guard_claims_verified AFTER INSERT OR UPDATE OF "Tag", "Nature", "ArticleId" ON "Claims"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."Tag" = 'verified') EXECUTE FUNCTION guard_check_claim();
CREATE CONSTRAINT TRIGGER guard_reviews_verified AFTER INSERT ON "Reviews"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."Tag" = 'verified') EXECUTE FUNCTION guard_check_review();
CREATE CONSTRAINT TRIGGER guard_withdrawals_verified AFTER INSERT ON "Withdrawals"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION guard_check_withdrawal();
CREATE CONSTRAINT TRIGGER guard_articles_kind AFTER UPDATE OF "Kind" ON "Articles"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."Kind" IS DISTINCT FROM OLD."Kind") EXECUTE FUNCTION guard_check_article();

-- Claims: they start untagged, keep their number, and wear their newest review's tag; what a verified one says stays.
CREATE FUNCTION guard_claim_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."Id" <> OLD."Id" OR NEW."IsDemo" <> OLD."IsDemo" THEN
        RAISE EXCEPTION 'guard: a claim keeps its number' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."Tag" <> coalesce((SELECT "Tag" FROM "Reviews" WHERE "ClaimId" = NEW."Id" ORDER BY "Number" DESC LIMIT 1), 'untagged') THEN
        RAISE EXCEPTION 'guard: a claim''s tag is a copy of its newest review''s' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD."Tag" = 'verified' AND NEW."Tag" = 'verified' AND
        (NEW."ArticleId", NEW."Statement", NEW."Nature", NEW."Hedge", NEW."Bearing", NEW."AcquirerId", NEW."RationaleText",
            NEW."RationaleBy", NEW."AttributionKind", NEW."AttributionName", NEW."AttributionArticleId", NEW."AsOf")
        IS DISTINCT FROM
        (OLD."ArticleId", OLD."Statement", OLD."Nature", OLD."Hedge", OLD."Bearing", OLD."AcquirerId", OLD."RationaleText",
            OLD."RationaleBy", OLD."AttributionKind", OLD."AttributionName", OLD."AttributionArticleId", OLD."AsOf") THEN
        RAISE EXCEPTION 'guard: take verified off before changing what the claim says' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER guard_claims_insert BEFORE INSERT ON "Claims" FOR EACH ROW WHEN (NEW."Tag" <> 'untagged')
    EXECUTE FUNCTION guard_refuse('a claim starts untagged');
CREATE TRIGGER guard_claims_update BEFORE UPDATE ON "Claims" FOR EACH ROW EXECUTE FUNCTION guard_claim_update();
CREATE TRIGGER guard_claims_delete BEFORE DELETE ON "Claims" FOR EACH ROW WHEN (NOT OLD."IsDemo")
    EXECUTE FUNCTION guard_refuse('claims are withdrawn, not deleted');
CREATE TRIGGER guard_articles_update BEFORE UPDATE ON "Articles" FOR EACH ROW WHEN (NEW."Id" <> OLD."Id" OR NEW."IsDemo" <> OLD."IsDemo")
    EXECUTE FUNCTION guard_refuse('an article keeps its number');

-- Reviews are added in order; the claim's tag is copied from the newest.
CREATE FUNCTION guard_review_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM "Claims" WHERE "Id" = NEW."ClaimId" FOR NO KEY UPDATE;
    IF NEW."Number" <> coalesce((SELECT max("Number") FROM "Reviews" WHERE "ClaimId" = NEW."ClaimId"), 0) + 1 THEN
        RAISE EXCEPTION 'guard: reviews are added in order, never replaced' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION guard_review_copy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Claims" SET "Tag" = NEW."Tag" WHERE "Id" = NEW."ClaimId";
    RETURN NULL;
END $$;

CREATE TRIGGER guard_reviews_insert BEFORE INSERT ON "Reviews" FOR EACH ROW EXECUTE FUNCTION guard_review_insert();
CREATE TRIGGER guard_reviews_copy AFTER INSERT ON "Reviews" FOR EACH ROW EXECUTE FUNCTION guard_review_copy();

CREATE FUNCTION guard_evidence_demo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT "IsDemo" FROM "Claims" WHERE "Id" = NEW."ClaimId") <> (SELECT "IsDemo" FROM "Articles" WHERE "Id" = NEW."ArticleId") THEN
        RAISE EXCEPTION 'guard: demo articles never count beside real ones' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER guard_evidence_demo BEFORE INSERT ON "Evidence" FOR EACH ROW EXECUTE FUNCTION guard_evidence_demo();

-- What a verified claim says stands in its parts too.
CREATE FUNCTION guard_parts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    claims integer[] := ARRAY[CASE WHEN TG_OP <> 'INSERT' THEN OLD."ClaimId" END, CASE WHEN TG_OP <> 'DELETE' THEN NEW."ClaimId" END];
BEGIN
    PERFORM 1 FROM "Claims" WHERE "Id" = ANY (claims) FOR NO KEY UPDATE;
    IF EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = ANY (claims) AND "Tag" = 'verified') THEN
        RAISE EXCEPTION 'guard: take verified off before changing what the claim says' USING ERRCODE = 'check_violation';
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;

-- History goes only where what it belongs to has gone: a demo claim, an article without claims, a briefing.
CREATE FUNCTION guard_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stands boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE "Id" = ($1).%I)', TG_ARGV[0], TG_ARGV[1]) INTO stands USING OLD;
    IF stands THEN
        RAISE EXCEPTION 'guard: what was recorded goes only with what it belongs to' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;

-- An origin goes with its article too: one that is confirmed keeps that from being deleted.
CREATE FUNCTION guard_origin_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM "Claims" WHERE "Id" = OLD."ClaimId") AND (OLD."ArticleId" IS NULL OR EXISTS (SELECT 1 FROM "Articles" WHERE "Id" = OLD."ArticleId")) THEN
        RAISE EXCEPTION 'guard: what was recorded goes only with what it belongs to' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER guard_origin_delete BEFORE DELETE ON "Origins" FOR EACH ROW EXECUTE FUNCTION guard_origin_delete();

DO $$
DECLARE
    name text;
    owner text[];
BEGIN
    FOREACH name IN ARRAY ARRAY['Quotations', 'Measures', 'Counterparties', 'ClaimFacilities'] LOOP
        EXECUTE format('CREATE TRIGGER guard_parts BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION guard_parts()', name);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['Reviews', 'Evidence', 'Withdrawals', 'Captures', 'Paragraphs', 'StoredBytes', 'Editions', 'EditionClaims', 'Placements', 'ClaimRevisions', 'ArticleRevisions', 'Origins', 'OriginDecisions'] LOOP
        EXECUTE format('CREATE TRIGGER guard_update BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION guard_refuse(''what was recorded is never rewritten'')', name);
    END LOOP;
    FOREACH owner SLICE 1 IN ARRAY ARRAY[
        ['Reviews', 'Claims', 'ClaimId'], ['Evidence', 'Claims', 'ClaimId'], ['Withdrawals', 'Evidence', 'EvidenceId'],
        ['ClaimRevisions', 'Claims', 'ClaimId'], ['ArticleRevisions', 'Articles', 'ArticleId'], ['Captures', 'Articles', 'ArticleId'],
        ['Paragraphs', 'Captures', 'CaptureId'], ['Editions', 'Briefings', 'BriefingId'],
        ['Placements', 'Quotations', 'QuotationId'], ['OriginDecisions', 'Origins', 'OriginId']] LOOP
        EXECUTE format('CREATE TRIGGER guard_delete BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION guard_history(%L, %L)', owner[1], owner[2], owner[3]);
    END LOOP;
    FOREACH name IN ARRAY ARRAY['Claims', 'Reviews', 'Evidence', 'Withdrawals', 'Articles', 'Captures', 'Paragraphs', 'StoredBytes', 'Quotations',
        'Measures', 'Counterparties', 'ClaimFacilities', 'ClaimRevisions', 'ArticleRevisions', 'Editions', 'EditionClaims', 'Placements', 'Origins', 'OriginDecisions', 'Organizations', 'Facilities', 'Deals'] LOOP
        EXECUTE format('CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION guard_refuse(''what was recorded is never emptied'')', name);
    END LOOP;
END $$;

-- The guard looks at the store's own tables: a session's temporary tables come first otherwise, and can bear the same names.
DO $$
DECLARE
    guard regprocedure;
BEGIN
    FOR guard IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND starts_with(proname, 'guard_') LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', guard, current_schema());
    END LOOP;
END $$;
