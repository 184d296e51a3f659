// name: names_tidy
// summary: Write the least form of a name on it
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (n:Name {id: id})-[r:NAMES]->(:Entity)
WITH n, min(r.text) AS text
WHERE n.text <> text
SET n.text = text
