// name: told
// summary: Return statements in words, with a sentence and its article for each
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (s:Statement {id: id})
OPTIONAL MATCH (s)-[:HAS_EVIDENCE]->(v:Evidence)
OPTIONAL MATCH (d:Document) WHERE d.id = v.document
RETURN s.id AS statement, s.text AS text, s.polarity AS polarity, s.modality AS modality, s.narrated AS narrated, s.said_by AS said_by,
       s.tentative AS tentative, s.status AS status, v.id AS evidence, v.status AS evidence_status, v.quote AS quote,
       v.reason AS reason, v.retracted_run AS retracted_run, d.title AS title, d.url AS url, d.path AS path, d.published AS published
