-- Add or replace a claim; where it stands is another matter.
INSERT INTO claim (id, source, subject, predicate, object, value, status, rule, detail, evidence,
    premises, first)
VALUES (:id, (SELECT key FROM source WHERE sha256 = :source), :subject, :predicate, :object,
    :value, :status, :rule, :detail, :evidence, :premises, :first)
ON CONFLICT (id) DO UPDATE SET source = excluded.source, subject = excluded.subject,
    predicate = excluded.predicate, object = excluded.object, value = excluded.value,
    status = excluded.status, rule = excluded.rule, detail = excluded.detail,
    evidence = excluded.evidence, premises = excluded.premises, first = excluded.first
