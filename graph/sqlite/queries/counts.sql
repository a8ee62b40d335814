-- How many nodes of each label, edges of each type, claims and sources there are.
SELECT label AS name, count(*) AS number FROM node GROUP BY label
UNION ALL
SELECT type, sum(number) FROM (
    SELECT type, count(*) AS number FROM edge GROUP BY type
    UNION ALL
    SELECT type, count(*) FROM fact GROUP BY type
) GROUP BY type
UNION ALL
SELECT 'Claim', count(*) FROM claim
UNION ALL
SELECT 'Source', count(*) FROM source
