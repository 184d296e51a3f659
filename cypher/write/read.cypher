// name: read
// summary: Note which revisions a run read
// param: run text
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (run:Run {id: $run})
MATCH (r:Revision {id: id})
MERGE (run)-[:READ]->(r)
