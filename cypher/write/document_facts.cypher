// name: document_facts
// summary: Change the facts of a document that is kept
// param: rows list
// mode: write
UNWIND $rows AS row
MATCH (d:Document {id: row.id}) SET d += row.props
