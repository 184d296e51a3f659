// name: run
// summary: Return a run with the statements it changed
// param: run text
// mode: read
MATCH (r:Run {id: $run})
RETURN r.id AS run, r.started AS started, r.finished AS finished, r.status AS status, r.counts AS counts, r.new_ids AS new,
       r.changed_ids AS changed, r.retracted_ids AS retracted, r.restored_ids AS restored
