// name: contradictions
// summary: Which claims are said with opposite polarity?
// param: limit integer = 200
// returns: yes, yes_modality, no, no_modality
// mode: read
MATCH (n:Statement {status: 'active', polarity: 'negative', tentative: false})
WITH n
MATCH (y:Statement)
WHERE y.proposition = n.proposition AND y.status = 'active' AND y.polarity = 'positive' AND NOT y.tentative
RETURN y.text AS yes, y.modality AS yes_modality, n.text AS no, n.modality AS no_modality ORDER BY yes, no LIMIT $limit
