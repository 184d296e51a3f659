// name: buckets_tidy
// summary: Delete those buckets that are empty
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (b:Bucket {id: id}) WHERE b.count <= 0
DETACH DELETE b
