// name: label_remove
// summary: Take a finer label from entities
// template: LABEL labels of entities
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (e:Entity {id: id}) WHERE e:__LABEL__
REMOVE e:__LABEL__
