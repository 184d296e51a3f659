// name: rebuilding
// summary: Note that a rebuild begins (true) or has ended (null)
// param: value text
// mode: write
MATCH (m:Meta {id: 'kg'}) SET m.rebuilding = $value
