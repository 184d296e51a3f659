// name: accept
// summary: Take back the judgement that a statement is wrong
// param: statement text
// mode: write
MATCH (j:Judgement {id: $statement}) DELETE j
