// name: buckets
// summary: Count what came into buckets or left them
// param: rows list
// mode: write
UNWIND $rows AS row
MERGE (b:Bucket {id: row.id})
SET b.list = row.list, b.key = row.key, b.count = coalesce(b.count, 0) + row.change
