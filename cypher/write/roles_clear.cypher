// name: roles_clear
// summary: Empty the roles of statements
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (s:Statement {id: id})-[r:SUBJECT|OBJECT|RECIPIENT|TARGET|SOURCE|DESTINATION|LOCATION|INSTRUMENT|ORGANIZATION|BENEFICIARY|TOPIC|CAPACITY|COUNTERPART|RESULT|MEANS|COMPARISON]->()
DELETE r
