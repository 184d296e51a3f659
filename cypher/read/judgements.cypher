// name: judgements
// summary: Return all judgements
// mode: read
MATCH (j:Judgement)
OPTIONAL MATCH (s:Statement) WHERE s.id = j.subject
RETURN j.kind AS kind, j.subject AS subject, s.text AS text, j.why AS why, j.made AS made ORDER BY subject
