// name: documents_gone
// summary: Note that documents are no longer where they were
// param: ids list
// mode: write
UNWIND $ids AS id
MATCH (d:Document {id: id}) SET d.status = 'gone'
