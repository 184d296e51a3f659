// name: lock
// summary: Make every unit of work wait for the one before it
// param: writer text
// mode: write
MATCH (m:Meta {id: 'kg'}) SET m.writer = $writer
