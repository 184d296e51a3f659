// name: label_add
// summary: Give entities a finer label
// template: LABEL labels of entities
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE NOT e:__LABEL__
SET e:__LABEL__
