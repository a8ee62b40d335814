-- Move a claim to where it stands now.
UPDATE claim
SET start = (SELECT key FROM node WHERE id = :start),
    type = :type,
    end = (SELECT key FROM node WHERE id = :end),
    reason = :reason
WHERE id = :claim
    AND (
        start IS NOT (SELECT key FROM node WHERE id = :start)
        OR type IS NOT :type
        OR end IS NOT (SELECT key FROM node WHERE id = :end)
        OR reason IS NOT :reason)
