// name: rejected
// summary: Return those of some statements that somebody rejected
// param: ids list
// mode: read
UNWIND $ids AS id
MATCH (j:Judgement {id: id}) WHERE j.kind = 'reject'
RETURN j.id AS id, j.why AS why
