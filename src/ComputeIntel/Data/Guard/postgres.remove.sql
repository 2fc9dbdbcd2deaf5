-- Every trigger falls with its function.
DO $$
DECLARE
    guard text;
BEGIN
    FOR guard IN SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE n.nspname = current_schema() AND p.proname LIKE 'guard\_%' LOOP
        EXECUTE format('DROP FUNCTION IF EXISTS %s CASCADE', guard);
    END LOOP;
END $$;
