// name: contradictions
// summary: Return pairs of active statements that contradict: yes against no, or claimed against told as fact
// param: limit integer
// mode: read
MATCH (b:Statement {status: 'active', tentative: false})
WHERE b.polarity = 'negative' OR b.modality = 'alleged'
WITH b
MATCH (a:Statement)
WHERE a.proposition = b.proposition AND a.id <> b.id AND a.status = 'active' AND NOT a.tentative
  AND ((a.polarity = 'positive' AND b.polarity = 'negative')
    OR (a.polarity = b.polarity AND a.modality = 'actual' AND a.narrated AND b.modality = 'alleged'))
RETURN a.id AS one, b.id AS other, a.proposition AS proposition,
       CASE WHEN a.polarity <> b.polarity THEN 'polarity' ELSE 'alleged' END AS kind
ORDER BY proposition, kind, one, other LIMIT $limit
