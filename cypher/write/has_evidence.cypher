// name: has_evidence
// summary: Give statements their evidence
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (v:Evidence {id: row.evidence})
MERGE (v)<-[:HAS_EVIDENCE]-(s)
