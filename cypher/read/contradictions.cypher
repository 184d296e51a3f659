// name: contradictions
// summary: Return pairs of active statements that contradict: yes against no, or claimed against told as fact
// param: limit integer
// mode: read
MATCH (a:Statement {status: 'active', tentative: false})
MATCH (b:Statement {status: 'active', tentative: false})
WHERE b.proposition = a.proposition AND b.id <> a.id
  AND ((a.polarity = 'positive' AND b.polarity = 'negative')
    OR (a.polarity = b.polarity AND a.modality = 'actual' AND a.narrated AND b.modality = 'alleged'))
RETURN a.id AS one, b.id AS other, a.proposition AS proposition,
       CASE WHEN a.polarity <> b.polarity THEN 'polarity' ELSE 'alleged' END AS kind
ORDER BY proposition, kind, one, other LIMIT $limit
