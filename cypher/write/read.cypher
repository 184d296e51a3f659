// name: read
// summary: Note which revision a run read
// param: run text
// param: revision text
// mode: write
MATCH (run:Run {id: $run})
MATCH (r:Revision {id: $revision})
MERGE (run)-[:READ]->(r)
