// name: run_start
// summary: Begin a run
// param: id text
// param: props map
// mode: write
MERGE (r:Run {id: $id}) SET r += $props
