// name: evidence_leave
// summary: Take rewritten evidence from the statements it no longer says
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (v:Evidence {id: row.evidence})<-[r:HAS_EVIDENCE]-(s:Statement)
WHERE s.id <> row.statement
DELETE r
