// name: contradictions
// summary: Which claims are said with opposite polarity?
// param: limit integer = 200
// returns: yes, yes_modality, no, no_modality
// mode: read
MATCH (y:Statement {status: 'active', polarity: 'positive', tentative: false})
MATCH (n:Statement {status: 'active', polarity: 'negative', tentative: false})
WHERE n.proposition = y.proposition
RETURN y.text AS yes, y.modality AS yes_modality, n.text AS no, n.modality AS no_modality ORDER BY yes, no LIMIT $limit
