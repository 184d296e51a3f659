// name: runs_named
// summary: Return runs by id
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (r:Run {id: id})
RETURN r.id AS run, r.started AS started, r.finished AS finished, r.trigger AS trigger, r.status AS status, r.counts AS counts,
       size(r.new_ids) AS new, size(r.changed_ids) AS changed, size(r.retracted_ids) AS retracted, size(r.restored_ids) AS restored
ORDER BY started DESC
