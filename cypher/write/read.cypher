// name: read
// summary: Note which revisions a run read
// param: run text
// param: ids list
// mode: write
MATCH (run:Run {id: $run})
UNWIND $ids AS id
MATCH (r:Revision {id: id})
MERGE (r)<-[:READ]-(run)
