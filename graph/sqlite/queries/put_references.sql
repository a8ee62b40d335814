-- Add or replace a reference.
INSERT INTO reference (id, kind, block, payload, depends_on, node, alias, reason)
VALUES (:id, :kind, :block, :payload, :depends_on, :node, :alias, :reason)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, block = excluded.block,
    payload = excluded.payload, depends_on = excluded.depends_on, node = excluded.node,
    alias = excluded.alias, reason = excluded.reason;

INSERT INTO touched_reference VALUES (:id);
