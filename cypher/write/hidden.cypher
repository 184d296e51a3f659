// name: hidden
// summary: Hide entities that no current document names
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (e:Entity {id: id}) SET e.hidden = true
